import { and, eq, isNotNull } from "drizzle-orm";
import { members } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";

/** Puts the letters of a member's name back in the place of their portrait, whose bytes are swept in time. */
export async function removeAvatar({ member }: Viewer): Promise<void> {
  if (!member) throw new Forbidden();
  await transact(member.id, async ({ tx, record }) => {
    const removed = await tx
      .update(members)
      .set({ avatar: null })
      .where(and(eq(members.id, member.id), isNotNull(members.avatar)))
      .returning({ id: members.id });
    if (removed.length > 0) await record("member.changed", { memberId: member.id });
  });
}
