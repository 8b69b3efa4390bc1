import { eq } from "drizzle-orm";
import { network } from "#app/lib/address.ts";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { Invalid } from "../errors.ts";
import { needLocal } from "../identities/need-local.ts";
import { type Limit, spend } from "../limit.ts";
import { evenly } from "./evenly.ts";
import { checkPasskey } from "./passkey.ts";

const byNetwork: Limit = { name: "passkey:network", points: 60, seconds: 900 };

/** In milliseconds: what every answer takes. */
const pace = 150;

/**
 * Signs in whoever's passkey this is. The device has asked who holds it, so nothing more is asked here.
 * @param sent JSON, as `@simplewebauthn/browser` makes it @throws {Invalid} `passkeyRefused` @throws {TooMany}
 */
export async function signInByPasskey(
  sent: string,
  from: { address: string },
): Promise<{ memberId: string; emailConfirmed: boolean }> {
  await needLocal();
  await spend(byNetwork, network(from.address));
  return evenly(pace, async () => {
    const memberId = await checkPasskey(sent, "sign-in", null);
    const [member] = await db.select().from(members).where(eq(members.id, memberId));
    if (!member || member.deletedAt) throw new Invalid({ form: ["passkeyRefused"] });
    return { memberId, emailConfirmed: member.emailConfirmedAt !== null };
  });
}
