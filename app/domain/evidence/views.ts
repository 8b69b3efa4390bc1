import type { IdeaStatus } from "#app/lib/idea-board.ts";

type Language = "fr" | "en";
type Both = { fr: string; en: string };

/** How many voters each part of them has; parts too small to be told without telling of a person are only counted. */
export type Split = { cells: { key: string; name: string; voters: number }[]; withheld: number };

/** Somebody's words, who agreed to be quoted. Of whoever left, the place alone stays. */
export type Verbatim = { words: string; by: string | null; at: string; withdrawn: boolean };

export type LinkedQuestion = {
  id: string;
  url: string;
  title: string;
  language: Language;
  askedAt: string;
  solved: boolean;
  answers: number;
  /** Who waits for it to be solved too, beside its asker. */
  meToo: number;
  how: "link" | "duplicate";
};

export type Workaround = {
  questionId: string;
  url: string;
  excerpt: string;
  accepted: boolean;
  official: boolean;
};

export type Refusal = { id: string; url: string; title: string; declinedAt: string; reason: Both };

/**
 * What a file of evidence holds: the state of an idea, and nothing of when it was looked at or by whom, so that the same
 * state is the same bytes. Times are ISO 8601 in UTC; weeks are named by their Monday in UTC.
 */
export type EvidenceContent = {
  format: "parvis-evidence/1";
  idea: {
    id: string;
    url: string;
    title: string;
    language: Language;
    status: IdeaStatus;
    statusSince: string;
    shippedIn: string | null;
    space: { slug: string; name: Record<string, string> };
    product: { slug: string; name: string } | null;
    tags: string[];
    proposedAt: string;
    proposer: string | null;
    merged: { id: string; title: string; proposedAt: string }[];
  };
  words: { markdown: string; plain: string };
  steps: { from: IdeaStatus; to: IdeaStatus; at: string; reason: Both; version: string | null }[];
  votes: {
    total: number;
    /** Of these, those that an import brought along as a figure: nobody knows whose they are. */
    imported: number;
    byWeek: { week: string; votes: number }[];
    groups: Split;
    products: Split;
    countries: Split;
  };
  verbatims: { quoted: Verbatim[]; more: number };
  questions: { open: LinkedQuestion[]; closed: number; more: number };
  workarounds: Workaround[];
  refusals: Refusal[];
};

/** Who is named in a file, by place: -1 for the proposer, else the verbatim's. */
export type NamedIn = { memberId: string; place: number };

/** The state of one idea, with who is named in it. */
export type Gathered = { content: EvidenceContent; names: NamedIn[] };

/** A file as it leaves the house; `content` holds the very bytes that were signed. */
export type FileView = {
  threadId: string;
  hash: string;
  content: string;
  keyId: string;
  signature: string;
  frozenAt: string;
};
