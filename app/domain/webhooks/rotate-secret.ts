import { eq } from "drizzle-orm";
import { webhooks } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { once } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { holdWebhook } from "./load-webhook.ts";
import { checkProof, keeperOf, type Proof } from "./policy.ts";
import { mintSecret, sealWebhookSecret } from "./secret.ts";
import { placeOf } from "./views.ts";

/** For so long both secrets sign, so that a receiver can change over without missing anything. */
const both = 24 * 3_600_000;

/**
 * Gives a webhook a new secret, shown this once. The one before signs for another day; one before that no more.
 * @param key of the form @throws {NotFound}
 */
export async function rotateSecret(
  viewer: Viewer,
  proof: Proof,
  id: string,
  key: string | undefined,
  now: Date,
): Promise<{ id: string; secret: string }> {
  const actor = keeperOf(viewer);
  checkProof(proof, now);
  const secret = await mintSecret(`rotate:${id}:${actor.id}`, key);
  await transact(actor.id, (step) =>
    once(step.tx, actor.id, key && `secret-${key}`, { rotate: id }, async () => {
      const { tx } = step;
      const before = await holdWebhook(tx, id);
      await tx
        .update(webhooks)
        .set({
          secret: await sealWebhookSecret(id, secret),
          formerSecret: before.secret,
          formerUntil: new Date(now.getTime() + both),
        })
        .where(eq(webhooks.id, id));
      await noteAct(step, {
        actorId: actor.id,
        act: "webhook.secret-rotated",
        subject: { kind: "webhook", id, name: placeOf(before.url) },
      });
      return { id };
    }),
  );
  return { id, secret };
}
