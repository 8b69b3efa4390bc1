import { chooseEngine } from "../search/choose-engine.ts";
import { queryWords } from "../search/query-words.ts";
import { findVisibleSpaces } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";

/** Of what words find, so many ideas are looked at, best first: a list of more is narrowed by saying more. */
const mostFound = 300;

/** The ideas in which somebody's words are, in spaces that they may read. */
export async function findSaid(viewer: Viewer, q: string): Promise<number[]> {
  const words = queryWords(q);
  if (!words) return [];
  const spaces = await findVisibleSpaces(viewer);
  const found = await chooseEngine().search({ words, spaces, filters: { kind: "idea" }, limit: mostFound });
  return found?.hits.map(({ threadId }) => threadId) ?? [];
}
