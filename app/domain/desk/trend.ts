import { sql } from "drizzle-orm";
import { trendWeeks } from "#app/lib/desk.ts";
import { db } from "#db/client.server.ts";

export type Trend = { weeks: number[]; lately: number };

const week = 7 * 86_400_000;

/**
 * How the votes that ideas have now came in: by week, and in the last 30 days. Read from the index of votes by their
 * moment, so that an idea with many thousands costs what it got in these weeks and no more.
 * @returns one for each id that was asked for
 */
export async function readTrends(threadIds: number[], now: Date): Promise<Map<number, Trend>> {
  const trends = new Map(
    threadIds.map((id) => [id, { weeks: new Array<number>(trendWeeks).fill(0), lately: 0 }]),
  );
  if (threadIds.length === 0) return trends;
  const since = new Date(now.getTime() - trendWeeks * week);
  const { rows } = await db.execute<{ id: string; place: number; votes: number; lately: number }>(sql`
    select b.thread_id as id, (extract(epoch from v.week - ${since}::timestamptz) / 604800)::int as place, v.votes, v.lately
    from posts b cross join lateral (
      select date_bin('7 days', created_at, ${since}::timestamptz) as week, count(*)::int as votes,
        count(*) filter (where created_at > ${now}::timestamptz - interval '30 days')::int as lately
      from votes where post_id = b.id and value = 1 and created_at > ${since}::timestamptz group by 1
    ) v
    where b.thread_id = any(${sql.param(threadIds)}::bigint[]) and b.kind = 'body'`);
  for (const { id, place: found, votes, lately } of rows) {
    const trend = trends.get(Number(id));
    if (!trend) continue;
    // Of this very moment, or by a clock that is a little ahead: this week's.
    const place = Math.min(found, trendWeeks - 1);
    trend.weeks[place] = (trend.weeks[place] ?? 0) + votes;
    trend.lately += lately;
  }
  return trends;
}
