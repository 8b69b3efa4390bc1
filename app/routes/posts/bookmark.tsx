import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { bookmarkPost } from "#app/domain/bookmarks/bookmark-post.ts";
import { findBookmarkForm } from "#app/domain/bookmarks/find-bookmark.ts";
import { bookmarkInput, reminderOf } from "#app/domain/bookmarks/input.ts";
import { removeBookmark } from "#app/domain/bookmarks/remove-bookmark.ts";
import { Invalid } from "#app/domain/errors.ts";
import { locatePost } from "#app/domain/threads/locate.ts";
import { idParam, intent, read, write } from "#app/http/door.server.ts";
import { bookmarkAnchor } from "#app/lib/paths.ts";
import { changeTitle, keepTitle } from "../../i18n/bookmarks.ts";
import { BookmarkPage } from "../../ui/bookmarks/bookmark-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "members",
  load: ({ viewer, params, now }) => findBookmarkForm(viewer, idParam(params.id), now),
});

const removal = z.strictObject({ from: z.literal("list").optional() });

export const action = write({
  audience: "members",
  limit: { name: "bookmark", points: 240, seconds: 600 },
  intents: {
    keep: intent(bookmarkInput, async ({ viewer, params, input, now }) => {
      const postId = idParam(params.id);
      const remindAt = reminderOf(input, now);
      if (remindAt === undefined) throw new Invalid({ date: ["reminderDay"] });
      await bookmarkPost(viewer, postId, { note: input.note, remindAt }, now);
      const { path } = await locatePost(viewer, postId);
      // A comment is too small to say that it is kept; there one comes back to the comment itself.
      return redirect(
        path.includes("#comment-") ? path : path.replace(/#.*|$/, `#${bookmarkAnchor(postId)}`),
      );
    }),
    remove: intent(removal, async ({ viewer, params, input }) => {
      const postId = idParam(params.id);
      await removeBookmark(viewer, postId);
      return redirect(input.from ? "/bookmarks" : (await locatePost(viewer, postId)).path);
    }),
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.kept ? changeTitle() : keepTitle()) },
];

export default function BookmarkDoor() {
  return <BookmarkPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}
