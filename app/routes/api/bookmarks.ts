import { bookmarkList, bookmarkQuery, representBookmark } from "#app/domain/api/bookmarks.ts";
import { listBookmarks } from "#app/domain/bookmarks/list-bookmarks.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/bookmarks";

export const loader = apiRead(path, {
  summary: "List your bookmarks, those that are due first",
  scope: "me:read",
  audience: "members",
  query: bookmarkQuery,
  output: bookmarkList,
  async load({ viewer, query: { q, ...rest } }) {
    const { items, next, partial = false } = await listBookmarks(viewer, { words: q, ...rest }, new Date());
    return { items: items.map(representBookmark), next, partial };
  },
});
export const action = apiWrite(path, {});
