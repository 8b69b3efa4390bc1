import { and, eq } from "drizzle-orm";
import { identities } from "#db/schema/index.ts";
import { checkConfirmed, checkProven, type Session } from "../accounts/proven.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { applyClaims } from "./apply-claims.ts";
import { takeArrival } from "./arrivals.ts";
import { findProvider } from "./provider.ts";

/**
 * Links the identity that waits in this browser to the account of whoever is signed in, by their own press of a button
 * that names both: nobody can have it done to them.
 * @throws {Forbidden} `proveFirst` @throws {Conflict} `arrivalOver`, or `identityTaken` by another account
 */
export async function linkIdentity(
  viewer: Viewer,
  browser: string | null,
  session: Session | null,
  now: Date,
): Promise<void> {
  if (!viewer.member) throw new Forbidden();
  const memberId = viewer.member.id;
  checkProven(session, now);
  checkConfirmed(viewer.member);
  const provider = await findProvider();
  await transact(memberId, async (step) => {
    const { tx, record } = step;
    const arrival = provider && (await takeArrival(tx, browser, memberId));
    if (!arrival) throw new Conflict("arrivalOver");
    const { issuer, subject, email } = arrival.claims;
    const [made] = await tx
      .insert(identities)
      .values({ memberId, issuer, subject, email, lastUsedAt: new Date() })
      .onConflictDoNothing()
      .returning({ id: identities.id });
    if (!made) {
      const [holder] = await tx
        .select({ memberId: identities.memberId })
        .from(identities)
        .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
      // Linked to them already, there is nothing to do.
      if (holder?.memberId === memberId) return;
      throw new Conflict("identityTaken");
    }
    await applyClaims(step, provider, memberId, arrival.claims);
    await record("identity.linked", { memberId });
  });
}
