import { and, eq, isNotNull } from "drizzle-orm";
import { v7 } from "uuid";
import type { Locale } from "#app/i18n/locale.ts";
import { members, type Role } from "#db/schema/index.ts";
import { Invalid } from "../errors.ts";
import { hold } from "../hold.ts";
import type { Step } from "../transact.ts";
import { grantRole } from "./grant-role.ts";
import { insertMember } from "./new-member.ts";

export type ConfirmedMember = {
  /** Made here where it is not known before. */
  id?: string;
  email: string;
  username: string;
  displayName: string;
  /** Null for whoever signs in otherwise. */
  passwordHash: string | null;
  role: Role | "member";
  locale: Locale;
  /** Who gives the role; nobody where the command line does. */
  grantedBy?: string | null;
};

/** Adds somebody whose address counts as confirmed, in the caller's transaction. @throws {Invalid} by field */
export async function addConfirmedMember(step: Step, input: ConfirmedMember): Promise<{ memberId: string }> {
  const { tx, record } = step;
  const { id = v7(), email, username, displayName, passwordHash, locale, role, grantedBy = null } = input;
  // Somebody else may be proving at this moment that the address is theirs.
  await hold(tx, `email:${email}`);
  const [owner] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.email, email), isNotNull(members.emailConfirmedAt)));
  if (owner) throw new Invalid({ email: ["emailTaken"] });
  const member = { id, username, displayName, email, passwordHash, locale, emailConfirmedAt: new Date() };
  const holder = await insertMember(tx, member);
  if (holder.id !== id) throw new Invalid({ username: ["usernameTaken"] });
  await record("member.joined", { memberId: id });
  if (role !== "member") await grantRole(step, { memberId: id, role, grantedBy });
  return { memberId: id };
}
