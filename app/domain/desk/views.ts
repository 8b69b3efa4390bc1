import type { IdeaStatus } from "#app/lib/idea-board.ts";
import type { StandsThere } from "../evidence/list-standings.ts";
import type { MoveView } from "../ideas/find-move.ts";
import type { QuoteView } from "../ideas/views.ts";
import type { VoterSplit } from "../ideas/voter-split.ts";
import type { ContentLanguage, PersonView } from "../threads/views.ts";

/** What those who decide keep of an idea for themselves. */
export type Assessment = {
  owner: PersonView | null;
  /** From 1 (little) to 5. */
  effort: number | null;
  value: number | null;
  /** When the last of these was said, and by whom; null for never. */
  at: string | null;
  by: PersonView | null;
};

/** A line of the queue. */
export type DeskRow = {
  id: string;
  title: string;
  /** Of the public thread. */
  path: string;
  language: ContentLanguage;
  status: IdeaStatus;
  statusAt: string;
  createdAt: string;
  space: { slug: string; name: string; hue: number };
  product: { slug: string; name: string } | null;
  votes: number;
  /** Votes that are there now, by the week in which each was cast: twelve of them, the last one running. */
  weeks: number[];
  /** How many of them were cast in the last 30 days. */
  lately: number;
  owner: PersonView | null;
  effort: number | null;
  value: number | null;
  notes: number;
  /** Questions linked with it, in either direction, and their duplicates. */
  linked: number;
};

export type NoteView = { id: string; body: string; by: PersonView | null; at: string };

/** A thread that shows what the idea costs until it is there. */
export type LinkedThread = {
  id: string;
  title: string;
  path: string;
  language: ContentLanguage;
  kind: string;
  meToo: number;
  answerCount: number;
  /** Questions that lead to this one as the same. */
  duplicates: number;
  solved: boolean;
};

/** A declined idea that is like the one before its reader. */
export type Refusal = {
  id: string;
  title: string;
  path: string;
  language: ContentLanguage;
  votes: number;
  at: string;
  /** In its reader's language where it was given in it. */
  reason: { words: string; language: ContentLanguage } | null;
};

export type CaseView = MoveView & {
  statusAt: string;
  createdAt: string;
  author: PersonView | null;
  html: string;
  space: { slug: string; name: string; hue: number };
  product: { slug: string; name: string } | null;
  tags: string[];
  weeks: number[];
  lately: number;
  answerCount: number;
  assessment: Assessment;
  split: VoterSplit;
  quotes: QuoteView[];
  notes: NoteView[];
  linked: LinkedThread[];
  refusals: Refusal[];
  /** Who may take care of it, by name. */
  owners: { username: string; displayName: string }[];
  /** Where it stands in the team's trackers. */
  standings: StandsThere[];
};

export type DeskView = { id: string; name: string; query: string };

/** What came of an act on many. */
export type ManyResult = {
  done: { id: string; title: string }[];
  /** `key`: of `app/i18n/errors.ts`. */
  refused: { id: string; title: string; key: string }[];
};
