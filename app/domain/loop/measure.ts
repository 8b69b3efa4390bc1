import { and, eq, type SQL, sql } from "drizzle-orm";
import { ideaStatuses } from "#app/lib/idea-board.ts";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { ideas } from "#db/schema/index.ts";
import { decidable } from "../desk/scope.ts";
import { atStage } from "../ideas/at-stage.ts";
import type { ContentLanguage } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type {
  AnswerFigures,
  LoopFigures,
  QuarterFigures,
  Spread,
  StageFigures,
  UnheardIdea,
} from "./views.ts";

const day = 86_400_000;
const quarters = 8;
const mostUnheard = 10;
const spans = [30, 90] as const;

/** What is counted, and when; the ideas that stand beside it are read when they are shown. */
export type Measured = Omit<LoopFigures, "since" | "unheard">;
export type Narrowed = { spaceId?: string; productId?: string; since: Date | null; now: Date };

/**
 * The figures of the ideas that a viewer decides on, counted from their rows and steps. What was taken where an idea came
 * from counts for none that measures how fast it goes here.
 */
export async function measure(viewer: Viewer, narrowed: Narrowed): Promise<Measured> {
  const { now, spaceId, productId } = narrowed;
  const mine = sql`mine as materialized (
    select ${ideas.threadId}, ${ideas.status}, ${ideas.statusAt}, ${ideas.createdAt}, ${ideas.votes} from ${ideas}
    where ${and(
      decidable(viewer),
      spaceId ? eq(ideas.spaceId, spaceId) : undefined,
      productId ? eq(ideas.productId, productId) : undefined,
    )})`;
  const [stages, answers, shipped] = await Promise.all([
    readStages(mine, narrowed),
    readAnswers(mine, narrowed),
    readQuarters(mine, now),
  ]);
  return {
    at: now.toISOString(),
    ...{ stages, answers, quarters: shipped },
  };
}

/** Ideas that came from elsewhere: when they were proposed there says nothing of how long they waited here. */
const elsewhere = sql`exists (select 1 from origins o where o.thread_id = m.thread_id)`;
const spread = (days: SQL) =>
  sql`count(*)::int as count, percentile_cont(array[0.5, 0.9]) within group (order by extract(epoch from ${days}) / 86400) as days`;
const moment = (at: Date) => sql`${at.toISOString()}::timestamptz`;

type SpreadRow = { status: string; count: number; days: (number | null)[] | null };

async function readStages(mine: SQL, { since, now }: Narrowed): Promise<StageFigures[]> {
  const [there, left] = await Promise.all([
    db.execute<SpreadRow>(sql`
      with ${mine} select m.status, ${spread(sql`${moment(now)} - m.status_at`)} from mine m group by m.status`),
    db.execute<SpreadRow>(sql`
      with ${mine}, stays as (
        select s.from_status as status, s.made_at as ended, s.imported,
          lag(s.made_at) over way as begun, lag(s.imported) over way as begun_elsewhere, m.thread_id, m.created_at
        from idea_steps s join mine m on m.thread_id = s.thread_id
        window way as (partition by s.thread_id order by s.made_at, s.id)
      )
      select m.status, ${spread(sql`m.ended - coalesce(m.begun, m.created_at)`)} from stays m
      where not m.imported and m.begun_elsewhere is not true and m.ended <= ${moment(now)}
        ${since ? sql`and m.ended >= ${moment(since)}` : sql``}
        and (m.begun is not null or not ${elsewhere})
      group by m.status`),
  ]);
  const of = (rows: SpreadRow[], status: string): Spread => {
    const row = rows.find((one) => one.status === status);
    return { count: row?.count ?? 0, median: row?.days?.[0] ?? null, p90: row?.days?.[1] ?? null };
  };
  return ideaStatuses.map((status) => ({
    status,
    now: of(there.rows, status),
    left: of(left.rows, status),
  }));
}

async function readAnswers(mine: SQL, { since, now }: Narrowed): Promise<AnswerFigures> {
  const within = spans.map((days) => {
    const due = sql`m.created_at <= ${moment(new Date(now.getTime() - days * day))}`;
    return sql`count(*) filter (where ${due})::int as ${sql.raw(`of${days}`)},
      count(*) filter (where ${due} and f.at <= m.created_at + ${`${days} days`}::interval)::int as ${sql.raw(`in${days}`)}`;
  });
  const { rows } = await db.execute<Record<string, number | null>>(sql`
    with ${mine}, firsts as (
      select s.thread_id, min(s.made_at) as at from idea_steps s
      where not s.imported and s.made_at <= ${moment(now)} ${since ? sql`and s.made_at >= ${moment(since)}` : sql``}
      group by s.thread_id
    )
    select count(*)::int as proposed, count(f.at)::int as answered, ${sql.join(within, sql`, `)},
      percentile_cont(0.5) within group (order by extract(epoch from f.at - m.created_at) / 86400)
        filter (where f.at is not null) as median
    from mine m left join firsts f on f.thread_id = m.thread_id
    where m.created_at <= ${moment(now)} ${since ? sql`and m.created_at >= ${moment(since)}` : sql``} and not ${elsewhere}`);
  const row = rows[0] ?? {};
  return {
    proposed: row.proposed ?? 0,
    answered: row.answered ?? 0,
    median: row.median ?? null,
    within: spans.map((days) => ({ days, of: row[`of${days}`] ?? 0, answered: row[`in${days}`] ?? 0 })),
  };
}

async function readQuarters(mine: SQL, now: Date): Promise<QuarterFigures[]> {
  const named = Array.from({ length: quarters }, (_, back) => {
    const at = new Date(Date.UTC(now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3) * 3 - 3 * back, 1));
    return { quarter: `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`, at };
  }).reverse();
  const { rows } = await db.execute<QuarterFigures>(sql`
    with ${mine}, shipped as (
      select m.thread_id, to_char(m.status_at at time zone 'UTC', 'YYYY"-Q"Q') as quarter, t.author_id,
        t.author_id is not null and not b.official as community
      from mine m join threads t on t.id = m.thread_id join posts b on b.thread_id = t.id and b.kind = 'body'
      where m.status = 'shipped' and m.status_at >= ${moment(named[0]!.at)} and m.status_at <= ${moment(now)}
        and exists (select 1 from idea_steps s where s.thread_id = m.thread_id and s.to_status = 'shipped'
          and s.made_at = m.status_at and not s.imported)
    ), credited as (
      select quarter, author_id from shipped where community
      union
      select s.quarter, t.author_id from shipped s join threads t on t.merged_into = s.thread_id and t.kind = 'idea'
      join posts b on b.thread_id = t.id and b.kind = 'body' and not b.official and not b.gone
      where s.community and t.author_id is not null and t.withdrawn_at is null and t.hidden_by_decision is null
        and t.removed_by_decision is null
    )
    select s.quarter, count(*)::int as shipped, count(*) filter (where s.community)::int as community,
      (select count(*)::int from credited c where c.quarter = s.quarter) as proposers
    from shipped s group by s.quarter`);
  return named.map(
    ({ quarter }) =>
      rows.find((row) => row.quarter === quarter) ?? { quarter, shipped: 0, community: 0, proposers: 0 },
  );
}

/**
 * Along the index by stage, which has what is new by votes: those without any step stand near its beginning. They are asked one by one,
 * since as a join (`not exists`) PostgreSQL reads all steps before the first.
 */
export async function readUnheard(
  viewer: Viewer,
  { spaceId, productId }: Pick<Narrowed, "spaceId" | "productId">,
): Promise<UnheardIdea[]> {
  const { rows } = await db.execute<{
    id: string;
    title: string;
    slug: string;
    language: ContentLanguage;
    votes: number;
    at: string;
  }>(sql`
    select u.thread_id as id, t.title, t.slug, t.language, u.votes, u.created_at as at from (
      select ${ideas.threadId}, ${ideas.votes}, ${ideas.createdAt} from ${ideas}
      where ${and(
        decidable(viewer),
        atStage("new"),
        spaceId ? eq(ideas.spaceId, spaceId) : undefined,
        productId ? eq(ideas.productId, productId) : undefined,
        sql`(select s.id from idea_steps s where s.thread_id = ${ideas.threadId} limit 1) is null`,
      )}
      order by ${ideas.stage} desc, ${ideas.threadId} desc limit ${mostUnheard}
    ) u join threads t on t.id = u.thread_id order by u.votes desc, u.thread_id desc`);
  return rows.map(({ id, title, slug, language, votes, at }) => ({
    ...{ id, title, language, votes },
    path: threadPath({ id: Number(id), slug }),
    createdAt: new Date(at).toISOString(),
  }));
}
