import { eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";

/** The username of the account that took this one over, where one did. */
export async function findSuccessor(username: string): Promise<string | null> {
  const successors = alias(members, "successors");
  const [found] = await db
    .select({ username: successors.username })
    .from(members)
    .innerJoin(successors, eq(successors.id, members.mergedInto))
    .where(eq(members.username, username.toLowerCase()));
  return found?.username ?? null;
}
