import type { Outcome } from "#db/schema/index.ts";
import type { ContentLanguage, PersonView } from "../threads/views.ts";
import type { Reason } from "./input.ts";

/** What stands at an answer about its freshness. */
export type FreshnessView = {
  /** When and by whom it was last found valid, or brought up to date. */
  checked: { outcome: Exclude<Outcome, "superseded">; at: string; by: PersonView | null } | null;
  /** What is to be read instead; nothing of it where its viewer may not read that. */
  superseded: SupersedingView | null;
  /** Its viewer may check it. */
  can: boolean;
};

/** `title`: of the other question; null where it is the same. */
export type SupersedingView = {
  postId: string;
  path: string;
  title: string | null;
  language: ContentLanguage;
  by: PersonView | null;
};

/** Why an answer is asked about. */
export type DueReasons = {
  /** Since when nobody said that it is valid: its acceptance, or the last check. */
  aged: string | null;
  /** The version that it is not said to hold for. */
  moved: string | null;
  /** How many readers say that it no longer works. */
  doubts: number;
  /** In the words of the latest, for those who keep order where it stands. */
  words: { reason: string; at: string }[];
};

export type DueAnswer = DueReasons & {
  postId: string;
  threadId: string;
  title: string;
  language: ContentLanguage;
  path: string;
  opening: string;
  space: { slug: string; name: string; path: string; hue: number };
  author: PersonView | null;
  reuses: number;
  /** The check that stands last, or `none`: goes back with what is said of it. */
  seen: string;
  /** To edit it. */
  can: { edit: boolean };
};

/** A space whose answers its viewer keeps fresh. `due`: how many wait, up to `mostCounted`. */
export type KeptSpace = { slug: string; name: string; hue: number; due: number };

export type QueueView = {
  items: DueAnswer[];
  next: string | null;
  spaces: KeptSpace[];
  space: string | null;
  reason: Reason | null;
};

export type CheckView = {
  id: string;
  outcome: Outcome;
  note: string;
  by: PersonView | null;
  at: string;
  superseding: { path: string; title: string } | null;
  undone: { at: string; by: PersonView | null } | null;
};

export type FreshnessPageView = {
  postId: string;
  title: string;
  language: ContentLanguage;
  path: string;
  opening: string;
  author: PersonView | null;
  acceptedAt: string | null;
  /** Why it is asked about; null while it is not. */
  due: DueReasons | null;
  superseded: SupersedingView | null;
  seen: string;
  /** Other answers to the same question that can take its place, the best first. */
  others: { postId: string; by: PersonView | null; opening: string; accepted: boolean }[];
  /** Newest first. */
  checks: CheckView[];
  can: { check: boolean; edit: boolean };
};
