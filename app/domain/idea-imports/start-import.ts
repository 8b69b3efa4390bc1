import { eq } from "drizzle-orm";
import { publish } from "#app/services/jobs.server.ts";
import { db } from "#db/client.server.ts";
import { ideaImports } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Conflict, Invalid } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { findImportSpace } from "./import-spaces.ts";
import { mappingOf, outcomeOf } from "./kept.ts";
import { loadImport } from "./load-import.ts";
import { planImport } from "./plan-import.ts";

/** What the queue that brings tables in listens to, beside the clock. */
export const importsDue = "idea-imports.due";

/**
 * Has a table brought in by the worker, as its dry run said. Pressed twice it is brought in once.
 * @throws {NotFound} {Conflict} where it is not said yet what its columns are @throws {Invalid} `space`
 */
export async function startImport(viewer: Viewer, id: string): Promise<void> {
  const before = await loadImport(db, viewer, id);
  if (before.state === "waiting" || before.state === "done") return;
  const mapping = mappingOf(before);
  if (!mapping || before.content === null) throw new Conflict("importUnmapped");
  const plan = await planImport(before.content, mapping, before.createdAt);
  await transact(before.memberId, async (step) => {
    const { tx } = step;
    const found = await loadImport(tx, viewer, id, { hold: true });
    if (found.state === "waiting" || found.state === "done") return;
    if (JSON.stringify(found.mapping) !== JSON.stringify(before.mapping)) throw new Conflict("importChanged");
    const space = await findImportSpace(tx, viewer, mapping.space);
    if (!space) throw new Invalid({ space: ["spaceNoIdeas"] });
    await tx
      .update(ideaImports)
      .set({ state: "waiting", done: 0, total: plan.ideas.length, outcome: outcomeOf(plan) })
      .where(eq(ideaImports.id, id));
    await noteAct(step, {
      actorId: found.memberId,
      act: "ideas.imported",
      subject: { kind: "space", id: space.id, name: space.slug },
      after: { ideas: plan.ideas.length, from: mapping.from, file: found.name },
    });
    await publish(tx, importsDue, {});
  });
}
