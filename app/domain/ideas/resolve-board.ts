import type { BoardState } from "#app/lib/idea-board.ts";
import { resolveList } from "../lists/resolve-list.ts";
import type { Viewer } from "../viewer.ts";
import type { BoardOptions } from "./list-ideas.ts";

/**
 * Finds what the words of a board's address stand for; what is not there for this viewer is left out and named.
 * @param every the tags that must be carried, where they are more than an address has
 */
export async function resolveBoard(
  viewer: Viewer,
  state: BoardState,
  every = state.tag ? [state.tag] : [],
): Promise<{ state: BoardState; options: BoardOptions; unknown: string[] }> {
  const { space, product, tag: _, ...rest } = state;
  const found = await resolveList(viewer, { sort: "newest", space, product, tags: every });
  const { spaceId, productId, tags } = found.options;
  const known = found.state;
  return {
    state: { ...state, space: known.space, product: known.product, tag: tags?.[0] },
    options: { ...rest, spaceId, productId, tags },
    unknown: found.unknown,
  };
}
