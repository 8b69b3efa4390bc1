export type TagRow = {
  tag: string;
  path: string;
  /** Threads the viewer may see that carry it. */
  threads: number;
  /** First line of its description as plain text, or empty. */
  opening: string;
};

export type TagView = {
  tag: string;
  path: string;
  threads: number;
  /** Sanitised HTML of the description in the reader's language, else in whichever there is; empty without one. */
  html: string;
  language: "fr" | "en" | null;
  synonyms: string[];
  related: string[];
  can: { keep: boolean };
};
