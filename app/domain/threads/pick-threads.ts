import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { threads } from "#db/schema/index.ts";
import { along, beyond, type Cursors, cutPage, type Placed, type Start, startOf } from "../page.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { isThere } from "./gone.ts";
import { findRare, setsOf } from "./thread-sets.ts";
import type { ContentLanguage, Ordering, ThreadKind } from "./views.ts";

export type PickOptions = Cursors & {
  ordering: Ordering;
  spaceId?: string;
  /** All of them must be carried. */
  tags?: string[];
  authorId?: string;
  productId?: string;
  kind?: ThreadKind;
  language?: ContentLanguage;
  state?: "solved" | "unsolved" | "unanswered";
  /** Without an accepted answer, whatever its kind. */
  unsolved?: boolean;
  /** Of the moment that the list goes by: opening, last activity, or solution. `to` is not among them. */
  from?: Date;
  to?: Date;
  /** Rows a page, 1 to 100. */
  limit?: number;
};

/** `partial`: only so many threads were looked through, and going on may find more. */
export type Picked = { ids: number[]; next: string | null; prev: string | null; partial: boolean };

/** A duplicate waits for nothing: its answers are where it leads. */
const waiting = and(
  eq(threads.kind, "question"),
  eq(threads.answerCount, 0),
  isNull(threads.closedAt),
  isNull(threads.duplicateOf),
);

const unsolvedQuestion = and(
  eq(threads.kind, "question"),
  isNull(threads.solvedAt),
  isNull(threads.duplicateOf),
);

/** Each ordering is one partial index of `threads`: where it starts, the column it runs along, the moment it is about. */
const orderings: Record<
  Ordering,
  { column: AnyPgColumn; of: "moment" | "figure"; moment: AnyPgColumn; only?: SQL }
> = {
  newest: { column: threads.createdAt, of: "moment", moment: threads.createdAt },
  active: { column: threads.activeAt, of: "moment", moment: threads.activeAt },
  hot: { column: threads.hot, of: "figure", moment: threads.createdAt },
  unanswered: { column: threads.wanted, of: "figure", moment: threads.createdAt, only: waiting },
  solved: {
    column: threads.solvedAt,
    of: "moment",
    moment: threads.solvedAt,
    only: isNotNull(threads.solvedAt),
  },
};

/** A row's place, read from what stands for `threads` in the statement. */
function placeIn(ordering: Ordering) {
  const { column } = orderings[ordering];
  return { id: sql`${threads.id}`.mapWith(threads.id), at: sql`${column}`.mapWith(column) };
}

export const cursorOf = (ordering: Ordering): "moment" | "figure" => orderings[ordering].of;

/**
 * How many threads a narrowed list looks through for a page. Where a filter leaves next to nothing of an ordering, walking
 * on to the first hit could read the whole table; so the page stops here, and says that it can be gone on from.
 */
const walk = 3_000;

/** The ids of one page, found through one index, whatever the list is narrowed to. */
export async function pickThreads(viewer: Viewer, options: PickOptions): Promise<Picked> {
  if (contradicts(options)) return { ids: [], next: null, prev: null, partial: false };
  const start = startOf(options, orderings[options.ordering].of);
  const size = options.limit ?? 20;
  const plan = await planFor(viewer, options, start, size);
  const read = await db
    .select(placeIn(options.ordering))
    .from(sql`(${plan.source}) threads`)
    .where(plan.filter)
    .orderBy(along(start, orderings[options.ordering].column, threads.id))
    .limit(size + 1);
  const rows = read as Placed[];
  const edge = rows.length > size || !plan.bounded ? undefined : await lastWalked(plan.source, options);
  // Whoever goes back to the start gets the first page whole, not the few rows that came before some place in it.
  if (start.backwards && rows.length <= size && !edge)
    return pickThreads(viewer, { ...options, before: undefined, after: undefined });
  const page = cutPage(rows, size, start, (row) => row, edge);
  return {
    ids: page.rows.map(({ id }) => id),
    next: page.next,
    prev: page.prev,
    partial: edge !== undefined,
  };
}

/** What no thread can be both: looking for one would walk for nothing. Only questions are solved, or wait to be. */
function contradicts({ ordering, state, unsolved, kind }: PickOptions): boolean {
  const partial = ordering === "solved" || ordering === "unanswered";
  if (kind && kind !== "question" && (partial || state)) return true;
  if (ordering === "solved") return unsolved === true || (state !== undefined && state !== "solved");
  return ordering === "unanswered" && state === "solved";
}

type Plan = {
  source: SQL;
  filter: SQL | undefined;
  /** The source ends after `walk` rows. */
  bounded: boolean;
};

/**
 * Chooses what is read. A tag, author, product or kind alone is walked along its own index, newest first. One that few
 * threads have is else read whole, filtered and sorted: exact, whatever the order. Otherwise the order's index is walked,
 * or the author's or the product's own, `walk` rows at most where a filter drops some.
 */
async function planFor(viewer: Viewer, options: PickOptions, start: Start, size: number): Promise<Plan> {
  const { column, only } = orderings[options.ordering];
  // `is true` keeps the spaces a filter on the walk. As a condition for the index by space, PostgreSQL may read all that
  // these spaces hold and sort it, and takes that for cheap while there is little.
  const seen = and(isThere(threads), sql`(${isVisible(viewer, threads.spaceId)}) is true`);
  const inSpace = options.spaceId ? eq(threads.spaceId, options.spaceId) : undefined;
  const dense = denseFilters(options);
  const sets = setsOf(options);
  const walked = (from: SQL, is: SQL | undefined, [at, id]: [AnyPgColumn, AnyPgColumn], most: number) =>
    sql`select threads.* from ${from} where ${and(is, seen, beyond(start, at, id))}
      order by ${along(start, at, id)} limit ${most}`;

  const [first] = sets;
  if (first && sets.length === 1 && options.ordering === "newest" && !inSpace && !dense) {
    const is = and(first.is, spanAlong(first.at, options));
    return {
      source: walked(first.from, is, [first.at, first.id], size + 1),
      filter: undefined,
      bounded: false,
    };
  }
  const rare = await findRare(sets);
  if (rare) {
    const others = sets.filter((set) => set !== rare).map(({ holds }) => holds);
    return {
      source: sql`select threads.* from ${rare.from} where ${and(rare.is, seen)} offset 0`,
      filter: and(only, inSpace, spanOf(options), dense, ...others, beyond(start, column, threads.id)),
      bounded: false,
    };
  }
  // Of an author or a product its own index meets the hits sooner than that of all threads.
  const owner = options.ordering === "newest" && !inSpace ? sets.find(({ owns }) => owns) : undefined;
  if (owner) {
    const others = sets.filter((set) => set !== owner).map(({ holds }) => holds);
    return {
      source: walked(owner.from, and(owner.is, spanAlong(owner.at, options)), [owner.at, owner.id], walk),
      filter: and(dense, ...others),
      bounded: true,
    };
  }
  const filter = and(dense, ...sets.map(({ holds }) => holds));
  const is = and(inSpace, only, spanOf(options));
  return {
    source: walked(sql`${threads}`, is, [column, threads.id], filter ? walk : size + 1),
    filter,
    bounded: filter !== undefined,
  };
}

/** What a good part of all threads fulfil, so that a walk soon meets some. */
function denseFilters(options: PickOptions): SQL | undefined {
  const { language, state, unsolved, ordering } = options;
  return and(
    ordering === "unanswered" ? spanAlong(threads.createdAt, options) : undefined,
    language ? eq(threads.language, language) : undefined,
    state === "solved" ? isNotNull(threads.solvedAt) : undefined,
    state === "unsolved" ? unsolvedQuestion : undefined,
    state === "unanswered" ? waiting : undefined,
    unsolved ? isNull(threads.solvedAt) : undefined,
  );
}

function spanAlong(column: AnyPgColumn, { from, to }: PickOptions): SQL | undefined {
  return and(from && sql`${column} >= ${from}::timestamptz`, to && sql`${column} < ${to}::timestamptz`);
}

/** Days by which what people made of a thread can move it from its opening in the list "hot"; see `thread_hot`. */
const mostHeat = 3 + 3 * 9;

/**
 * Between two moments. As it is said of the moment the list goes by, it is a stretch of the list's own index; in the list
 * "hot", of which only the neighbourhood is known, a wider stretch is walked.
 */
function spanOf(options: PickOptions): SQL | undefined {
  const { ordering, from, to } = options;
  // Of those that wait, the order is not the one of time: see `denseFilters`.
  if (ordering === "unanswered") return undefined;
  const days = (at: Date) => at.getTime() / 86_400_000;
  return and(
    spanAlong(orderings[ordering].moment, options),
    ordering === "hot" && from ? sql`${threads.hot} >= ${days(from) - mostHeat}::float8` : undefined,
    ordering === "hot" && to ? sql`${threads.hot} < ${days(to) + mostHeat}::float8` : undefined,
  );
}

/** The place of the last thread looked through, when there were as many as a page looks through. */
async function lastWalked(source: SQL, { ordering }: PickOptions): Promise<Placed | undefined> {
  const [last] = await db
    .select(placeIn(ordering))
    .from(sql`(${source}) threads`)
    .offset(walk - 1)
    .limit(1);
  return last as Placed | undefined;
}
