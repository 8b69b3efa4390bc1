import { eq } from "drizzle-orm";
import { network } from "#app/lib/address.ts";
import { take } from "#app/services/limits.server.ts";
import { db } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { type Limit, spend } from "../limit.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { evenly } from "./evenly.ts";
import { findByEmail } from "./find-by-login.ts";
import { toldToOwner } from "./told-to-owner.ts";

const byMember: Limit = { name: "confirm-ask:member", points: 3, seconds: 900 };
const byNetwork: Limit = { name: "confirm-ask:network", points: 20, seconds: 3_600 };

/** In milliseconds: what every answer takes. */
const pace = 300;

/**
 * Sends the confirmation again. Where somebody else has proven that the address is theirs, it is they who are told,
 * and whoever asks sees no difference.
 */
export async function resendConfirmation(viewer: Viewer, from: { address: string }): Promise<void> {
  const { member } = viewer;
  if (!member || member.emailConfirmed) throw new Forbidden();
  await spend(byMember, member.id);
  await spend(byNetwork, network(from.address));
  await evenly(pace, async () => {
    const [me] = await db.select({ email: members.email }).from(members).where(eq(members.id, member.id));
    if (!me?.email) return;
    const owner = await findByEmail(me.email);
    if (!owner?.emailConfirmedAt) {
      await transact(member.id, ({ record }) => record("member.confirmation-asked", { memberId: member.id }));
    } else if ((await take(toldToOwner, owner.id)) === 0) {
      await transact(member.id, ({ record }) => record("member.joined-again", { memberId: owner.id }));
    }
  });
}
