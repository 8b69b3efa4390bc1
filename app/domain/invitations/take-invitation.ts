import { grantRole } from "../accounts/grant-role.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { type Limit, spend } from "../limit.ts";
import { canTakePart } from "../threads/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { findInvitation, spendInvitation } from "./invitation-link.ts";

const byMember: Limit = { name: "invitation:member", points: 30, seconds: 3_600 };

/**
 * Gives an invitation's role to the account that its reader has here already. Whoever holds the link could have made a
 * new account with that role: this saves them a second one.
 * @throws {Invalid} `linkExpired` @throws {Forbidden} `confirmFirst` for an account without a proven address
 */
export async function takeInvitation(viewer: Viewer, token: string, now = new Date()): Promise<void> {
  const { member } = viewer;
  if (!member) throw new Forbidden();
  await spend(byMember, member.id);
  const invitation = await findInvitation(token, now);
  if (!invitation) throw new Invalid({ form: ["linkExpired"] });
  if (!canTakePart(viewer)) throw new Forbidden("confirmFirst");
  await transact(member.id, async (step) => {
    const { role, invitedBy } = invitation;
    if (!(await spendInvitation(step, invitation, member, now))) throw new Invalid({ form: ["linkExpired"] });
    if (role !== "member") await grantRole(step, { memberId: member.id, role, grantedBy: invitedBy });
  });
}
