import { not } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { drafts } from "#db/schema/index.ts";
import { isKept } from "./keep.ts";

/** Lets go of what nobody went on with for a season. */
export async function deleteOldDrafts(): Promise<void> {
  await db.delete(drafts).where(not(isKept()));
}
