import { findSearchWords } from "../search-words.ts";
import { compareIndex } from "./compare-index.ts";
import { beginIndexRow, noteFailure } from "./index-row.ts";
import { hashOf, indexSettings } from "./index-settings.ts";
import { noteLoss, remembers } from "./loss.ts";
import { rebuildIndex } from "./rebuild-index.ts";

/** What the index needs beside being told of changes. */
export type IndexCare = "rebuild" | "compare" | null;

/**
 * Looks whether the index is what it was: that the last task it was seen to do is one it knows, which an engine with an older
 * or an empty store does not; and that it was built with the settings that are wanted now.
 * @throws {MeilisearchFault} where it can't be asked
 */
export async function checkIndex(): Promise<IndexCare> {
  const row = await beginIndexRow();
  if (row.builtAt && !(await remembers(row))) {
    await noteFailure(await noteLoss());
    return "rebuild";
  }
  if (!row.builtAt || row.buildingAt || row.rebuildAskedAt) return "rebuild";
  const wanted = hashOf(indexSettings(await findSearchWords({ fresh: true })));
  if (row.settingsHash !== wanted) return "rebuild";
  return row.compareAskedAt ? "compare" : null;
}

export async function careForIndex(care: IndexCare): Promise<void> {
  if (care === "rebuild") await rebuildIndex();
  if (care === "compare") await compareIndex();
}
