import { network } from "#app/lib/address.ts";
import { giveBack } from "#app/services/limits.server.ts";
import { Invalid } from "../errors.ts";
import { needLocal } from "../identities/need-local.ts";
import { type Limit, spend } from "../limit.ts";
import { findDevice } from "./device.server.ts";
import { findByLogin } from "./find-by-login.ts";
import type { LoginInput } from "./input.ts";
import { verifyPassword } from "./password.ts";

/**
 * Against guessing (OWASP ASVS 5.0, 6.3.1), failed tries are limited
 *   - to 10 in 15 minutes for one name from one network,
 *   - to 30 an hour from one network,
 *   - to 50 a day for one name from anywhere, so 100 for an account, which answers to two names. Counting by what was
 *     typed rather than by account keeps it unknown which address belongs to which username, and whether to any.
 * A browser the member has signed in with before has a count of its own and is spared these, so that nobody can lock
 * an owner out (OWASP, "Slow Down Online Guessing Attacks with Device Cookies"); a reset by mail always remains.
 */
const byNameAndNetwork: Limit = { name: "sign-in:name+network", points: 10, seconds: 900 };
const byNetwork: Limit = { name: "sign-in:network", points: 30, seconds: 3_600 };
const byName: Limit = { name: "sign-in:name", points: 50, seconds: 86_400 };
const byDevice: Limit = { name: "sign-in:device", points: 10, seconds: 900 };

const nobody = "00000000-0000-0000-0000-000000000000";

/** @param address the client's IP; `cookies` the raw header */
export type From = { address: string; cookies: string };

/**
 * Checks a name and a password. The same work is done and the same words are said whether or not the name is known.
 * @throws {Invalid} `badCredentials` @throws {TooMany}
 */
export async function signIn(
  input: LoginInput,
  from: From,
): Promise<{ memberId: string; emailConfirmed: boolean }> {
  await needLocal();
  const member = await findByLogin(input.login);
  const device = await findDevice(member?.id ?? nobody, from.cookies);
  const place = network(from.address);
  const counts: [Limit, string][] = device
    ? [[byDevice, device]]
    : [
        [byNameAndNetwork, `${input.login} ${place}`],
        [byNetwork, place],
        [byName, input.login],
      ];
  for (const [limit, who] of counts) await spend(limit, who);
  if (!(await verifyPassword(member?.passwordHash ?? null, input.password)) || !member) {
    throw new Invalid({ form: ["badCredentials"] });
  }
  for (const [limit, who] of counts) await giveBack(limit, who);
  return { memberId: member.id, emailConfirmed: member.emailConfirmedAt !== null };
}
