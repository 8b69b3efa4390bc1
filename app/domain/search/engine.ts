import type { ContentLanguage, ThreadKind } from "../threads/views.ts";

/**
 * What finds threads. An engine says ids only, best first, and how many there are; whatever is shown of them is read
 * again through the viewer's eyes, so that an index that lags behind can leave something out but never show what is
 * not to be seen. The rows of PostgreSQL's engine are always kept, so that it can answer for any other.
 */
export type SearchEngine = {
  /** @returns null where nothing is left of the words that could be looked for */
  search(question: SearchQuestion): Promise<Found | null>;
  /** Threads that ask the same in other words, those first that are likest. */
  resemble(question: Likeness): Promise<number[]>;
};

/** Where one hit stands among the others. Two numbers that only the engine reads, so that they fit into an address. */
type Place = readonly [number, number];

export type SearchQuestion = {
  /** Words, "phrases", -without and `or`, bounded; see `query-words.ts`. */
  words: string;
  /** Ids of the spaces that are looked in: of others nothing is found or counted. */
  spaces: string[];
  filters: SearchFilters;
  /** Begins after this hit of the same question. */
  after?: Place;
  /** Hits at most. */
  limit: number;
};

/** All of them hold at once; what is absent narrows nothing. */
export type SearchFilters = {
  tags?: string[];
  productId?: string;
  kind?: ThreadKind;
  state?: "solved" | "unsolved" | "unanswered";
  authorId?: string;
  /** Of opening; `to` is not among them. */
  from?: Date;
  to?: Date;
  language?: ContentLanguage;
};

export type Found = {
  hits: { threadId: number; place: Place }[];
  /** There are hits after these. */
  more: boolean;
  /** Up to `countCap`; more than that is not counted. */
  count: number;
  capped: boolean;
};

export type Likeness = {
  language: ContentLanguage;
  /** Plain text both, the body perhaps empty. */
  title: string;
  body: string;
  spaces: string[];
  /** The thread itself, where it is one. */
  except?: number;
  limit: number;
};

/** Counting stops here, and past it is "10 000+": a word that most threads hold would cost a visit to each. */
export const countCap = 10_000;
