import { sql } from "drizzle-orm";
import { noteAct } from "../audit/note-act.ts";
import { Conflict } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { IndexAct } from "./input.ts";
import { askForIndex } from "./meilisearch/ask-for-index.ts";
import { findIndexRow } from "./meilisearch/index-row.ts";
import { searchKeeper } from "./policy.ts";

/**
 * Has the index in another engine built anew, held against the base, or sent again what it refused: whoever works in the
 * background begins within seconds. @throws {Forbidden} @throws {Conflict} `searchNoIndex`
 */
export async function lookAfterIndex(viewer: Viewer, act: IndexAct): Promise<void> {
  const { id: actorId } = searchKeeper(viewer);
  if (!(await findIndexRow())) throw new Conflict("searchNoIndex");
  await transact(actorId, async (step) => {
    if (act === "retry")
      await step.tx.execute(sql`
        update search_queue set parked_at = null, tries = 0, retry_at = null, marked_at = now() where parked_at is not null`);
    else await askForIndex(act, step.tx);
    await noteAct(step, {
      ...{ actorId, act: `search.${act}-asked` },
      subject: { kind: "search", id: "index", name: "Meilisearch" },
    });
  });
}
