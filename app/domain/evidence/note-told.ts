import { createHmac, timingSafeEqual } from "node:crypto";
import { and, eq, isNotNull } from "drizzle-orm";
import { z } from "zod";
import { publish } from "#app/services/jobs.server.ts";
import { signDelivery } from "#app/services/webhooks.server.ts";
import { db } from "#db/client.server.ts";
import { evidenceLinks } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import { isTracker, type TrackerKind } from "./input.ts";
import { findTarget, openTrackerSettings } from "./targets.ts";

/** What the queue that asks trackers listens to, beside the clock. */
export const trackerTold = "evidence.tracker-told";

type Headers = Partial<Record<string, string>>;

/**
 * A tracker says that something became of an issue. Its word is only taken for that: the issue is then looked at by the
 * tracker's API, so that a message that is old, came twice or in another order does nothing.
 * @param body the very bytes that were signed @returns `false` where the signature is not the one of this target
 * @throws {NotFound} for a target that is no tracker, or one that has no such messages
 */
export async function noteTold(
  targetId: string,
  headers: Headers,
  body: Buffer,
  now: Date,
): Promise<boolean> {
  const target = await db.transaction((tx) => findTarget(tx, targetId));
  if (!target || !isTracker(target.kind)) throw new NotFound();
  const { secret } = await openTrackerSettings(target.kind, target);
  if (secret === "") throw new NotFound();
  if (!isSigned(target.kind, secret, headers, body, now)) return false;
  const outsideId = issueIn(target.kind, body);
  if (outsideId === null) return true;
  await transact(null, async ({ tx }) => {
    const told = await tx
      .update(evidenceLinks)
      .set({ toldAt: now })
      .where(
        and(
          eq(evidenceLinks.targetId, targetId),
          eq(evidenceLinks.outsideId, outsideId),
          isNotNull(evidenceLinks.outsideId),
        ),
      )
      .returning({ threadId: evidenceLinks.threadId });
    if (told.length > 0) await publish(tx, trackerTold, {});
  });
  return true;
}

const same = (given: string, wanted: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
};
/** Of messages that say when they were sent. */
const oldest = 300;

function isSigned(kind: TrackerKind, secret: string, headers: Headers, body: Buffer, now: Date): boolean {
  if (kind === "gitlab") {
    // Its signing token, by Standard Webhooks, where it is set; else its secret token, which it sends as it is.
    const signature = headers["webhook-signature"];
    if (signature === undefined) return same(headers["x-gitlab-token"] ?? "", secret);
    const timestamp = Number(headers["webhook-timestamp"]);
    if (!(Math.abs(now.getTime() / 1_000 - timestamp) < oldest)) return false;
    const wanted = signDelivery(secret, headers["webhook-id"] ?? "", timestamp, body.toString("utf8"));
    return signature.split(" ").some((one) => same(one, wanted));
  }
  const given = headers[kind === "github" ? "x-hub-signature-256" : "x-hub-signature"] ?? "";
  return same(given, `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`);
}

const shapes = {
  github: z.object({ issue: z.object({ number: z.int() }) }).transform(({ issue }) => issue.number),
  gitlab: z
    .object({ object_kind: z.literal("issue"), object_attributes: z.object({ iid: z.int() }) })
    .transform(({ object_attributes }) => object_attributes.iid),
  jira: z.object({ issue: z.object({ key: z.string().max(100) }) }).transform(({ issue }) => issue.key),
};

/** Which issue a message is about; null where it is about none. */
function issueIn(kind: TrackerKind, body: Buffer): string | null {
  if (kind === "redmine") return null;
  try {
    const read = shapes[kind].safeParse(JSON.parse(body.toString("utf8")));
    return read.success ? String(read.data) : null;
  } catch {
    return null;
  }
}
