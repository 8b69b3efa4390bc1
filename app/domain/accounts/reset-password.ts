import { eq } from "drizzle-orm";
import { network } from "#app/lib/address.ts";
import { members } from "#db/schema/index.ts";
import { Invalid } from "../errors.ts";
import { needLocal } from "../identities/need-local.ts";
import { type Limit, spend } from "../limit.ts";
import { transact } from "../transact.ts";
import { signOutEverywhere } from "./close-ways-in.ts";
import { findMailToken, spendMailToken } from "./mail-token.ts";
import { checkPassword } from "./new-member.ts";
import { ownAddress } from "./own-address.ts";
import { hashPassword } from "./password.ts";

const byNetwork: Limit = { name: "reset:network", points: 30, seconds: 3_600 };

/**
 * Sets a new password by the link sent by mail: every session ends, every browser is a stranger again and every API
 * token is revoked, since the account may have been in other hands. @returns the member's id, to be signed in
 * @throws {Invalid} for a weak password, which leaves the link as it was; `linkExpired` for a link that is none
 */
export async function resetPassword(
  token: string,
  password: string,
  from: { address: string },
): Promise<string> {
  await needLocal();
  await spend(byNetwork, network(from.address));
  const member = await findMailToken(token, "reset-password");
  if (!member) throw new Invalid({ form: ["linkExpired"] });
  const { memberId } = member;
  const faults = await checkPassword(password, member);
  if (faults.length > 0) throw new Invalid({ password: faults });
  const passwordHash = await hashPassword(password);
  return transact(memberId, async (step) => {
    const { tx, record } = step;
    if (!(await spendMailToken(tx, token, "reset-password"))) throw new Invalid({ form: ["linkExpired"] });
    await tx.update(members).set({ passwordHash }).where(eq(members.id, memberId));
    await ownAddress(step, memberId);
    await signOutEverywhere(tx, memberId);
    await record("password.changed", { memberId });
    return memberId;
  });
}
