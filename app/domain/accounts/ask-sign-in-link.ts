import { network } from "#app/lib/address.ts";
import { needLocal } from "../identities/need-local.ts";
import { type Limit, spend } from "../limit.ts";
import { transact } from "../transact.ts";
import { evenly } from "./evenly.ts";
import { findByEmail } from "./find-by-login.ts";

/** How many mails one mailbox gets is limited where the links are minted, so that the owner can always ask. */
const byNetwork: Limit = { name: "link-ask:network", points: 20, seconds: 3_600 };

/** Long beside what either outcome takes, short for a person. In milliseconds. */
const pace = 300;

/** Has a link to sign in with sent to the address, if it is somebody's; nothing tells whether it was. */
export async function askSignInLink(email: string, from: { address: string }): Promise<void> {
  await needLocal();
  await spend(byNetwork, network(from.address));
  await evenly(pace, async () => {
    const member = await findByEmail(email);
    if (member)
      await transact(member.id, ({ record }) => record("sign-in.link-asked", { memberId: member.id }));
  });
}
