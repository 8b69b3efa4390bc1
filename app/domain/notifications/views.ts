import type { ContentLanguage, ThreadKind } from "../threads/views.ts";
import type { Kind } from "./input.ts";

/** What leaves the house about one member's notifications: facts to make a sentence of, in any language. */
export type ToldView = {
  id: string;
  kind: Kind;
  /** The event's name, or for what was done to a thread or a post the act: `moved`, `hide`, `lift`, `undone` … */
  what: string;
  /** Whose doing it was, latest first, as many as are named; none where the system or staff as such did it. */
  actors: string[];
  /** How many more did the same. */
  others: number;
  /** What it was done to: the thread as such, its body, an answer, a comment. */
  on: "thread" | "body" | "answer" | "comment";
  /** Whether that is the reader's own. */
  own: boolean;
  threadKind: ThreadKind;
  /** The product its thread is about; and the version that mends it, where that is what is told. */
  product: string | null;
  version: string | null;
  /** Of an idea, that its reader voted for it. */
  voted: boolean;
  unread: boolean;
  at: string;
  /** Where to read it. */
  path: string;
  /** The first words of the post, in the thread's language; empty where there is none to show. */
  opening: string;
  /** Of a step of an idea its public reason, of a poll its question: in the reader's language where it was given in it. */
  said: { words: string; language: ContentLanguage } | null;
};

/** One notification at the moment when it leaves the house. */
export type ToldNow = ToldView & {
  /** The thread where it is by now. */
  threadId: number;
  /** What it is about, where it is about more than a post: a step of an idea, a poll … */
  subjectId: string | null;
  /** In the thread's language; null where its reader may not read that. */
  title: string | null;
  /** What was written, as it stands now; null where nothing was, or it is not for quoting. */
  post: { id: number; kind: "body" | "answer" | "comment"; markdown: string; html: string } | null;
};

export type InboxGroup = {
  threadId: string;
  /** Null where its reader may not read that any more, of what staff took down. */
  title: string | null;
  language: ContentLanguage;
  space: { name: string; hue: number };
  unread: boolean;
  at: string;
  told: ToldView[];
};
