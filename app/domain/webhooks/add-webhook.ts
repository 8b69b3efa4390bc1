import { count } from "drizzle-orm";
import { v7 } from "uuid";
import { isReceiver } from "#app/services/webhooks.server.ts";
import { webhooks } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict, Invalid } from "../errors.ts";
import { hold } from "../hold.ts";
import { once } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { mostWebhooks, type WebhookInput } from "./input.ts";
import { checkProof, keeperOf, type Proof } from "./policy.ts";
import { mintSecret, sealWebhookSecret } from "./secret.ts";
import { placeOf } from "./views.ts";

/**
 * Tells another server from now on what happens in public. Its secret is shown this once.
 * @param key of the form @throws {Invalid} `url` @throws {Conflict} for one too many
 */
export async function addWebhook(
  viewer: Viewer,
  proof: Proof,
  input: WebhookInput,
  key: string | undefined,
  now: Date,
): Promise<{ id: string; secret: string }> {
  const actor = keeperOf(viewer);
  checkProof(proof, now);
  if (!isReceiver(input.url)) throw new Invalid({ url: ["webhookUrl"] });
  const secret = await mintSecret(`add:${actor.id}`, key);
  const made = await transact(actor.id, (step) =>
    once(step.tx, actor.id, key && `webhook-${key}`, { webhook: input }, async () => {
      const { tx } = step;
      await hold(tx, "webhooks");
      const [there] = await tx.select({ count: count() }).from(webhooks);
      if ((there?.count ?? 0) >= mostWebhooks) throw new Conflict("webhooksMany");
      const id = v7();
      await tx
        .insert(webhooks)
        .values({ id, ...input, secret: await sealWebhookSecret(id, secret), createdBy: actor.id });
      await noteAct(step, {
        actorId: actor.id,
        act: "webhook.added",
        subject: { kind: "webhook", id, name: placeOf(input.url) },
        after: { events: input.events },
      });
      return { id };
    }),
  );
  return { ...made, secret };
}
