import { v7 } from "uuid";
import { db } from "#db/client.server.ts";
import { evidenceBatches, evidenceBatchIdeas } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid, NotFound } from "../errors.ts";
import { decidesSomewhere } from "../ideas/decides.ts";
import { once, recall } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { listDecided } from "./decides.ts";
import { gather } from "./gather.ts";
import { freezeInto, queueEvidence } from "./settle-batch.ts";
import { findTarget } from "./targets.ts";

/** So few are frozen at once, and their page shows them; more are frozen by the worker, a hundred at a time. */
const atOnce = 50;

/**
 * Exports what is known of ideas to R&D: freezes and signs it, and has it sent where it is to go. For those who decide on
 * each of these ideas; for others there is no such idea. The same state sent there before is not sent again.
 * @param targetId null for files that are only downloaded @throws {NotFound} {Forbidden} {Invalid} `target`, `idea`
 */
export async function exportIdeas(
  viewer: Viewer,
  { ideas, targetId }: { ideas: number[]; targetId: string | null },
  key?: string,
  now = new Date(),
): Promise<{ batchId: string }> {
  const ids = [...new Set(ideas)].sort((a, b) => a - b);
  const sent = { evidence: ids, targetId };
  const done = await recall<{ batchId: string }>(viewer, key, sent);
  if (done) return done;
  const actor = viewer.member;
  if (!actor || !decidesSomewhere(viewer)) throw new Forbidden("noExportingIdeas");
  if (ids.length === 0) throw new Invalid({ idea: ["chooseIdeas"] });
  if ((await listDecided(db, viewer, ids)).size < ids.length) throw new NotFound();
  const states = ids.length <= atOnce ? await gather(ids) : null;
  return transact(actor.id, (step) =>
    once(step.tx, actor.id, key, sent, async () => {
      const { tx } = step;
      const target = targetId === null ? null : await findTarget(tx, targetId);
      if (targetId !== null && !target) throw new Invalid({ target: ["targetUnknown"] });
      const id = v7();
      await tx
        .insert(evidenceBatches)
        .values({ id, targetId, madeBy: actor.id, madeAt: now, ideaCount: ids.length });
      for (let at = 0; at < ids.length; at += 5_000)
        await tx
          .insert(evidenceBatchIdeas)
          .values(ids.slice(at, at + 5_000).map((threadId) => ({ batchId: id, threadId })));
      await noteAct(step, {
        actorId: actor.id,
        act: "evidence.exported",
        subject: { kind: "evidence", id, name: target?.name },
        after: { ideas: ids.length, target: target?.kind ?? "download" },
      });
      const whole = states && (await freezeInto(tx, id, ids, states, now));
      if (!whole || whole.toSend) await queueEvidence(tx);
      return { batchId: id };
    }),
  );
}
