import { and, eq } from "drizzle-orm";
import { pushSubscriptions } from "#db/schema/index.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";

/** Sends nothing more to one of a member's browsers. @param id its subscription @throws {NotFound} for others' */
export async function unsubscribeBrowser(viewer: Viewer, id: string): Promise<void> {
  const { member } = viewer;
  if (!member) throw new Forbidden();
  await transact(member.id, async ({ tx }) => {
    const ended = await tx
      .delete(pushSubscriptions)
      .where(and(eq(pushSubscriptions.id, id), eq(pushSubscriptions.memberId, member.id)))
      .returning({ id: pushSubscriptions.id });
    if (ended.length === 0) throw new NotFound();
  });
}
