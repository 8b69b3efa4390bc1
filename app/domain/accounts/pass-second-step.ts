import { network } from "#app/lib/address.ts";
import { giveBack } from "#app/services/limits.server.ts";
import { Invalid } from "../errors.ts";
import { type Limit, spend } from "../limit.ts";
import { transact } from "../transact.ts";
import { findDevice } from "./device.server.ts";
import { evenly } from "./evenly.ts";
import { countTry, endPending, findPending, type Pending } from "./pending-sign-in.server.ts";
import type { From } from "./sign-in.ts";
import { spendCode } from "./spend-code.ts";

/**
 * Whoever tries codes knows the password already, and three codes in a million are good at a time. So one first step
 * is good for 5 tries, and failed ones are limited to 10 in 15 minutes from one network and 30 a day for the account.
 * A browser the member has signed in with before has a count of its own, so that nobody can lock an owner out.
 */
const byNetwork: Limit = { name: "code:member+network", points: 10, seconds: 900 };
const byMember: Limit = { name: "code:member", points: 30, seconds: 86_400 };
const byDevice: Limit = { name: "code:device", points: 10, seconds: 900 };

/** In milliseconds: what every answer takes. */
const pace = 150;

/**
 * Checks the code that a sign-in waits for. @returns whose it is, and the Set-Cookie value that ends the waiting
 * @throws {Invalid} `codeWrong`; `signInAgain` where nothing waits any more @throws {TooMany}
 */
export async function passSecondStep(typed: string, from: From): Promise<Pending & { cookie: string }> {
  return evenly(pace, async () => {
    const pending = await findPending(from.cookies);
    if (!pending) throw new Invalid({ form: ["signInAgain"] });
    const { memberId } = pending;
    const device = await findDevice(memberId, from.cookies);
    const counts: [Limit, string][] = device
      ? [[byDevice, device]]
      : [
          [byNetwork, `${memberId} ${network(from.address)}`],
          [byMember, memberId],
        ];
    for (const [limit, who] of counts) await spend(limit, who);
    if (!(await countTry(pending))) throw new Invalid({ form: ["signInAgain"] });
    const good = await transact(memberId, (step) => spendCode(step, memberId, typed));
    if (!good) throw new Invalid({ code: ["codeWrong"] });
    for (const [limit, who] of counts) await giveBack(limit, who);
    const { cookie, waited } = await endPending(pending);
    // Everything was ended while the code was looked at.
    if (!waited) throw new Invalid({ form: ["signInAgain"] });
    return { ...pending, cookie };
  });
}
