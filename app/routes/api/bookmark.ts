import { bookmarkShape, newBookmark, nothingShape, representBookmark } from "#app/domain/api/bookmarks.ts";
import { bookmarkPost } from "#app/domain/bookmarks/bookmark-post.ts";
import { findBookmark } from "#app/domain/bookmarks/find-bookmark.ts";
import { removeBookmark } from "#app/domain/bookmarks/remove-bookmark.ts";
import { loadReadable } from "#app/domain/bookmarks/select-bookmarks.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}/bookmark";

const show = async (viewer: Viewer, id: string | undefined) =>
  representBookmark(await findBookmark(viewer, idParam(id), new Date()));

export const loader = apiRead(path, {
  summary: "Read your bookmark of a post",
  scope: "me:read",
  audience: "members",
  output: bookmarkShape,
  load: ({ viewer, id }) => show(viewer, id),
});

export const action = apiWrite(path, {
  PUT: change({
    summary: "Bookmark a post, with a note and a reminder",
    scope: "me:write",
    mayOn: async ({ viewer, id }) => void (await loadReadable(viewer, idParam(id))),
    body: newBookmark,
    output: bookmarkShape,
    async run({ viewer, id, input: { note, remindAt } }) {
      const asked = { note, remindAt: remindAt === null ? null : new Date(remindAt) };
      await bookmarkPost(viewer, idParam(id), asked, new Date());
      return show(viewer, id);
    },
  }),
  DELETE: change({
    summary: "Remove your bookmark of a post",
    scope: "me:write",
    output: nothingShape,
    async run({ viewer, id }) {
      await removeBookmark(viewer, idParam(id));
      return {};
    },
  }),
});
