import { and, eq, inArray, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { DeskState, deskSorts } from "#app/lib/desk.ts";
import { openStatuses } from "#app/lib/idea-board.ts";
import { db } from "#db/client.server.ts";
import { ideas, worth } from "#db/schema/index.ts";
import { findSaid } from "../ideas/find-said.ts";
import { along, beyond, cutPage, type Placed, startOf } from "../page.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { decidable, requireDesk, scopeOf } from "./scope.ts";
import { showCases } from "./show-cases.ts";
import type { DeskRow } from "./views.ts";

export type DeskOptions = Omit<DeskState, "space" | "product" | "tag"> & {
  spaceId?: string;
  productId?: string;
  tags?: string[];
  /** Rows a page, 1 to 100. */
  limit?: number;
};

type Order = { column: AnyPgColumn | SQL<number>; of: "moment" | "figure"; oldestFirst?: true };
/** Each order is one partial index of `ideas`. */
const orders: Record<DeskState["sort"], Order> = {
  votes: { column: ideas.votes, of: "figure" },
  rising: { column: ideas.hot, of: "figure" },
  waiting: { column: ideas.statusAt, of: "moment", oldestFirst: true },
  worth: { column: worth(ideas.value, ideas.effort), of: "figure" },
  new: { column: ideas.createdAt, of: "moment" },
};
export const deskCursorOf = (sort: (typeof deskSorts)[number]) => orders[sort].of;

/**
 * So few ideas are read whole and sorted. Walking an order's index for few among many could read all there are: PostgreSQL
 * takes them to lie evenly along every order, and they do not.
 */
const few = 2_000;
const day = 86_400_000;

/** A keyset page of the ideas on which this viewer may decide. @throws {NotFound} for whoever has no desk */
export async function listCases(viewer: Viewer, options: DeskOptions, now: Date): Promise<Page<DeskRow>> {
  const { id: me } = requireDesk(viewer);
  const { column, of, oldestFirst } = orders[options.sort];
  const start = startOf(options, of);
  // Read from its other end, an order runs the other way.
  const way = oldestFirst ? { ...start, backwards: !start.backwards } : start;
  const size = options.limit ?? 25;
  const sets = narrowed(viewer, options, me, now);
  const [rare, said] = await Promise.all([
    picksOut(viewer, options) ? findRare(sets) : undefined,
    options.q ? findSaid(viewer, options.q) : undefined,
  ]);
  const read = await db
    .select({ id: sql`${ideas.threadId}`.mapWith(ideas.threadId), at: asKey(column, of) })
    .from(
      rare ? sql`(select * from ${ideas} where ${and(ideas.listed, rare)} offset 0) ideas` : sql`${ideas}`,
    )
    .where(
      and(
        decidable(viewer),
        ...sets,
        said && sql`${ideas.threadId} = any(${sql.param(said)}::bigint[])`,
        beyond(way, column, ideas.threadId),
      ),
    )
    .orderBy(along(way, column, ideas.threadId))
    .limit(size + 1);
  // Whoever goes back to the start gets the first page whole.
  if (start.backwards && read.length <= size)
    return listCases(viewer, { ...options, before: undefined, after: undefined }, now);
  const page = cutPage(read as Placed[], size, start, (row) => row);
  const ids = page.rows.map(({ id }) => id);
  return { items: await showCases(viewer, ids, now), next: page.next, prev: page.prev };
}

const asKey = (column: AnyPgColumn | SQL<number>, of: Order["of"]) =>
  of === "moment" ? sql<Date>`${column}`.mapWith(ideas.createdAt) : sql<number>`${column}`.mapWith(Number);

/** What the list is narrowed to, each as a condition of its own. */
function narrowed(viewer: Viewer, options: DeskOptions, me: string, now: Date): SQL[] {
  const { status, spaceId, productId, tags = [], owner, age, figures } = options;
  const figured = and(isNotNull(ideas.value), isNotNull(ideas.effort));
  return [
    scopeOf(viewer),
    status === "all"
      ? undefined
      : status === "open"
        ? inArray(ideas.status, [...openStatuses])
        : eq(ideas.status, status),
    spaceId ? eq(ideas.spaceId, spaceId) : undefined,
    productId ? eq(ideas.productId, productId) : undefined,
    tags.length > 0 ? sql`${ideas.tags} @> ${sql.param(tags)}::text[]` : undefined,
    owner === "me" ? eq(ideas.ownerId, me) : undefined,
    owner === "none" ? isNull(ideas.ownerId) : undefined,
    owner === "some" ? isNotNull(ideas.ownerId) : undefined,
    age ? lte(ideas.statusAt, new Date(now.getTime() - Number(age) * day)) : undefined,
    figures === "with" ? figured : undefined,
    figures === "without" ? sql`not (${figured})` : undefined,
  ].filter((set) => set !== undefined);
}

/** Whether anything is asked for that few ideas may have: most are open, and wait for an owner and for figures. */
function picksOut(viewer: Viewer, { status, spaceId, productId, tags, owner, age, figures }: DeskOptions) {
  return (
    (status !== "open" && status !== "all") ||
    Boolean(spaceId ?? productId ?? age ?? scopeOf(viewer)) ||
    Boolean(tags?.length) ||
    owner === "me" ||
    owner === "some" ||
    figures === "with"
  );
}

/** All that the list is narrowed to, where so few ideas fit that they may be read whole. */
async function findRare(sets: SQL[]): Promise<SQL | undefined> {
  const all = and(...sets);
  if (!all) return undefined;
  const { rows } = await db.execute<{ found: number }>(
    sql`select count(*)::int as found from (select 1 from ${ideas} where ${and(ideas.listed, all)} limit ${few + 1}) found`,
  );
  return (rows[0]?.found ?? 0) <= few ? all : undefined;
}
