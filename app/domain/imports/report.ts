import type { DumpPart } from "./read-dump.server.ts";

/** Why rows of a dump found no place, or found it changed. */
export type Remark =
  | "otherPostTypes"
  | "answersWithoutQuestion"
  | "commentsWithoutPost"
  | "votesOnMissingPosts"
  | "votesOnOtherPosts"
  | "otherVoteTypes"
  | "acceptedAnswersMissing"
  | "repeatedRows"
  | "postsWithoutUser"
  | "commentsWithoutUser"
  | "scoresSetByDump"
  | "bodiesFromHtml"
  | "tagsLeftOut";

export type Tally = { members: number; questions: number; answers: number; comments: number };

/** What an import found and did. `read` counts rows by file, null for a file the dump does not have. */
export type ImportReport = {
  site: string;
  space: string;
  read: Record<DumpPart, number | null>;
  /** By this run. */
  written: Tally & { accepted: number; closed: number };
  /** Posts that were here and now have the dump's score or words, and those of them that have its words. */
  changed: { posts: number; texts: number };
  /** By earlier runs. */
  already: Tally;
  remarks: Partial<Record<Remark, number>>;
  seconds: number;
};

/** What an import says while it runs; `total` is known for what is written, and of a file when it has been read. */
export type Progress = { step: DumpPart | "members" | "threads" | "changes"; done: number; total?: number };

export function remark(report: ImportReport, what: Remark, count: number): void {
  if (count > 0) report.remarks[what] = (report.remarks[what] ?? 0) + count;
}
