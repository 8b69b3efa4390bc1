import type { Locale } from "#app/i18n/locale.ts";

/** A moment counted back from the seeding, so that the demo never looks abandoned. The two parts add up. */
export type Ago = { daysAgo: number; hoursAgo: number };

export type DemoUsername =
  | ("odile" | "yanis" | "rhona" | "tashdown" | "femi" | "ines" | "hugo" | "nora")
  | ("maelle" | "bastien" | "colette" | "samira" | "theo" | "loic" | "agathe")
  | ("maggie" | "dev" | "ingrid" | "carlos" | "priya");

export type DemoRole = "member" | "expert" | "product" | "moderator" | "manager" | "administrator";

export type DemoBrand = {
  name: string;
  /** Seed colour of the palette, as #rrggbb. */
  accent: string;
  description: Record<Locale, string>;
};

/** What someone who moderates decided, and why. */
export type DemoDecision = { by: DemoUsername; at: Ago; reason: string };

export type DemoPerson = {
  username: DemoUsername;
  displayName: string;
  /** Two letters shown as the portrait. */
  initials: string;
  email: string;
  bio: string;
  locale: Locale;
  role: DemoRole;
  joined: Ago;
  /** Only ever valid on a loopback address with the embedded base; those without one never sign in. */
  demoPassword?: string;
  /** Kept out for so many days, and let in again before they were over. */
  suspended?: DemoDecision & { days: number; lifted?: DemoDecision };
};

export type DemoSpace = {
  slug: string;
  name: Record<Locale, string>;
  description: Record<Locale, string>;
  kind: "question" | "discussion";
  language: Locale;
  /** Hue of the dot, 0 to 359. */
  hue: number;
  /** Name of a lucide icon. */
  icon: string;
  visibility: "public" | "members";
};

export type DemoVote = { by: DemoUsername; value: 1 | -1 };

export type DemoComment = { author: DemoUsername; at: Ago; body: string; hidden?: DemoDecision };

export type DemoAnswer = {
  author: DemoUsername;
  at: Ago;
  body: string;
  /** In whose name it was accepted; `acceptedAt` and `acceptedBy` go with it. */
  accepted?: "author" | "staff";
  acceptedAt?: Ago;
  acceptedBy?: DemoUsername;
  removed?: DemoDecision;
  /** Taken back by its author. */
  withdrawn?: Ago;
  votes: DemoVote[];
  comments: DemoComment[];
};

export type DemoThread = {
  /** Stable name of the thread inside the demo, for seeding again without doubling. */
  key: string;
  /** Slug of its space. */
  space: string;
  kind: "question" | "discussion";
  language: Locale;
  title: string;
  author: DemoUsername;
  at: Ago;
  body: string;
  tags: string[];
  closed?: DemoDecision;
  archived?: DemoDecision;
  answers: DemoAnswer[];
  comments: DemoComment[];
  /** Votes on the thread's body. */
  votes: DemoVote[];
  /** Who has the problem of a question too. */
  meToo?: DemoUsername[];
};

/** What the threads of one file have in common. */
export type DemoSetting = Pick<DemoThread, "space" | "kind" | "language" | "comments" | "votes">;

export function ago(daysAgo: number, hoursAgo = 0): Ago {
  return { daysAgo, hoursAgo };
}

/** The moment an offset names, seen from `now`. */
export function momentOf(at: Ago, now: Date): Date {
  return new Date(now.getTime() - (at.daysAgo * 24 + at.hoursAgo) * 3_600_000);
}

/** One upvote from each of these people. */
export function up(...people: DemoUsername[]): DemoVote[] {
  return people.map((by) => ({ by, value: 1 }));
}

/** A change of an answer: the passage that now reads `is` read `was` before. */
export type DemoEdit = {
  /** Key of the thread. */
  thread: string;
  /** Whose answer in it. */
  answer: DemoUsername;
  by: DemoUsername;
  suggestedBy?: DemoUsername;
  at: Ago;
  why: string;
  was: string;
  is: string;
};

/** A suggested edit that waits: the passage that reads `is` would read `wanted`. */
export type DemoSuggestion = Pick<DemoEdit, "thread" | "answer" | "by" | "at" | "why" | "is"> & {
  wanted: string;
};

/** An answer, with whatever became of it in `more`. */
export function said(
  author: DemoUsername,
  at: Ago,
  body: string,
  more: Partial<DemoAnswer> = {},
): DemoAnswer {
  return { author, at, body, votes: [], comments: [], ...more };
}

export function remark(author: DemoUsername, at: Ago, body: string): DemoComment {
  return { author, at, body };
}

/** What makes an answer the one its asker was looking for. */
export function acceptedBy(asker: DemoUsername, acceptedAt: Ago): Partial<DemoAnswer> {
  return { accepted: "author", acceptedBy: asker, acceptedAt };
}
