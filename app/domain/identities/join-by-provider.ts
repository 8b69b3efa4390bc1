import { v7 } from "uuid";
import { isLocale } from "#app/i18n/locale.ts";
import { network } from "#app/lib/address.ts";
import { identities } from "#db/schema/index.ts";
import { honeypot } from "../accounts/input.ts";
import { checkNames, insertMember } from "../accounts/new-member.ts";
import { ownAddress } from "../accounts/own-address.ts";
import { Conflict, Invalid } from "../errors.ts";
import { type Limit, spend } from "../limit.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { applyClaims } from "./apply-claims.ts";
import { findArrival, takeArrival } from "./arrivals.ts";
import type { ArriveInput } from "./input.ts";
import { findProvider } from "./provider.ts";

const byNetwork: Limit = { name: "join:network", points: 20, seconds: 3_600 };

export type Joined = { memberId: string; identityId: string; session: string | null; next: string };

/**
 * Makes an account for somebody the provider vouched for, who says what to be called and nothing else: the address,
 * already proven there, and everything more is taken from what waits here.
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
  const { email = null, emailVerified = false } = waiting?.claims ?? {};
  if (!provider || !email || !emailVerified) throw new Conflict("arrivalOver");
  const { username, displayName } = input;
  const faults = await checkNames({ username, displayName, email });
  if (Object.keys(faults).length > 0) throw new Invalid(faults);

  const id = v7();
  return transact(id, async (step) => {
    const { tx, record } = step;
    const arrival = await takeArrival(tx, browser, null);
    if (arrival?.claims.email !== email) throw new Conflict("arrivalOver");
    const { claims, next } = arrival;
    const said = claims.locale?.slice(0, 2).toLowerCase();
    const locale = isLocale(said) ? said : viewer.locale;
    const member = { id, username, displayName, email, passwordHash: null, locale, emailConfirmedAt: null };
    const holder = await insertMember(tx, member);
    if (holder.id !== id) throw new Invalid({ username: ["usernameTaken"] });
    await record("member.joined", { memberId: id });
    if (!(await ownAddress(step, id))) throw new Conflict("arrivalOver");
    const { issuer, subject, session } = claims;
    const [identity] = await tx
      .insert(identities)
      .values({ memberId: id, issuer, subject, email, lastUsedAt: new Date() })
      .onConflictDoNothing()
      .returning({ id: identities.id });
    if (!identity) throw new Conflict("arrivalOver");
    await applyClaims(step, provider, id, claims);
    return { memberId: id, identityId: identity.id, session, next };
  });
}
