import type { IdeaStatus, ShippedWord } from "#app/lib/idea-board.ts";
import type { StandsThere } from "../evidence/list-standings.ts";
import type { ContentLanguage, PersonView } from "../threads/views.ts";

/** An idea on a board. */
export type IdeaCard = {
  id: string;
  bodyPostId: string;
  title: string;
  path: string;
  language: ContentLanguage;
  /** The first lines of what gets in the way. */
  opening: string;
  space: { slug: string; name: string; path: string; hue: number };
  product: { slug: string; name: string; path: string } | null;
  tags: string[];
  author: PersonView | null;
  createdAt: string;
  status: IdeaStatus;
  /** Since when. */
  statusAt: string;
  /** The version it came with. */
  shippedIn: string | null;
  votes: number;
  answerCount: number;
  /** The viewer has voted for it. */
  voted: boolean;
  /** The viewer may vote for it, or take that back. */
  canVote: boolean;
};

export type IdeaStepView = {
  id: string;
  from: IdeaStatus;
  to: IdeaStatus;
  /** In its reader's language where it was given in it, else in the other. */
  reason: { words: string; language: ContentLanguage };
  reasonFr: string;
  reasonEn: string;
  version: string | null;
  /** Null for people who left for good, and where nobody made it. */
  by: PersonView | null;
  /** Nobody made it: a tracker's status brought it about, by a rule of the team's. */
  automatic: boolean;
  at: string;
};

/** Why it matters to somebody, who agreed to be quoted. */
export type QuoteView = { words: string; by: PersonView | null; at: string };

/** An idea that went up in this one. */
export type MergedIdea = {
  title: string;
  language: ContentLanguage;
  html: string;
  author: PersonView | null;
  at: string;
  /** How many votes came along; of those who had voted for both, one each was here already. */
  votes: number;
};

/** How a member stands with the votes they have for ideas of one space. */
export type BudgetView = {
  space: { slug: string; name: string };
  /** Votes in one period, and how many of them are out on ideas that are still open. */
  budget: number;
  spent: number;
  period: "week" | "month" | "quarter" | "year";
  /** When the next period begins. */
  renewsAt: string;
};

/** What those who wanted an idea say of what was shipped. */
export type VerdictsView = {
  counts: { yes: number; partly: number; no: number };
  /** What the viewer said. */
  mine: { word: ShippedWord; line: string; quotable: boolean } | null;
  /** The viewer may say it. */
  may: boolean;
  /** Newest first; what is not quotable is there for those who decide alone. */
  lines: { word: ShippedWord; line: string; quotable: boolean; by: PersonView | null; at: string }[];
};

export type IdeaView = {
  status: IdeaStatus;
  statusAt: string;
  shippedIn: string | null;
  votes: number;
  voted: boolean;
  /** Oldest first. */
  steps: IdeaStepView[];
  /** What the viewer said of why it matters to them. */
  mine: { words: string; quotable: boolean } | null;
  quotes: QuoteView[];
  merged: MergedIdea[];
  budget: BudgetView | null;
  /** Null where it is not shipped. */
  verdicts: VerdictsView | null;
  /** What the product team asks those who vote for it; null for all others, and where nothing is asked now. */
  poll: { question: IdeaStepView["reason"]; answered: boolean } | null;
  /** Where it stands in the team's trackers; for those who decide alone. */
  standings: StandsThere[];
  can: { vote: boolean; withdraw: boolean; explain: boolean; move: boolean };
};
