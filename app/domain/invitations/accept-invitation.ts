import { isLocale } from "#app/i18n/locale.ts";
import { network } from "#app/lib/address.ts";
import { addConfirmedMember } from "../accounts/add-confirmed-member.ts";
import { checkNames, checkPassword } from "../accounts/new-member.ts";
import { hashPassword } from "../accounts/password.ts";
import { Invalid } from "../errors.ts";
import { needLocal } from "../identities/need-local.ts";
import { type Limit, spend } from "../limit.ts";
import { transact } from "../transact.ts";
import type { AcceptInput } from "./input.ts";
import { findInvitation, holdInvitation, spendInvitation } from "./invitation-link.ts";

const byNetwork: Limit = { name: "invitation:network", points: 30, seconds: 3_600 };

/**
 * Makes the account of a colleague who followed their invitation, with its role. The link came to their mailbox, so the
 * address counts as confirmed. @returns the member's id, to be signed in
 * @throws {Invalid} by field; `linkExpired` for a link that is none @throws {Forbidden} `providerOnly`
 */
export async function acceptInvitation(
  token: string,
  input: AcceptInput,
  from: { address: string },
  now = new Date(),
): Promise<string> {
  await needLocal();
  await spend(byNetwork, network(from.address));
  const invitation = await findInvitation(token, now);
  if (!invitation) throw new Invalid({ form: ["linkExpired"] });
  const names = { ...input, email: invitation.email };
  const faults = await checkNames(names);
  const weak = await checkPassword(input.password, names);
  if (weak.length > 0) faults.password = weak;
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
  const passwordHash = await hashPassword(input.password);
  return transact(null, async (step) => {
    // First of all: whoever presses twice is not told that their name is taken.
    if (!(await holdInvitation(step.tx, invitation, now))) throw new Invalid({ form: ["linkExpired"] });
    const { email, role, locale, invitedBy } = invitation;
    const { username, displayName } = input;
    const { memberId } = await addConfirmedMember(step, {
      ...{ email, username, displayName, passwordHash, role },
      locale: isLocale(locale) ? locale : "en",
      grantedBy: invitedBy,
    });
    await spendInvitation(step, invitation, { id: memberId, username }, now);
    return memberId;
  });
}
