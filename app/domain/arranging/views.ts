import type { ContentLanguage, PersonView, ThreadKind } from "../threads/views.ts";

/** A thread as an act names it, for those who may see it. */
export type NamedThread = { id: string; title: string; path: string; language: ContentLanguage };

/** One of several that a few words may mean, with what tells them apart. */
export type FoundThread = NamedThread & { space: string; answers: number; at: string };

type Entry = {
  at: string;
  /** Null for what an import brought along, and for people who left. */
  by: PersonView | null;
  why: string;
};

/** What staff did to a thread's place or shape, seen from one of the threads it touched. */
export type ActEntry = Entry & {
  type: "act";
  id: string;
  act: "moved" | "retyped" | "pinned" | "merged" | "split" | "marked-duplicate";
  /** Whether this thread is the one that was merged, split or marked, or the other one. */
  side: "own" | "other";
  other: NamedThread | null;
  fromSpace: string | null;
  toSpace: string | null;
  fromKind: ThreadKind | null;
  toKind: ThreadKind | null;
  /** How many answers went over. */
  answers: number;
  /** Of ideas that were merged: how many votes moved, and how many people had voted for both. */
  votes: { moved: number; both: number } | null;
  /** What a merged question asked, since that stayed behind. */
  body: string | null;
  undone: { at: string; by: PersonView | null } | null;
  canUndo: boolean;
};

/** A decision on the thread, or on a post that is in it now. */
export type DecisionEntry = Entry & {
  type: "decision";
  id: string;
  action: "close" | "lock" | "archive" | "hide" | "remove" | "lift";
  /** What a lift takes back. */
  lifts: "close" | "lock" | "archive" | "hide" | "remove" | null;
  about: "thread" | "answer" | "comment";
};

/** An edit of the opening message. */
export type EditEntry = Entry & { type: "edit"; id: string; authorName: string | null; path: string };

export type HistoryEntry = ActEntry | DecisionEntry | EditEntry;

export type HistoryView = {
  thread: NamedThread;
  /** Newest first. */
  entries: HistoryEntry[];
  canArrange: boolean;
};
