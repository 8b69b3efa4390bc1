import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";

const columns = {
  id: members.id,
  username: members.username,
  displayName: members.displayName,
  email: members.email,
  emailConfirmedAt: members.emailConfirmedAt,
  passwordHash: members.passwordHash,
};

/** Who owns this address; where nobody proved to, whoever claimed it last. @param email in lower case */
export async function findByEmail(email: string) {
  const [found] = await db
    .select(columns)
    .from(members)
    .where(and(eq(members.email, email), isNull(members.deletedAt)))
    .orderBy(sql`${members.emailConfirmedAt} is null`, desc(members.createdAt))
    .limit(1);
  return found ?? null;
}

/** Whom a sign-in means; nobody who left for good. @param login a username or an e-mail, in lower case */
export async function findByLogin(login: string) {
  if (login.includes("@")) return findByEmail(login);
  const [found] = await db
    .select(columns)
    .from(members)
    .where(and(eq(members.username, login), isNull(members.deletedAt)));
  return found ?? null;
}
