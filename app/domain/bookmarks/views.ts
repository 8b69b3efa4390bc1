import type { ContentLanguage, ThreadKind } from "../threads/views.ts";

/** What leaves the house about bookmarks: their owner's own, and nobody else's. */
export type BookmarkedPost = {
  /** Its place on its thread's page. */
  path: string;
  title: string;
  language: ContentLanguage;
  threadKind: ThreadKind;
  kind: "body" | "answer" | "comment";
  author: string | null;
  opening: string;
};

export type BookmarkView = {
  postId: string;
  note: string;
  createdAt: string;
  remindAt: string | null;
  /** The moment to come back to it has come. */
  due: boolean;
  /** Null where it is gone, or its reader may not see it any more: nothing is said of it then. */
  post: BookmarkedPost | null;
};
