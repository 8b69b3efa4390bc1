import { eq } from "drizzle-orm";
import { ideaNotes, ideas } from "#db/schema/index.ts";
import { Conflict, Forbidden, Invalid, NotFound } from "../errors.ts";
import { takeStep } from "../ideas/take-step.ts";
import { once } from "../once.ts";
import { holdThread } from "../threads/load.ts";
import { type Step, transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { ManyAct, Picked } from "./input.ts";
import { listOwners } from "./list-owners.ts";
import { loadCase } from "./load-case.ts";
import { requireDesk } from "./scope.ts";
import type { ManyResult } from "./views.ts";

type Case = Awaited<ReturnType<typeof loadCase>>;

/**
 * Does one thing to many ideas, each as if it were alone: the viewer must decide on it, and what was moved meanwhile stays
 * where it is. What can be done is done, all at once; for what cannot, it is said why. Ideas that are not the viewer's to
 * decide on are refused without their names. @throws {NotFound} for whoever has no desk
 */
export async function actOnMany(
  viewer: Viewer,
  picked: Picked[],
  act: ManyAct,
  key?: string,
): Promise<ManyResult> {
  const { id: actorId } = requireDesk(viewer);
  const outcome = await transact(actorId, async (step) =>
    once(step.tx, actorId, key, { act, picked }, async () => {
      const result: ManyResult = { done: [], refused: [] };
      // One order for all who hold several.
      for (const one of picked.toSorted((a, b) => a.id - b.id)) await tryOne(step, one, result);
      return { result: JSON.stringify(result) };
    }),
  );
  return JSON.parse(outcome.result) as ManyResult;

  async function tryOne(step: Step, { id, from }: Picked, { done, refused }: ManyResult): Promise<void> {
    let title = "";
    try {
      await loadCase(step.tx, viewer, id);
      await holdThread(step.tx, id);
      const thread = await loadCase(step.tx, viewer, id);
      title = thread.title;
      await actOn(step, thread, from);
      done.push({ id: String(id), title });
    } catch (refusal) {
      // Refused before anything was written: the others go on.
      refused.push({ id: String(id), title, key: keyOf(refusal) });
    }
  }

  async function actOn(step: Step, thread: Case, from: Picked["from"]): Promise<void> {
    const { tx } = step;
    if (act.act === "move") {
      const { to, reasonFr, reasonEn } = act;
      await takeStep(step, actorId, thread, { from, to, reasonFr, reasonEn, version: "" });
      return;
    }
    if (act.act === "note") {
      await tx.insert(ideaNotes).values({ threadId: thread.id, authorId: actorId, body: act.body });
      return;
    }
    const said = { assessedBy: actorId, assessedAt: new Date() };
    const wanted = act.act === "own" ? { ownerId: await ownerOf(tx, thread, act.owner) } : figuresOf(act);
    await tx
      .update(ideas)
      .set({ ...wanted, ...said })
      .where(eq(ideas.threadId, thread.id));
  }
}

/** What is left empty stays as it is. */
const figuresOf = ({ effort, value }: { effort?: number | null; value?: number | null }) => ({
  ...(effort && { effort }),
  ...(value && { value }),
});

async function ownerOf(tx: Step["tx"], thread: Case, username: string | null): Promise<string | null> {
  if (username === null) return null;
  const found = (await listOwners(thread, tx)).find((one) => one.username === username);
  if (!found) throw new Invalid({ owner: ["ownerUnknown"] });
  return found.id;
}

/** @throws whatever is no refusal of the house's */
function keyOf(refusal: unknown): string {
  if (refusal instanceof Invalid) return Object.values(refusal.fields)[0]?.[0] ?? refusal.key;
  if (refusal instanceof NotFound || refusal instanceof Forbidden || refusal instanceof Conflict)
    return refusal.key;
  throw refusal;
}
