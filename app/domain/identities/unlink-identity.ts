import { and, eq, ne } from "drizzle-orm";
import { identities, members } from "#db/schema/index.ts";
import { checkProven, type Session } from "../accounts/proven.ts";
import { Conflict, Forbidden, NotFound } from "../errors.ts";
import { hold } from "../hold.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { waysIn } from "./linked-administrator.ts";
import { findProvider, isLocalOn } from "./provider.ts";

/**
 * Takes one of the member's own identities away, as long as another way in remains: a password or a confirmed address,
 * where those may be used, or another identity of the provider there is.
 * @throws {Forbidden} `proveFirst` @throws {Conflict} `lastWayIn`
 */
export async function unlinkIdentity(
  viewer: Viewer,
  id: string,
  session: Session | null,
  now: Date,
): Promise<void> {
  if (!viewer.member) throw new Forbidden();
  const memberId = viewer.member.id;
  checkProven(session, now);
  await transact(memberId, async ({ tx, record }) => {
    await hold(tx, waysIn);
    const mine = eq(identities.memberId, memberId);
    const [identity] = await tx
      .select()
      .from(identities)
      .where(and(eq(identities.id, id), mine));
    if (!identity) throw new NotFound();
    const provider = await findProvider(tx);
    const local = await isLocalOn(tx);
    const [member] = await tx.select().from(members).where(eq(members.id, memberId));
    const [other] = await tx
      .select({ id: identities.id })
      .from(identities)
      .where(and(mine, ne(identities.id, id), eq(identities.issuer, provider?.issuer ?? "")));
    const ownWay = local && Boolean(member?.passwordHash || member?.emailConfirmedAt);
    // Without passwords, an administrator keeps an identity by this as well.
    if (!ownWay && !other) throw new Conflict("lastWayIn");
    await tx.delete(identities).where(eq(identities.id, id));
    await record("identity.unlinked", { memberId });
  });
}
