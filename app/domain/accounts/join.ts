import { v7 } from "uuid";
import { network } from "#app/lib/address.ts";
import { take } from "#app/services/limits.server.ts";
import type { members } from "#db/schema/index.ts";
import { Invalid } from "../errors.ts";
import { needLocal } from "../identities/need-local.ts";
import { type Limit, spend } from "../limit.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { evenly } from "./evenly.ts";
import { findByEmail } from "./find-by-login.ts";
import { honeypot, type JoinInput } from "./input.ts";
import { checkNames, checkPassword, insertMember } from "./new-member.ts";
import { hashPassword, verifyPassword } from "./password.ts";
import { toldToOwner } from "./told-to-owner.ts";

const byNetwork: Limit = { name: "join:network", points: 20, seconds: 3_600 };

/** In milliseconds: what every answer takes, and what it takes for a form filled in faster than people type. */
const pace = 400;
const slowPace = 2_000;

export type From = { address: string; openedAt: Date | null };

/**
 * Makes an account that takes part once its address is confirmed. An address somebody already owns may be claimed all
 * the same: the account is made, can never be confirmed, and its owner is told by mail. So whoever joins in another's
 * name sees what they would see with a new address, now and when signing in.
 * @param from `openedAt`: when the form was shown, as far as known
 * @throws {Invalid} by field
 */
export async function join(viewer: Viewer, input: JoinInput, from: From): Promise<void> {
  await needLocal();
  if (input[honeypot]) throw new Invalid({ form: ["looksAutomatic"] });
  await spend(byNetwork, network(from.address));
  const faults = await checkNames(input);
  const weak = await checkPassword(input.password, input);
  if (weak.length > 0) faults.password = weak;
  if (Object.keys(faults).length > 0) throw new Invalid(faults);

  const hurried = from.openedAt !== null && Date.now() - from.openedAt.getTime() < slowPace;
  await evenly(hurried ? slowPace : pace, async () => {
    const passwordHash = await hashPassword(input.password);
    const claimed = await findByEmail(input.email);
    const owner = claimed?.emailConfirmedAt ? claimed : null;
    const tellOwner = owner !== null && (await take(toldToOwner, owner.id)) === 0;
    const { username, displayName, email } = input;
    const id = v7();
    const holder = await transact(id, async ({ tx, record }) => {
      const member = {
        id,
        username,
        displayName,
        email,
        passwordHash,
        locale: viewer.locale,
        emailConfirmedAt: null,
      };
      const inserted = await insertMember(tx, member);
      if (inserted.id !== id) return inserted;
      if (!owner) await record("member.joined", { memberId: id });
      else if (tellOwner) await record("member.joined-again", { memberId: owner.id });
      return inserted;
    });
    if (holder.id !== id && !(await isSecondPress(holder, input)))
      throw new Invalid({ username: ["usernameTaken"] });
  });
}

/** The button pressed twice sends the same account twice: the second is not told that its name is taken by the first. */
async function isSecondPress(holder: typeof members.$inferSelect, input: JoinInput): Promise<boolean> {
  const justNow = Date.now() - holder.createdAt.getTime() < 600_000;
  if (
    !justNow ||
    holder.emailConfirmedAt ||
    holder.username !== input.username ||
    holder.email !== input.email
  )
    return false;
  return verifyPassword(holder.passwordHash, input.password);
}
