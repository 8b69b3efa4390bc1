import { v7 } from "uuid";
import { isLocale, type Locale } from "#app/i18n/locale.ts";
import { network } from "#app/lib/address.ts";
import { identities } from "#db/schema/index.ts";
import { addConfirmedMember } from "../accounts/add-confirmed-member.ts";
import { honeypot } from "../accounts/input.ts";
import { checkNames, insertMember } from "../accounts/new-member.ts";
import { ownAddress } from "../accounts/own-address.ts";
import { Conflict, Invalid } from "../errors.ts";
import {
  findOpenInvitation,
  hasAccount,
  holdInvitation,
  type Invitation,
  spendInvitation,
} from "../invitations/invitation-link.ts";
import { type Limit, spend } from "../limit.ts";
import { type Step, transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { applyClaims } from "./apply-claims.ts";
import { type Arrival, findArrival, takeArrival } from "./arrivals.ts";
import type { ArriveInput } from "./input.ts";
import { findProvider } from "./provider.ts";

const byNetwork: Limit = { name: "join:network", points: 20, seconds: 3_600 };

export type Joined = { memberId: string; identityId: string; session: string | null; next: string };

/**
 * Makes an account for somebody the provider vouched for, who says what to be called and nothing else: the address,
 * already proven, and everything more is taken from what waits here. Whoever follows an invitation gets its role, and
 * the address that it came to, whatever the provider says theirs is.
 * @throws {Conflict} `arrivalOver` when nothing waits any more, or the address has become somebody's
 * @throws {Invalid} by field
 */
export async function joinByProvider(
  viewer: Viewer,
  browser: string | null,
  input: ArriveInput,
  from: { address: string },
): Promise<Joined> {
  if (input[honeypot]) throw new Invalid({ form: ["looksAutomatic"] });
  await spend(byNetwork, network(from.address));
  const waiting = await findArrival(browser, null);
  const provider = await findProvider();
  const invitation = waiting?.invitationId ? await findOpenInvitation(waiting.invitationId) : null;
  const email = waiting && provenAddress(waiting, invitation);
  if (!provider || !email) throw new Conflict("arrivalOver");
  const { username, displayName } = input;
  const faults = await checkNames({ username, displayName, email });
  if (Object.keys(faults).length > 0) throw new Invalid(faults);

  const id = v7();
  return transact(id, async (step) => {
    const { tx } = step;
    const arrival = await takeArrival(tx, browser, null);
    // Another window may have come back meanwhile, as somebody else: nobody has said yes to that.
    if (!arrival || !isSame(arrival, waiting)) throw new Conflict("arrivalOver");
    const { claims, next } = arrival;
    const said = [claims.locale?.slice(0, 2).toLowerCase(), invitation?.locale].find(isLocale);
    const names = { id, username, displayName, email, locale: said ?? viewer.locale };
    await (invitation ? addColleague(step, names, invitation) : addNewcomer(step, names));
    const { issuer, subject, session } = claims;
    const [identity] = await tx
      .insert(identities)
      .values({ memberId: id, issuer, subject, email: claims.email, lastUsedAt: new Date() })
      .onConflictDoNothing()
      .returning({ id: identities.id });
    if (!identity) throw new Conflict("arrivalOver");
    await applyClaims(step, provider, id, claims);
    return { memberId: id, identityId: identity.id, session, next };
  });
}

/** An invitation came to the mailbox it names; otherwise the provider has to have checked the address. */
function provenAddress({ invitationId, claims }: Arrival, invitation: Invitation | null): string | null {
  if (invitationId) return invitation?.email ?? null;
  return claims.emailVerified ? claims.email : null;
}

const isSame = (one: Arrival, other: Arrival): boolean =>
  one.claims.issuer === other.claims.issuer &&
  one.claims.subject === other.claims.subject &&
  one.claims.email === other.claims.email &&
  one.invitationId === other.invitationId;

type Names = { id: string; username: string; displayName: string; email: string; locale: Locale };

async function addNewcomer(step: Step, names: Names): Promise<void> {
  const holder = await insertMember(step.tx, { ...names, passwordHash: null, emailConfirmedAt: null });
  if (holder.id !== names.id) throw new Invalid({ username: ["usernameTaken"] });
  await step.record("member.joined", { memberId: names.id });
  if (!(await ownAddress(step, names.id))) throw new Conflict("arrivalOver");
}

async function addColleague(step: Step, names: Names, invitation: Invitation): Promise<void> {
  if (!(await holdInvitation(step.tx, invitation)) || (await hasAccount(invitation, step.tx)))
    throw new Conflict("arrivalOver");
  const { role, invitedBy } = invitation;
  await addConfirmedMember(step, { ...names, passwordHash: null, role, grantedBy: invitedBy });
  await spendInvitation(step, invitation, names);
}
