import { eq } from "drizzle-orm";
import { members, sessions } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { LeaveInput } from "./input.ts";
import { keepAnAdministrator } from "./keep-an-administrator.ts";

/**
 * A member leaves for now: every session ends, tokens open nothing, no mail is sent, the profile is not there, and what
 * they wrote stands under a name that leads nowhere. Signing in again undoes it. @throws {Invalid} where the username
 * written to confirm is another @throws {Conflict} for the last administrator
 */
export async function deactivateMember({ member }: Viewer, input: LeaveInput): Promise<void> {
  if (!member) throw new Forbidden();
  if (input.username !== member.username) throw new Invalid({ username: ["usernameOther"] });
  await transact(member.id, async ({ tx, record }) => {
    await keepAnAdministrator(tx, member.id);
    await tx.update(members).set({ deactivatedAt: new Date() }).where(eq(members.id, member.id));
    await tx.delete(sessions).where(eq(sessions.memberId, member.id));
    // Without their name: the entry outlives everything else that says who they were.
    const subject = { kind: "member", id: member.id };
    await noteAct({ tx }, { actorId: member.id, act: "member.deactivated", subject });
    await record("member.deactivated", { memberId: member.id });
  });
}
