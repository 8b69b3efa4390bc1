import type { IssueText } from "#app/lib/issue-text.ts";

/** What it takes to reach one project of an issue tracker. */
export type TrackerAccess = {
  /** As people open it, without a slash at its end. */
  base: string;
  /** GitHub: `owner/name`. GitLab: path or number. Jira: key. Redmine: identifier. */
  project: string;
  token: string;
  /** Jira Cloud: whose token it is. Empty for Data Center, and for the others. */
  email: string;
  /** Jira: the type of issue. Redmine: the tracker's name, or empty for the project's first. */
  type: string;
  /** Put on new issues, where the tracker has labels. */
  label: string;
  /** Redmine alone: how its texts are written. */
  markup: "markdown" | "textile";
};

/** A status as the tracker has it. `key` stays when people rename it. */
export type OutsideStatus = { key: string; name: string };

export type OutsideIssue = {
  id: string;
  url: string;
  /** What it could be called there by now, what says most first: one of them at least. */
  statuses: [OutsideStatus, ...OutsideStatus[]];
};

/** An issue to be written. `mark` is one word that stands in `text`, and in no other issue. */
export type IssueDraft = { title: string; text: IssueText; mark: string };

export type Changes = { issues: OutsideIssue[]; etag: string };

/** One project of an issue tracker. Each call throws a `TrackerFault` for what the tracker or the network does. */
export type Tracker = {
  /** Looks whether issues can be made and read there. @returns the statuses there are */
  check(): Promise<OutsideStatus[]>;
  /** The issue with this mark, made after `since`. */
  find(mark: string, since: Date): Promise<OutsideIssue | null>;
  create(draft: IssueDraft): Promise<OutsideIssue>;
  /** Writes its text anew; title, status, people and comments stay what they are there. */
  rewrite(id: string, draft: IssueDraft): Promise<void>;
  read(id: string): Promise<OutsideIssue>;
  /** Those that changed after `since`; none where the list still has the name it had. */
  changed(since: Date, etag: string): Promise<Changes>;
};

/** What a title may be at most, everywhere. */
export const longestTitle = 250;
/** So many pages of a hundred are read, and no more. */
export const mostPages = 10;
