import type { CountedKind, Verdict } from "./input.ts";

/** What the line under an accepted answer says. */
export type ReuseView = {
  count: number;
  /** What its viewer, a member, said of it; visitors are not asked for, since their page is the same for all. */
  said: Verdict | null;
  /** `judge`: say whether it solved it. `save`: make a saved reply of it. */
  can: { judge: boolean; save: boolean };
};

export type Counts = Record<CountedKind, number>;

/** How often an accepted answer served again, and how. */
export type ReusesView = {
  total: number;
  kinds: Counts;
  /** Months in which it did, newest first, the last two years. `2026-11`, in UTC. */
  months: { month: string; total: number; kinds: Counts }[];
};

/** Of which answer a page speaks. */
export type AnswerNamed = {
  postId: string;
  title: string;
  language: "fr" | "en";
  /** Its place on its thread's page. */
  path: string;
};

/** A reader's word that an answer no longer works. */
export type Doubt = {
  id: string;
  postId: string;
  threadId: string;
  title: string;
  path: string;
  language: "fr" | "en";
  spaceId: string;
  /** Empty where the reader gave none. */
  reason: string;
  saidAt: string;
};
