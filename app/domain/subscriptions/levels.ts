import type { NotificationKind, SubscriptionLevel, SubscriptionTarget } from "#db/schema/index.ts";

/** What a member said, or did, about one thing that an event touches. */
export type Said = {
  target: SubscriptionTarget;
  level: SubscriptionLevel;
  /** False where it came along with something they did: asking, answering, bookmarking. */
  chosen: boolean;
};

/** What holds for a member, and whether they follow the very thread. */
export type Heard = { level: SubscriptionLevel; thread: boolean };

/** From what tells most to what tells nothing. */
export const widest: readonly SubscriptionLevel[] = ["everything", "answers", "mentions", "muted"];

/** What holds for whoever said nothing: they are told of what touches them. */
export const usualLevel: SubscriptionLevel = "answers";

/**
 * Which level holds, of all that a member said about a thread, its space, tags and product, and whoever acts in it:
 * 1. A thread or a person that they muted is silent, whatever else they follow.
 * 2. Otherwise what is closest to the matter counts: the thread, then the person, then tags and product, then the space.
 *    Of several tags and the product, one that is muted silences the others; else the one that tells most counts.
 * 3. What came along by itself (by asking, answering, bookmarking) only ever adds: it counts where it tells more.
 * `held.ts` says the same in SQL, once for telling and for sending; tests hold them together.
 */
export function levelFor(said: readonly Said[]): Heard {
  const of = (...targets: SubscriptionTarget[]) => said.filter(({ target }) => targets.includes(target));
  const threads = of("thread");
  const chosen = widestOf(threads.filter((one) => one.chosen));
  const brought = widestOf(threads.filter((one) => !one.chosen));
  const person = widestOf(of("member"));
  if (chosen === "muted" || person === "muted") return { level: "muted", thread: false };
  const about = of("tag", "product");
  const matter = about.some(({ level }) => level === "muted") ? "muted" : widestOf(about);
  const around = person ?? matter ?? widestOf(of("space")) ?? usualLevel;
  const level = chosen ?? (brought && rank(brought) < rank(around) ? brought : around);
  return { level, thread: (chosen ?? brought) === "everything" };
}

const rank = (level: SubscriptionLevel) => widest.indexOf(level);

function widestOf(rows: readonly Said[]): SubscriptionLevel | undefined {
  return widest.find((level) => rows.some((one) => one.level === level));
}

/** What reaches somebody who only wants to be called. */
export const calling: readonly NotificationKind[] = ["mention", "quoted"];

/** Whether what touches a member reaches them at this level; news is for those who follow (`followsAt`). */
export function reaches(level: SubscriptionLevel, kind: NotificationKind): boolean {
  if (level === "muted") return false;
  return level !== "mentions" || calling.includes(kind);
}

/** What is new in what somebody follows: a thread, or something in one. */
export type News = "thread" | "answer" | "comment" | "acceptance" | "issue" | "step";

/** News goes to those who follow everything, of known faults and of what becomes of ideas too; comments and acceptances to those who follow the very thread. */
export function hearsNews({ level, thread }: Heard, news: News): boolean {
  return level === "everything" && (thread || (news !== "comment" && news !== "acceptance"));
}

/** Of several things one event is to somebody, the one they are told; the first is the strongest. */
export const strongest: readonly NotificationKind[] = [
  "accepted",
  "solved",
  "fixed",
  "known-issue",
  "poll",
  "step",
  "mention",
  "answer",
  "comment",
  "quoted",
  "suggestion",
  "duplicate",
  "edited",
  "acted",
  "announcement",
  "news",
];
