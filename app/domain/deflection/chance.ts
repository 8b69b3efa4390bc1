import { createHmac } from "node:crypto";
import { dayOf, type Reader, readerHash } from "../reuses/reader.ts";
import { findSecret } from "../secrets/find-secret.ts";
import type { Viewer } from "../viewer.ts";

/** Even over 0 to 1, below 1. @param bytes of a keyed hash, six at least */
const evenly = (bytes: Buffer): number => bytes.readUIntBE(0, 6) / 2 ** 48;

/**
 * Whether chance has a reader asked about a thread this day. It is drawn from their keyed hash: the same again for the
 * same reader, foreseen by nobody, and not to be told once the month's key is gone.
 * @param share in per cent
 */
export async function isSampled(
  viewer: Pick<Viewer, "member">,
  reader: Reader,
  { threadId, share, now }: { threadId: number; share: number; now: Date },
): Promise<boolean> {
  const hash = await readerHash(viewer, reader, `survey chance ${threadId} ${dayOf(now)}`, now);
  return evenly(Buffer.from(hash, "base64url")) < share / 100;
}

/**
 * Whether a member is among those who see no look-alikes while they ask. Drawn once for all from their number under the
 * site's own secret: who is held out stays so while the share does, and when it grows.
 * @param share in per cent
 */
export async function isHeldOut(memberId: string, share: number): Promise<boolean> {
  const secret = await findSecret("hold-out");
  return evenly(createHmac("sha256", secret).update(memberId).digest()) < share / 100;
}
