import { eq } from "drizzle-orm";
import { spaces } from "#db/schema/index.ts";
import { grantRole } from "../accounts/grant-role.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { type RoleInput, siteRoles } from "./input.ts";
import { loadPerson, subjectOf } from "./load-person.ts";

/** Gives somebody a role, for the whole site or for one space. Giving it again changes nothing. */
export async function giveRole(viewer: Viewer, username: string, { role, space }: RoleInput): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { person, actor } = await loadPerson(step.tx, viewer, username);
    if (person.deletedAt) throw new Conflict();
    if (space && siteRoles.includes(role)) throw new Invalid({ space: ["roleSiteOnly"] });
    const [scope] = space
      ? await step.tx.select({ id: spaces.id }).from(spaces).where(eq(spaces.slug, space))
      : [];
    if (space && !scope) throw new Invalid({ space: ["spaceUnknown"] });
    const given = await grantRole(step, {
      memberId: person.id,
      role,
      spaceId: scope?.id,
      grantedBy: actor.id,
    });
    if (!given) return;
    await noteAct(step, {
      actorId: actor.id,
      act: "role.granted",
      subject: subjectOf(person),
      after: { role, space: space || null },
    });
  });
}
