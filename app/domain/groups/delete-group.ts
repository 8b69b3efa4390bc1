import { eq } from "drizzle-orm";
import { groupMembers, groups, spaceGroups } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { loadGroup } from "./load-group.ts";

/** Ends a group that no space uses any more; its people leave it. @throws {Conflict} while one does */
export async function deleteGroup(viewer: Viewer, slug: string): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    const { group, actor } = await loadGroup(tx, viewer, slug);
    const [used] = await tx.select().from(spaceGroups).where(eq(spaceGroups.groupId, group.id)).limit(1);
    if (used) throw new Conflict("groupUsed");
    const left = await tx
      .delete(groupMembers)
      .where(eq(groupMembers.groupId, group.id))
      .returning({ memberId: groupMembers.memberId });
    await tx.delete(groups).where(eq(groups.id, group.id));
    for (const { memberId } of left) await record("group.left", { groupId: group.id, memberId });
    await record("group.changed", { groupId: group.id });
    await noteAct(step, {
      actorId: actor.id,
      act: "group.deleted",
      subject: { kind: "group", id: group.id, name: group.name },
      before: { name: group.name, slug: group.slug, people: left.length },
    });
  });
}
