import type { DiffLine, Stretch } from "#app/lib/prose-diff.ts";
import type { ContentLanguage, PersonView } from "../threads/views.ts";

/** What leaves the house about wordings and suggestions: plain JSON shapes that pages are built on. */
export type PostPlace = {
  id: string;
  kind: "body" | "answer" | "comment";
  /** Where it is read. */
  path: string;
  threadTitle: string;
  language: ContentLanguage;
};

/** Title and tags are null where they stayed as they were, or there are none. */
export type WordingDiff = {
  title: DiffLine | null;
  tags: { added: string[]; removed: string[]; kept: string[] } | null;
  body: Stretch[];
};

export type RevisionView = {
  number: number;
  author: PersonView | null;
  /** Somebody who was never a member here, by the name an import gives. */
  authorName: string | null;
  at: string;
  why: string;
  restores: number | null;
  suggestedBy: PersonView | null;
};

export type HistoryView = {
  post: PostPlace;
  /** The number of the present wording; 0 where there was never another. */
  present: number;
  /** Newest first. */
  revisions: RevisionView[];
  /** The page of still earlier ones begins before this number. */
  earlier: number | null;
  comparison: { from: number; to: number; diff: WordingDiff } | null;
  /** The revision that is asked for to be brought back, by somebody who may. */
  restoring: number | null;
  can: { edit: boolean };
};

export type WordingView = {
  mode: "edit" | "suggest";
  post: PostPlace;
  title: string | null;
  markdown: string;
  tags: string[] | null;
  why: string;
  basedOn: number;
  /** The viewer's own suggestion that waits for an answer; the fields hold its words. */
  waiting: { id: string } | null;
  /** What others changed since the text was read. */
  since: WordingDiff | null;
};

export type SuggestionView = {
  id: string;
  post: PostPlace;
  author: PersonView | null;
  at: string;
  why: string;
  outcome: "accepted" | "declined" | "withdrawn" | null;
  decidedBy: PersonView | null;
  decidedAt: string | null;
  reason: string;
  /** From the text it was made on to what it says. */
  diff: WordingDiff;
  /** What others changed in the text since. */
  since: WordingDiff | null;
  /** Both put together where the text moved on, else what is suggested; `clean` is false where they change the same words. */
  merged: { title: string | null; markdown: string; tags: string[] | null; clean: boolean };
  basedOn: number;
  can: { decide: boolean; withdraw: boolean };
};

export type SuggestionRow = {
  id: string;
  path: string;
  kind: "body" | "answer" | "comment";
  threadTitle: string;
  language: ContentLanguage;
  author: PersonView | null;
  at: string;
  why: string;
  outcome: SuggestionView["outcome"];
};
