import type { AnswerOrder } from "#app/lib/answers-address.ts";
import type { FreshnessView } from "../freshness/views.ts";
import type { ReuseView } from "../reuses/views.ts";
import type { FollowView } from "../subscriptions/views.ts";
import type { ValidityView } from "../validity/views.ts";

/**
 * What leaves the house about threads and posts: plain JSON shapes that pages are built on. Ids are
 * strings, times ISO 8601 in UTC, `html` already sanitised. `can` carries the answers of `policy.ts`, so that a
 * button and its command never disagree.
 */
export type ThreadKind = "question" | "idea" | "discussion" | "announcement";
export type ContentLanguage = "fr" | "en";
export type Ordering = "newest" | "active" | "hot" | "unanswered" | "solved";

export type PersonView = {
  username: string;
  displayName: string;
  /** Null while they are gone: their page is not there. */
  path: string | null;
  /** Names their portrait; null where they have none. See `avatarPath`. */
  avatar: string | null;
  /** An employee of the brand: shown with the official mark. */
  staff: boolean;
};

export type SpaceView = {
  slug: string;
  name: string;
  description: string;
  path: string;
  /** Hue of the dot, 0 to 359. */
  hue: number;
  /** Name of a lucide icon. */
  icon: string;
  defaultKind: ThreadKind;
  kinds: ThreadKind[];
  language: ContentLanguage | "all";
  visibility: "public" | "members" | "groups" | "staff";
};

export type ThreadRow = {
  id: string;
  kind: ThreadKind;
  title: string;
  path: string;
  language: ContentLanguage;
  space: { slug: string; name: string; path: string; hue: number };
  tags: string[];
  product: { slug: string; name: string; path: string } | null;
  author: PersonView | null;
  createdAt: string;
  activeAt: string;
  score: number;
  answerCount: number;
  /** How many have the problem of a question too. */
  meToo: number;
  solved: boolean;
  closed: boolean;
  locked: boolean;
  /** Kept at the top of its space. */
  pinned: boolean;
  /** Another thread asks the same, and is where to read on. */
  duplicate: boolean;
  /** First line of the accepted answer as plain text, for solved rows. */
  solution: string | null;
  /** What its viewer has not read: how many answers, null for a thread never opened. False where all is read; null where nobody asks. */
  unread: { answers: number | null } | false | null;
  /** Of an idea: what it is by now, and whether its viewer voted for it, in words; null for any other thread. */
  idea: string | null;
};

/** What the viewer may do with a post. `moderate` is taking it down and putting it back. */
export type PostRights = {
  vote: boolean;
  voteDown: boolean;
  accept: boolean;
  comment: boolean;
  edit: boolean;
  suggest: boolean;
  withdraw: boolean;
  anonymise: boolean;
  moderate: boolean;
};

/** That something was there: who took it out of sight, when, and in whose words why. An author gives no reason. */
export type GoneView = { by: "author" | "hidden" | "removed"; reason: string; at: string };

/** A decision on a whole thread that holds now. `by` is null for one that an import brought along. */
export type ThreadNotice = {
  action: "close" | "lock" | "archive";
  reason: string;
  at: string;
  by: PersonView | null;
};

export type PostView = {
  id: string;
  kind: "body" | "answer" | "comment";
  author: PersonView | null;
  html: string;
  score: number;
  official: boolean;
  /** Why a placeholder stands in its place. `html` is empty then, but for those who may still read it. */
  gone: GoneView | null;
  /** In whose name it was accepted, or null. */
  accepted: { as: "author" | "staff"; at: string } | null;
  /** Of an accepted answer alone. */
  reuse?: ReuseView;
  /** Of an accepted answer about a product; `can` is to say it. */
  validity?: ValidityView & { can: boolean };
  /** Of an answer that is or was accepted, where there is something to say or to do. */
  freshness?: FreshnessView;
  createdAt: string;
  editedAt: string | null;
  /** The viewer's own vote. */
  myVote: 1 | -1 | 0;
  /** Whether the viewer keeps it among their bookmarks; null for visitors, who keep none. */
  bookmarked: boolean | null;
  /** How many earlier wordings are kept. */
  edits: number;
  /** Suggested edits that wait, for those who decide on them, and where; absent where there are none. */
  openSuggestions?: { count: number; path: string };
  can: PostRights;
  comments: PostView[];
};

export type ThreadView = ThreadRow & {
  /** The thread is gone as a whole, and its viewer one of the few who may still read it. */
  gone: GoneView | null;
  /** How its viewer stands to it; null for visitors. */
  follow: FollowView | null;
  /** Its viewer is one of those who have the problem too. */
  saidMeToo: boolean;
  notices: ThreadNotice[];
  body: PostView;
  /** One page of them, in this order: best is accepted first, then by the lower bound of their score. */
  answers: PostView[];
  order: AnswerOrder;
  usualOrder: AnswerOrder;
  /** Keyset cursors of the pages of answers after and before this one. */
  nextAnswers: string | null;
  prevAnswers: string | null;
  /** Where to go on reading: the first answer its viewer has not seen, and whether it is on this page. */
  firstUnread: { postId: string; here: boolean } | null;
  related: ThreadRow[];
  /** Where a duplicate leads; null too where its reader may not see that thread. */
  canonical: ThreadRow | null;
  /** Threads that lead here as duplicates, oldest first, as many as are worth listing. */
  askedAs: { title: string; path: string; language: ContentLanguage }[];
  /** `moderate` is closing, locking, moving, merging and the like; `propose` that it is a duplicate, for those who cannot say so. */
  can: { answer: boolean; meToo: boolean; moderate: boolean; propose: boolean; setProduct: boolean };
};

/**
 * A keyset page. `prev` leads back where a list can be read both ways; `partial` says that not everything was looked
 * through yet, so that few or no items are no end.
 */
export type Page<T> = { items: T[]; next: string | null; prev?: string | null; partial?: boolean };
