import type { GoneView, PersonView } from "../threads/views.ts";

/** A decision as those read it who moderate, and whom it concerns. `by` is null for one that an import brought. */
export type DecisionView = {
  id: string;
  action: "close" | "lock" | "archive" | "hide" | "remove" | "suspend" | "lift";
  reverses: string | null;
  /** The decision that lifted it; null while it holds. */
  liftedBy: string | null;
  /** Its time has run out. */
  ended: boolean;
  threadId: string | null;
  postId: string | null;
  /** Whom it keeps out, of a suspension. */
  username: string | null;
  /** ISO 8601; null for what lasts until it is lifted. */
  until: string | null;
  reason: string;
  by: PersonView | null;
  at: string;
  imported: boolean;
};

/** What an act is about, shown again before it is done. */
export type SubjectView = {
  postId: string;
  threadId: string;
  kind: "body" | "answer" | "comment";
  title: string;
  language: "fr" | "en";
  opening: string;
  html: string;
  /** Where it is read. */
  path: string;
  gone: GoneView | null;
};

/** What its author may do with a message of theirs now. */
export type Withdrawal = { subject: SubjectView; act: "withdraw" | "bringBack" | "anonymise" };
