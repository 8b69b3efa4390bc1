import { eq, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import { threads, threadTags } from "#db/schema/index.ts";
import { isThere } from "./gone.ts";
import type { ThreadKind } from "./views.ts";

/** How many threads at most are read whole to be sorted: each is looked up by itself, which costs more than walking does. */
const few = 1_000;

/** Threads that have one thing in common, found by an index that goes on along `created_at`. */
export type ThreadSet = {
  from: SQL;
  is: SQL;
  at: AnyPgColumn;
  id: AnyPgColumn;
  holds: SQL;
  count: SQL;
  /** Its index is one of threads themselves, and few of all threads are in it. */
  owns: boolean;
};

type Narrowed = { tags?: string[]; authorId?: string; productId?: string; kind?: ThreadKind };

export function setsOf({ tags = [], authorId, productId, kind }: Narrowed): ThreadSet[] {
  const own = (is: SQL, owns: boolean): ThreadSet => ({
    from: sql`${threads}`,
    is,
    at: threads.createdAt,
    id: threads.id,
    holds: is,
    count: sql`select 1 from ${threads} where ${is} and ${isThere(threads)}`,
    owns,
  });
  return [
    ...tags.map((tag) => {
      const is = eq(threadTags.tag, tag);
      return {
        // Looked up one by one: joined in any other way, all threads would be read to find those of one tag.
        from: sql`${threadTags} cross join lateral
          (select * from ${threads} where ${threads.id} = ${threadTags.threadId} offset 0) threads`,
        is,
        at: threadTags.createdAt,
        id: threadTags.threadId,
        holds: sql`${threads.tags} @> ${sql.param([tag])}::text[]`,
        count: sql`select 1 from ${threadTags} where ${is}`,
        owns: false,
      };
    }),
    ...(authorId ? [own(eq(threads.authorId, authorId), true)] : []),
    ...(productId ? [own(eq(threads.productId, productId), true)] : []),
    ...(kind ? [own(eq(threads.kind, kind), false)] : []),
  ];
}

/** The set with the fewest threads, if those can all be read. */
export async function findRare(sets: ThreadSet[]): Promise<ThreadSet | undefined> {
  if (sets.length === 0) return undefined;
  const counts = sets.map(({ count }) => sql`(select count(*)::int from (${count} limit ${few + 1}) found)`);
  const { rows } = await db.execute<{ counts: number[] }>(
    sql`select array[${sql.join(counts, sql`, `)}] as counts`,
  );
  const found = rows[0]?.counts ?? [];
  const least = Math.min(...found);
  return least <= few ? sets[found.indexOf(least)] : undefined;
}
