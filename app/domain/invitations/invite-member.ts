import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { invitations, members } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { hold } from "../hold.ts";
import { once } from "../once.ts";
import type { InvitationInput } from "../people/input.ts";
import { canKeepPeople } from "../people/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";

/** How long the link of an invitation opens something, in milliseconds. */
const lifetime = 7 * 86_400_000;

/**
 * Asks a colleague in by mail, with the role they will hold. Asking the same address again takes the former invitation
 * back, so that one link works at a time. @throws {Invalid} `email: emailTaken` for somebody who is a member already
 */
export async function inviteMember(
  viewer: Viewer,
  input: InvitationInput,
  key?: string,
  now = new Date(),
): Promise<{ invitationId: string }> {
  if (!viewer.member || !canKeepPeople(viewer)) throw new Forbidden();
  const actor = viewer.member;
  const { email, role, language } = input;
  return transact(actor.id, (step) =>
    once(step.tx, actor.id, key, { invite: input }, async () => {
      const { tx, record } = step;
      await hold(tx, `invitation:${email}`);
      const [owner] = await tx
        .select({ id: members.id })
        .from(members)
        .where(and(eq(members.email, email), isNotNull(members.emailConfirmedAt)));
      if (owner) throw new Invalid({ email: ["emailTaken"] });
      await tx
        .update(invitations)
        .set({ withdrawnAt: now })
        .where(
          and(eq(invitations.email, email), isNull(invitations.usedAt), isNull(invitations.withdrawnAt)),
        );
      const [made] = await tx
        .insert(invitations)
        .values({
          email,
          role,
          locale: language,
          invitedBy: actor.id,
          createdAt: now,
          expiresAt: new Date(now.getTime() + lifetime),
        })
        .returning({ id: invitations.id });
      if (!made) throw new Error("insert returned no invitation");
      await record("member.invited", { invitationId: made.id });
      await noteAct(step, {
        actorId: actor.id,
        act: "member.invited",
        subject: { kind: "invitation", id: made.id, name: email },
        after: { role },
      });
      return { invitationId: made.id };
    }),
  );
}
