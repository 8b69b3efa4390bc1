import { eq } from "drizzle-orm";
import { webhooks } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { holdWebhook, stateOf } from "./load-webhook.ts";
import { keeperOf } from "./policy.ts";
import { placeOf } from "./views.ts";

/** Ends a webhook for good, with its log and what still waited. @throws {NotFound} */
export async function deleteWebhook(viewer: Viewer, id: string): Promise<void> {
  const actor = keeperOf(viewer);
  await transact(actor.id, async (step) => {
    const before = await holdWebhook(step.tx, id);
    await step.tx.delete(webhooks).where(eq(webhooks.id, id));
    await noteAct(step, {
      actorId: actor.id,
      act: "webhook.deleted",
      subject: { kind: "webhook", id, name: placeOf(before.url) },
      before: { events: before.events, state: stateOf(before) },
    });
  });
}
