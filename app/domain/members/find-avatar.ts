import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { isHere } from "./is-here.ts";

/** Whether a picture of the store is the portrait of somebody who is here; whatever else lies there is not for all. */
export async function isAvatar(name: string): Promise<boolean> {
  const [found] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.avatar, name), isHere(members)))
    .limit(1);
  return found !== undefined;
}
