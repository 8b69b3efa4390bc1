import type { Locale } from "#app/i18n/locale.ts";
import { firstLine } from "#app/lib/excerpt.ts";
import { pollPath, postPath, proposePath, threadPath } from "#app/lib/paths.ts";
import type { DecisionAction, IdeaStatus, ThreadAct } from "#db/schema/index.ts";
import { readable } from "../ideas/readable.ts";
import { wordsIn } from "../spaces/represent.ts";
import type { ContentLanguage, ThreadKind } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { Kind } from "./input.ts";
import type { InboxGroup, ToldView } from "./views.ts";

/** A notification with what is needed to say it, as it is read. */
export type ToldRow = {
  id: string;
  kind: Kind;
  /** Where it is read now. */
  thread_id: string;
  /** Under which thread the inbox shows it, until what was carried away is told of there. */
  group_id?: string;
  post_id: string | null;
  subject_id: string | null;
  at: string;
  unread: boolean;
  event: string | null;
  action: DecisionAction | null;
  lifts: DecisionAction | null;
  act: ThreadAct | null;
  outcome: string | null;
  actor: string | null;
  post_kind: "body" | "answer" | "comment" | null;
  parent_id: string | null;
  parent_kind: "body" | "answer" | null;
  own: boolean | null;
  opening: string | null;
  title: string | null;
  slug: string;
  language: ContentLanguage;
  thread_kind: ThreadKind;
  /** What its thread is about, and for a fault that is mended by which version. */
  product: string | null;
  version: string | null;
  /** Of an idea: where it went, whether its reader voted for it, and what is said to them in public or asked. */
  step: IdeaStatus | null;
  voted: boolean;
  said_fr: string | null;
  said_en: string | null;
  space_name: Record<string, string>;
  space_hue: number;
};

/** Names said of those who did the same. */
const mostNamed = 2;

/** @param threadIds in the order the groups stand in @param rows newest first within each thread */
export function representGroups(viewer: Viewer, threadIds: number[], rows: ToldRow[]): InboxGroup[] {
  const byThread = Map.groupBy(rows, ({ group_id, thread_id }) => Number(group_id ?? thread_id));
  return threadIds.flatMap((threadId) => {
    const own = byThread.get(threadId) ?? [];
    const [newest] = own;
    if (!newest) return [];
    return {
      threadId: String(threadId),
      title: newest.title,
      language: newest.language,
      space: { name: wordsIn(viewer.locale, newest.space_name), hue: newest.space_hue },
      unread: own.some(({ unread }) => unread),
      at: new Date(newest.at).toISOString(),
      told: representTold(own, viewer.locale),
    };
  });
}

/** What is the same to its reader is one sentence: several who answered, several comments on one post. */
export function representTold(rows: ToldRow[], locale: Locale): ToldView[] {
  return [...Map.groupBy(rows, sameness).values()].map((same) => {
    const newest = same[0]!;
    // Reading on begins with the first that is new.
    const next = same.findLast(({ unread }) => unread) ?? newest;
    const said = readable(locale, newest.said_fr ?? "", newest.said_en ?? "");
    const names = [...new Set(same.flatMap(({ actor }) => actor ?? []))];
    return {
      id: newest.id,
      kind: newest.kind,
      what: whatOf(newest),
      actors: names.slice(0, mostNamed),
      others: Math.max(0, names.length - mostNamed),
      on: onOf(newest),
      own: newest.own === true,
      threadKind: newest.thread_kind,
      product: newest.product,
      version: newest.version,
      unread: same.some(({ unread }) => unread),
      at: new Date(newest.at).toISOString(),
      path: pathOf(next),
      voted: newest.voted,
      opening: firstLine(said.words || newest.opening || "", 160),
      said: said.words ? said : null,
    };
  });
}

function sameness(row: ToldRow): string {
  const about = {
    answer: "",
    mention: "",
    quoted: "",
    news: "",
    announcement: "",
    comment: row.parent_id,
    accepted: row.post_id,
    solved: row.post_id,
    fixed: row.subject_id,
    "known-issue": "",
    step: row.id,
    poll: row.subject_id,
    edited: row.post_id,
    suggestion: row.subject_id,
    duplicate: row.subject_id,
    acted: row.id,
  }[row.kind];
  return [row.kind, whatOf(row), about].join(" ");
}

/** What happened, in one word of the house: a staff act by its own name, what it undoes, else the event's. */
function whatOf({ kind, event, action, act, outcome, step }: ToldRow): string {
  if (step) return step;
  if (kind === "duplicate" || (kind === "suggestion" && event === "suggestion.decided")) return outcome ?? "";
  if (action) return action;
  if (event === "thread.act-undone") return "undone";
  return act ?? event ?? "";
}

/** A comment is told of by what it is on; a decision may be on the thread's course. */
function onOf(row: ToldRow): ToldView["on"] {
  const course = ["close", "lock", "archive"];
  if (course.includes(row.lifts ?? row.action ?? "")) return "thread";
  if (row.kind === "comment") return row.parent_kind ?? "answer";
  return row.post_kind ?? "thread";
}

function pathOf({ kind, event, thread_id, slug, post_id, subject_id, title }: ToldRow): string {
  if (kind === "suggestion" && post_id && subject_id && event === "suggestion.made")
    return `${postPath(post_id)}/suggestions/${subject_id}`;
  if (kind === "poll") return pollPath(thread_id);
  if (post_id) return postPath(post_id);
  // Where the reason stands.
  if (kind === "duplicate") return proposePath(thread_id);
  return title === null ? `/t/${thread_id}` : threadPath({ id: thread_id, slug });
}
