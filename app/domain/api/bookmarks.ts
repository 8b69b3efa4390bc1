import { z } from "zod";
import { longestNote } from "../bookmarks/input.ts";
import { bookmarkPlace } from "../bookmarks/list-bookmarks.ts";
import type { BookmarkView } from "../bookmarks/views.ts";
import { cursor, input, limit } from "./input.ts";
import { absolute } from "./parts.ts";
import { partial, shape } from "./shapes.ts";

/** Bookmarks as the API gives and takes them: the token's owner's own, and nobody else's. */
export const bookmarkShape = shape(
  "Bookmark",
  z.object({
    postId: z.string().describe("A number, as a string"),
    note: z.string(),
    remindAt: z.iso.datetime().nullable(),
    due: z.boolean().describe("The moment to be reminded at has come"),
    createdAt: z.iso.datetime(),
    post: z
      .object({ url: z.url(), title: z.string().describe("Its thread's") })
      .nullable()
      .describe("Null where it is gone, or not to be read by you any more"),
  }),
);
export type BookmarkShape = z.infer<typeof bookmarkShape>;
export const bookmarkList = shape(
  "BookmarkList",
  z.object({ items: z.array(bookmarkShape), next: z.string().nullable(), partial }),
);

export const newBookmark = input(
  "NewBookmark",
  z
    .strictObject({
      note: z.string().trim().max(longestNote, "tooLong").default(""),
      remindAt: z.iso
        .datetime({ offset: true, error: "reminderWhen" })
        .nullable()
        .default(null)
        .describe("When to send a mail about it, once"),
    })
    .prefault({}),
);

export const bookmarkQuery = z.object({
  q: z.string().max(100, "tooLong").optional().describe("Words of the note or the title"),
  after: cursor(bookmarkPlace),
  limit,
});

export const nothingShape = shape("Nothing", z.object({}));

export function representBookmark({ post, ...rest }: BookmarkView): BookmarkShape {
  return { ...rest, post: post && { url: absolute(post.path), title: post.title } };
}
