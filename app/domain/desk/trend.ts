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
  const { rows } = await db.execute<{ id: string; ago: number; votes: number; lately: number }>(sql`
    select b.thread_id as id, v.ago, v.votes, v.lately
    from posts b cross join lateral (
      select greatest(0, floor(extract(epoch from ${now}::timestamptz - created_at) / 604800))::int as ago,
        count(*)::int as votes,
        count(*) filter (where created_at > ${now}::timestamptz - interval '30 days')::int as lately
      from votes where post_id = b.id and value = 1 and created_at > ${since}::timestamptz group by 1
    ) v
    where b.thread_id = any(${sql.param(threadIds)}::bigint[]) and b.kind = 'body'`);
  for (const { id, ago, votes, lately } of rows) {
    const trend = trends.get(Number(id));
    if (!trend || ago >= trendWeeks) continue;
    trend.weeks[trendWeeks - 1 - ago] = votes;
    trend.lately += lately;
  }
  return trends;
}
