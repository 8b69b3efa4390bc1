import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { type BoardState, openStatuses } from "#app/lib/idea-board.ts";
import { db } from "#db/client.server.ts";
import { ideas } from "#db/schema/index.ts";
import { along, beyond, cutPage, type Placed, startOf } from "../page.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { atStage } from "./at-stage.ts";
import { findSaid } from "./find-said.ts";
import { showIdeas } from "./show-ideas.ts";
import type { IdeaCard } from "./views.ts";

export type BoardOptions = Pick<BoardState, "sort" | "status" | "mine" | "q" | "after" | "before"> & {
  spaceId?: string;
  productId?: string;
  /** All of them must be carried. */
  tags?: string[];
  /** Rows a page, 1 to 100. */
  limit?: number;
};

/** Each order is one partial index of `ideas`. */
const orders: Record<BoardState["sort"], { column: AnyPgColumn; of: "moment" | "figure" }> = {
  votes: { column: ideas.votes, of: "figure" },
  rising: { column: ideas.hot, of: "figure" },
  new: { column: ideas.createdAt, of: "moment" },
  status: { column: ideas.stage, of: "figure" },
};
export const boardCursorOf = (sort: BoardState["sort"]) => orders[sort].of;

/**
 * So few ideas are read whole and sorted. Walking an order's index for the rare ones of a tag, a product or a status could
 * read all there are: PostgreSQL takes them to lie evenly along every order, and they do not.
 */
const few = 5_000;

/** A keyset page of the ideas this viewer may see. */
export async function listIdeas(viewer: Viewer, options: BoardOptions): Promise<Page<IdeaCard>> {
  const { column, of } = orders[options.sort];
  const start = startOf(options, of);
  const size = options.limit ?? 20;
  const [rare, said] = await Promise.all([
    findRare(options),
    options.q ? findSaid(viewer, options.q) : undefined,
  ]);
  const read = await db
    .select({
      id: sql`${ideas.threadId}`.mapWith(ideas.threadId),
      at: sql`${column}`.mapWith(column),
    })
    .from(
      rare ? sql`(select * from ${ideas} where ${and(ideas.listed, rare)} offset 0) ideas` : sql`${ideas}`,
    )
    .where(
      and(
        ideas.listed,
        // `is true` keeps the spaces a filter on the walk; see `pick-threads.ts`.
        options.spaceId
          ? and(eq(ideas.spaceId, options.spaceId), isVisible(viewer, ideas.spaceId))
          : sql`(${isVisible(viewer, ideas.spaceId)}) is true`,
        statusIs(options.status),
        options.productId ? eq(ideas.productId, options.productId) : undefined,
        carries(options.tags),
        options.mine ? isMine(viewer, options.mine) : undefined,
        said && sql`${ideas.threadId} = any(${sql.param(said)}::bigint[])`,
        beyond(start, column, ideas.threadId),
      ),
    )
    .orderBy(along(start, column, ideas.threadId))
    .limit(size + 1);
  // Whoever goes back to the start gets the first page whole.
  if (start.backwards && read.length <= size)
    return listIdeas(viewer, { ...options, before: undefined, after: undefined });
  const page = cutPage(read as Placed[], size, start, (row) => row);
  return {
    items: await showIdeas(
      viewer,
      page.rows.map(({ id }) => id),
    ),
    next: page.next,
    prev: page.prev,
  };
}

/** Of what a board is narrowed to, that with the fewest ideas, where these are few enough to be read whole. */
async function findRare({ tags, productId, status }: BoardOptions): Promise<SQL | undefined> {
  const sets = [
    carries(tags),
    productId ? eq(ideas.productId, productId) : undefined,
    status === "open" || status === "all" ? undefined : atStage(status),
  ].filter((set) => set !== undefined);
  if (sets.length === 0) return undefined;
  const counts = sets.map(
    (set) =>
      sql`(select count(*)::int from (select 1 from ${ideas} where ${and(ideas.listed, set)} limit ${few + 1}) found)`,
  );
  const { rows } = await db.execute<{ counts: number[] }>(
    sql`select array[${sql.join(counts, sql`, `)}] as counts`,
  );
  const found = rows[0]?.counts ?? [];
  const least = Math.min(...found);
  return least <= few ? sets[found.indexOf(least)] : undefined;
}

const carries = (tags: string[] = []): SQL | undefined =>
  tags.length > 0 ? sql`${ideas.tags} @> ${sql.param(tags)}::text[]` : undefined;

function statusIs(status: BoardState["status"]): SQL | undefined {
  if (status === "all") return undefined;
  return status === "open" ? inArray(ideas.status, [...openStatuses]) : eq(ideas.status, status);
}

/** Visitors voted for nothing, and proposed nothing. */
function isMine({ member }: Viewer, mine: NonNullable<BoardState["mine"]>): SQL {
  if (!member) return sql`false`;
  return mine === "proposed"
    ? sql`${ideas.threadId} in (select t.id from threads t where t.author_id = ${member.id} and t.kind = 'idea')`
    : sql`${ideas.threadId} in (select p.thread_id from votes v join posts p on p.id = v.post_id
        where v.member_id = ${member.id} and v.value = 1 and p.kind = 'body')`;
}
