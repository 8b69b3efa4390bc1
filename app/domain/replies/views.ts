/** A saved reply in a list and in the answer form. */
export type ReplyRow = {
  id: string;
  title: string;
  language: "fr" | "en";
  /** What its answer is like since its text was taken: the same, edited, or no accepted answer that stands any more. */
  source: { postId: string; title: string; path: string; state: "same" | "edited" | "gone" };
  /** In how many answers it was used. */
  uses: number;
  changedAt: string;
  changedBy: string | null;
};

export type ReplyView = ReplyRow & {
  body: string;
  /** What the source says now, as a new reply would be made of it; null where it is the same, or gone. */
  newText: string | null;
};
