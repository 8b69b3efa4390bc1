import type { IdeaStatus } from "#app/lib/idea-board.ts";
import type { LoopState } from "#app/lib/loop.ts";
import type { ContentLanguage } from "../threads/views.ts";

/** Days, the half and nine tenths of them: null for none. */
export type Spread = { count: number; median: number | null; p90: number | null };

export type StageFigures = {
  status: IdeaStatus;
  /** Ideas there now, and how long they have been. */
  now: Spread;
  /** Stays that ended in the period, and how long they lasted. */
  left: Spread;
};

/** Of ideas proposed in the period, how many got a step, and so a reason. */
export type AnswerFigures = {
  proposed: number;
  answered: number;
  /** Days to the first step. */
  median: number | null;
  /** Of those that are as old as that, how many got it within so many days. */
  within: { days: 30 | 90; of: number; answered: number }[];
};

export type QuarterFigures = {
  /** As in `2026-Q4`. */
  quarter: string;
  shipped: number;
  /** Of those, ideas that no employee proposed. */
  community: number;
  /** Different people who proposed them, or an idea that went up in one. */
  proposers: number;
};

export type UnheardIdea = {
  id: string;
  title: string;
  path: string;
  language: ContentLanguage;
  votes: number;
  createdAt: string;
};

export type LoopFigures = {
  at: string;
  /** From when on what happened counts; null for ever. */
  since: string | null;
  stages: StageFigures[];
  answers: AnswerFigures;
  /** The last eight, oldest first. */
  quarters: QuarterFigures[];
  unheard: UnheardIdea[];
};

export type Loop = {
  state: LoopState;
  unknown: string[];
  figures: LoopFigures;
  choices: { spaces: { slug: string; name: string }[]; products: { slug: string; name: string }[] };
};
