import { and, eq, isNull } from "drizzle-orm";
import { invitations } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { canKeepPeople } from "../people/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";

/** Takes back an invitation that nobody followed yet: its link opens nothing any more. */
export async function withdrawInvitation(viewer: Viewer, invitationId: string): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    if (!viewer.member || !canKeepPeople(viewer)) throw new Forbidden();
    const [gone] = await step.tx
      .update(invitations)
      .set({ withdrawnAt: new Date() })
      .where(
        and(eq(invitations.id, invitationId), isNull(invitations.usedAt), isNull(invitations.withdrawnAt)),
      )
      .returning();
    if (!gone) throw new NotFound();
    await noteAct(step, {
      actorId: viewer.member.id,
      act: "invitation.withdrawn",
      subject: { kind: "invitation", id: gone.id, name: gone.email },
      before: { role: gone.role },
    });
  });
}
