import type { ContentLanguage } from "../threads/views.ts";

/** One answer as another site shows it: plain text, and where it stands here. Addresses are absolute. */
export type BestAnswer = {
  threadId: string;
  postId: string;
  title: string;
  /** Leads to the answer, and says that somebody came from an embed. */
  url: string;
  language: ContentLanguage;
  /** How the answer begins. */
  extract: string;
  accepted: boolean;
  official: boolean;
  /** Null for who left for good. */
  author: { displayName: string } | null;
  votes: number;
  answeredAt: string;
};

export type BestAnswers = {
  /** What they are about, as people call it, and where more is. */
  about: { name: string; url: string };
  items: BestAnswer[];
  /** Where one asks about it. */
  askUrl: string;
};
