import type { PersonView } from "../threads/views.ts";

/** For which versions of its thread's product an accepted answer holds. */
export type ValidityView = {
  /** Their names, oldest first; none where nobody said any, and the thread names none. */
  versions: string[];
  /** Somebody said so of this answer; otherwise it is the version that the thread names. */
  said: boolean;
  /** Said of all versions that were out by then. */
  upToNow: boolean;
  /** The product's newest version, where it is not among them. */
  unconfirmed: string | null;
};

/** What the page offers that says for which versions an answer holds. */
export type ValidityPageView = {
  postId: string;
  thread: { title: string; path: string; language: "fr" | "en" };
  product: string;
  /** What the thread names. */
  threadVersion: string | null;
  validity: ValidityView;
  /** Newest first. */
  offered: string[];
  /** The newest that is out. */
  current: string;
  /** What was said so far, the latest first. Nothing in `versions`: that those of the thread hold again. */
  statements: { versions: string[]; upToNow: boolean; by: PersonView | null; at: string }[];
};
