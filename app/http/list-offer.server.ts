import { feedOf } from "#app/i18n/outside.ts";
import { isNarrowed, type ListState, listQuery } from "#app/lib/list-address.ts";
import { feedPath } from "#app/lib/paths.ts";
import type { PageOffer } from "./offer.server.ts";

/** Of a list, what can be found is the list as it comes, page by page; each way to sort or narrow it is one of countless. */
export function ofList(state: ListState): Pick<PageOffer, "query" | "narrowed"> {
  return {
    query: listQuery(state),
    narrowed: isNarrowed(state) || state.sort !== "newest" || state.before !== undefined,
  };
}

/** The feed below a page. */
export function withFeed(path: string, name: string): Pick<PageOffer, "feed"> {
  return { feed: { path: feedPath(path), title: feedOf({ name }) } };
}
