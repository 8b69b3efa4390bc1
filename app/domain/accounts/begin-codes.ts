import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { oneTimeCodes } from "#db/schema/index.ts";
import { findBrand } from "../brand/brand.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { mintSecret, secretUri } from "./one-time-code.ts";
import { checkConfirmed, checkProven, type Session } from "./proven.ts";
import { openSecret, sealSecret } from "./sealed-secret.ts";

/**
 * What a member gives their app to switch codes on: the same until a first code is typed back, so that a page loaded
 * again shows what the app has already. @returns base32, and the address that a picture of it holds; null when on
 */
export async function beginCodes(
  { member }: Viewer,
  session: Session | null,
  now: Date,
): Promise<{ secret: string; uri: string } | null> {
  if (!member) throw new Forbidden();
  checkProven(session, now);
  checkConfirmed(member);
  const sealed = await sealSecret(member.id, mintSecret());
  await db.insert(oneTimeCodes).values({ memberId: member.id, secret: sealed }).onConflictDoNothing();
  const [mine] = await db
    .select({ secret: oneTimeCodes.secret })
    .from(oneTimeCodes)
    .where(and(eq(oneTimeCodes.memberId, member.id), isNull(oneTimeCodes.confirmedAt)));
  if (!mine) return null;
  const secret = await openSecret(member.id, mine.secret);
  return { secret, uri: secretUri(secret, (await findBrand()).name, member.username) };
}
