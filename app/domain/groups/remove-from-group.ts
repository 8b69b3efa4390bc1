import { and, eq } from "drizzle-orm";
import { groupMembers, members } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { loadGroup } from "./load-group.ts";

/** Lets somebody out of a group: what it opened to them is closed from this moment on. */
export async function removeFromGroup(viewer: Viewer, slug: string, username: string): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    const { group, actor } = await loadGroup(tx, viewer, slug);
    const [person] = await tx
      .select({ id: members.id, username: members.username })
      .from(members)
      .where(eq(members.username, username.toLowerCase()));
    if (!person) throw new NotFound();
    const left = await tx
      .delete(groupMembers)
      .where(and(eq(groupMembers.groupId, group.id), eq(groupMembers.memberId, person.id)))
      .returning();
    if (left.length === 0) return;
    await record("group.left", { groupId: group.id, memberId: person.id });
    await noteAct(step, {
      actorId: actor.id,
      act: "group.left",
      subject: { kind: "member", id: person.id, name: person.username },
      before: { group: group.name },
    });
  });
}
