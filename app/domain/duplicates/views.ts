import type { NamedThread } from "../arranging/views.ts";
import type { SimilarThread } from "../search/find-similar.ts";
import type { PersonView } from "../threads/views.ts";

/** One of the two threads of a proposal, with what it takes to compare them. */
export type ProposedThread = NamedThread & {
  space: string;
  at: string;
  /** First lines of what was asked. */
  opening: string;
  answerCount: number;
  solved: boolean;
  meToo: number;
  /** First lines of the answer that was accepted, else of the best; null where there is none. */
  answer: string | null;
};

export type ProposalView = {
  id: string;
  at: string;
  thread: ProposedThread;
  /** Where it would lead. */
  canonical: ProposedThread;
  /** From 0 to 1, where the engine proposed it; else null. */
  likeness: number | null;
  /** Members who proposed it, and the first of them with what they said; nobody where the engine alone did. */
  voices: number;
  said: { by: PersonView | null; why: string }[];
  outcome: "taken" | "refused" | null;
  decidedAt: string | null;
  decidedBy: PersonView | null;
  reason: string;
};

/** What a member proposed of a thread before, and what came of it. */
export type OwnProposal = {
  id: string;
  canonical: NamedThread;
  at: string;
  outcome: "taken" | "refused" | null;
  reason: string;
};

/** What the page is made of on which somebody says that a thread was asked before. */
export type ProposingView = {
  thread: NamedThread;
  /** Whether more can be proposed; else what was is all there is. */
  open: boolean;
  lookAlikes: SimilarThread[];
  own: OwnProposal[];
};
