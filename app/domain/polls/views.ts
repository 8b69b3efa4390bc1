import type { ContentLanguage } from "../threads/views.ts";

type Said = { words: string; language: ContentLanguage };

/** How one kind of segment answered. Whoever is in two groups counts in both. */
export type SplitView = {
  by: "group" | "product" | "country";
  /** `name` is empty for those who said no country. `answers` by choice: null where too few to be told. */
  rows: { name: string; answers: (number | null)[] }[];
};

export type PollView = {
  id: string;
  question: Said;
  questionFr: string;
  questionEn: string;
  /** In their order; `answers` is null where the viewer is not to know yet. */
  choices: (Said & { position: number; labelFr: string; labelEn: string; answers: number | null })[];
  /** How many answered; null where the viewer is not to know yet. */
  answers: number | null;
  openedAt: string;
  closesAt: string | null;
  /** When it closed; null while it is open. */
  closedAt: string | null;
  /** The viewer's own answer. */
  mine: number | null;
  can: { answer: boolean; close: boolean };
  /** For those who decide alone. */
  split: SplitView[] | null;
};

export type PollsView = {
  thread: { id: string; title: string; path: string; language: ContentLanguage };
  votes: number;
  /** Newest first. */
  polls: PollView[];
  /** The viewer decides on the idea, and may ask while nothing is open. */
  decides: boolean;
};
