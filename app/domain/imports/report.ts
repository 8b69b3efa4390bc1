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
  | "tagsLeftOut"
  | "ideasLeftAsTheyAre"
  | DiscourseRemark;
export type DiscourseRemark =
  | "otherFiles"
  | "privateMessages"
  | "otherTopics"
  | "deletedTopics"
  | "unlistedTopics"
  | "restrictedTopics"
  | "unknownCategories"
  | "topicsWithoutBody"
  | "categoriesUnknown"
  | "hereStill"
  | "smallActions"
  | "whispers"
  | "hiddenPosts"
  | "deletedPosts"
  | "postsMissing"
  | "postsLeftWithTopic"
  | "acceptancesLeftOut"
  | "textsLedHere"
  | "linksLeftAsTheyAre"
  | "statesChanged"
  | "pagesAsked"
  | "pagesKept"
  | "pagesGone";

export type Tally = { members: number; questions: number; answers: number; comments: number };

/** What became of a row of the dump, as far as rows have a fate of their own; the first six have a place here. */
export type Fate =
  | "wordings"
  | "decisions"
  | "links"
  | "duplicates"
  | "badges"
  | "descriptions"
  | "furtherCanonicals"
  | "editedHere"
  | "onMissingPosts"
  | "onTagTexts"
  | "withoutEffect"
  | "givenToAll"
  | "protections"
  | "shownElsewhere"
  | "notices"
  | "migrations"
  | "mergers"
  | "toItself"
  | "goingRound"
  | "withoutUser"
  | "withoutWords"
  | "tooLong"
  | "repeated"
  | "otherTypes";
export type Fates = Partial<Record<Fate, number>>;
/** The parts of a dump of which the fate of every row is told: their figures add up to the rows read. */
export type ToldPart = "PostHistory" | "PostLinks" | "Badges" | "Tags";

/** What an import found and did. `read` counts rows by file, null for a file the dump does not have. */
export type ImportReport = {
  site: string;
  space: string;
  read: Record<string, number | null>;
  /** By this run. */
  written: Tally & {
    accepted: number;
    closed: number;
    /** Of the questions, those that are ideas; and what became of ideas. */
    ideas: number;
    steps: number;
    wordings: number;
    decisions: number;
    links: number;
    duplicates: number;
    badges: number;
    descriptions: number;
  };
  /** Posts that were here and now have the dump's score or words, and those of them that have its words. */
  changed: { posts: number; texts: number };
  /** By earlier runs. */
  already: Tally;
  /** The same whenever the same dump comes, whether its rows are new or were here. */
  fates: Record<ToldPart, Fates>;
  remarks: Partial<Record<Remark, number>>;
  seconds: number;
};

/** What an import says while it runs: a part that is read, or what is written. `total` is known for what is written, and of a file when it has been read. */
export type Progress = {
  step: string;
  done: number;
  total?: number;
};

export function remark(report: ImportReport, what: Remark, count: number): void {
  if (count > 0) report.remarks[what] = (report.remarks[what] ?? 0) + count;
}

export function tell(fates: Fates, fate: Fate, count: number): void {
  if (count > 0) fates[fate] = (fates[fate] ?? 0) + count;
}

/** @param parts what is read, all of it absent so far */
export function emptyReport(site: string, parts: readonly string[]): ImportReport {
  return {
    site,
    space: "",
    read: Object.fromEntries(parts.map((part) => [part, null])),
    written: {
      members: 0,
      questions: 0,
      answers: 0,
      comments: 0,
      accepted: 0,
      closed: 0,
      ideas: 0,
      steps: 0,
      wordings: 0,
      decisions: 0,
      links: 0,
      duplicates: 0,
      badges: 0,
      descriptions: 0,
    },
    changed: { posts: 0, texts: 0 },
    already: { members: 0, questions: 0, answers: 0, comments: 0 },
    fates: { PostHistory: {}, PostLinks: {}, Badges: {}, Tags: {} },
    remarks: {},
    seconds: 0,
  };
}
