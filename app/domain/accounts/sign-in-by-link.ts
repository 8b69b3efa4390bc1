import { network } from "#app/lib/address.ts";
import { db } from "#db/client.server.ts";
import { Invalid } from "../errors.ts";
import { needLocal } from "../identities/need-local.ts";
import { type Limit, spend } from "../limit.ts";
import { findMailToken, spendMailToken } from "./mail-token.ts";

const byNetwork: Limit = { name: "link:network", points: 30, seconds: 900 };

/**
 * Uses up the link sent by mail. An address must have been confirmed before: an account that a stranger made with it,
 * and knows the password of, is none to sign in to unawares. @returns the member's id, to be signed in
 * @throws {Invalid} `linkExpired` for a link that is spent, too old or unknown
 */
export async function signInByLink(token: string, from: { address: string }): Promise<string> {
  await needLocal();
  await spend(byNetwork, network(from.address));
  const holder = await findMailToken(token, "sign-in");
  const good = holder?.confirmed && (await db.transaction((tx) => spendMailToken(tx, token, "sign-in")));
  if (!good) throw new Invalid({ form: ["linkExpired"] });
  return holder.memberId;
}
