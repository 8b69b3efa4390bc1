import { and, inArray, isNull } from "drizzle-orm";
import { groupMembers, members } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { loadGroup } from "./load-group.ts";

/**
 * Lets people into a group, all of them or none: one name that nobody has stops it. Who belongs already stays.
 * @throws {Invalid} `usernames: memberUnknown` @returns how many came in
 */
export async function addToGroup(viewer: Viewer, slug: string, usernames: string[]): Promise<number> {
  return transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    const { group, actor } = await loadGroup(tx, viewer, slug);
    const found = await tx
      .select({ id: members.id, username: members.username })
      .from(members)
      .where(and(inArray(members.username, usernames), isNull(members.deletedAt)));
    if (found.length < usernames.length) throw new Invalid({ usernames: ["memberUnknown"] });
    const joined = await tx
      .insert(groupMembers)
      .values(found.map(({ id }) => ({ groupId: group.id, memberId: id })))
      .onConflictDoNothing()
      .returning({ memberId: groupMembers.memberId });
    const came = new Set(joined.map(({ memberId }) => memberId));
    for (const { id, username } of found) {
      if (!came.has(id)) continue;
      await record("group.joined", { groupId: group.id, memberId: id });
      await noteAct(step, {
        actorId: actor.id,
        act: "group.joined",
        subject: { kind: "member", id, name: username },
        after: { group: group.name },
      });
    }
    return came.size;
  });
}
