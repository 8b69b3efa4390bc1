import { Invalid } from "../errors.ts";
import { needLocal } from "../identities/need-local.ts";
import { transact } from "../transact.ts";
import { findMailToken, spendMailToken } from "./mail-token.ts";
import { ownAddress } from "./own-address.ts";

/**
 * Confirms a member's address by the link sent there. @returns the member's id, to be signed in
 * @throws {Invalid} `linkExpired` for a link that is spent, too old or unknown
 */
export async function confirmEmail(token: string): Promise<string> {
  await needLocal();
  const holder = await findMailToken(token, "confirm-email");
  if (!holder) throw new Invalid({ form: ["linkExpired"] });
  return transact(holder.memberId, async (step) => {
    const good =
      (await spendMailToken(step.tx, token, "confirm-email")) && (await ownAddress(step, holder.memberId));
    if (!good) throw new Invalid({ form: ["linkExpired"] });
    return holder.memberId;
  });
}
