import { sql } from "drizzle-orm";
import type { ContentLanguage } from "../threads/views.ts";
import { query, type Session, type Site } from "./session.ts";

/** Rows of the dump that are not in the base yet, for some of its questions. Ids of the dump are text. */
export type Batch = { questions: Question[]; posts: Post[]; comments: Comment[] };

export type Question = {
  id: string;
  /** Ours, when an earlier run made the thread. */
  threadId: string | null;
  title: string;
  tags: string[];
  memberId: string | null;
  createdAt: string;
  activeAt: string;
  closedAt: string | null;
  closeReason: string | null;
  kind: "question" | "discussion" | "idea";
  /** Where it goes and what that is written in; null for the place that all go to. */
  spaceId: string | null;
  language: ContentLanguage | "all" | null;
};

export type Post = {
  id: string;
  question: string;
  kind: "body" | "answer";
  memberId: string | null;
  askerId: string | null;
  anonymous: boolean;
  html: string;
  markdown: string | null;
  up: number;
  down: number;
  adjusted: boolean;
  acceptedAt: string | null;
  createdAt: string;
  editedAt: string | null;
};

export type Comment = {
  id: string;
  question: string;
  /** The post it is on: its number in the dump, and ours when an earlier run made it. */
  parent: string;
  parentId: string | null;
  memberId: string | null;
  anonymous: boolean;
  markdown: string;
  score: number;
  createdAt: string;
};

/** The join that finds what a row of the dump became here. */
export const origin = ({ source, site }: Site, alias: string, kind: string, id: string) =>
  sql`left join origins ${sql.raw(alias)} on ${sql.raw(alias)}.source = ${source} and ${sql.raw(alias)}.site = ${site}
    and ${sql.raw(`${alias}.kind = ${kind} and ${alias}.external_id = ${id}::text`)}`;
export const question = sql`case p.type when 1 then p.id else p.parent_id end`;
export const postKind = "case p.type when 1 then 'question' else 'answer' end";

/** Fills `dump_pending` with the questions of which anything is missing here: themselves, an answer, a comment. */
export async function listPending(session: Session, site: Site): Promise<number> {
  await session.execute(sql`
    create temp table dump_pending as
    select distinct q.id from (
      select ${question} as id from dump_posts p ${origin(site, "o", postKind, "p.id")}
      where p.type in (1, 2) and o.source is null
      union all
      select ${question} from dump_comments c join dump_posts p on p.id = c.post_id and p.type in (1, 2)
      ${origin(site, "o", "'comment'", "c.id")} where o.source is null
    ) missing join dump_posts q on q.id = missing.id and q.type = 1`);
  await session.execute(sql`create index on dump_pending (id)`);
  await session.execute(sql`analyze dump_pending`);
  const [row] = await query<{ count: number }>(session, sql`select count(*)::int as count from dump_pending`);
  return row?.count ?? 0;
}

/** The next `size` pending questions after `after` with what is missing of each, or nothing when all are done. */
export async function loadBatch(
  session: Session,
  site: Site,
  after: string,
  size: number,
): Promise<Batch | undefined> {
  const questions = await query<Question>(
    session,
    sql`${selectQuestions(site)} join dump_pending w on w.id = q.id
      where w.id > ${after} order by q.id limit ${size}`,
  );
  if (questions.length === 0) return undefined;
  const ids = sql`any(${sql.param(questions.map((question) => question.id))}::bigint[])`;
  const posts = await query<Post>(
    session,
    sql`${selectPosts(site)} where q.id = ${ids} and q.type = 1 and o.source is null order by p.id`,
  );
  const comments = await query<Comment>(
    session,
    sql`${selectComments(site)}
      where (p.type = 1 and p.id = ${ids} or p.type = 2 and p.parent_id = ${ids}) and o.source is null order by c.id`,
  );
  return { questions, posts, comments };
}

/** Questions of the dump as `q`, to be narrowed. */
export function selectQuestions(site: Site) {
  return sql`select q.id, o.thread_id as "threadId", coalesce(q.title, '') as title, q.tags, u.member_id as "memberId",
        q.created_at as "createdAt", greatest(q.active_at, q.created_at) as "activeAt", q.closed_at as "closedAt",
        c.reason as "closeReason", coalesce(q.thread_kind, 'question') as kind, s.space_id as "spaceId", s.language
      from dump_posts q left join dump_spaces s on s.category = q.category
      ${origin(site, "o", "'question'", "q.id")} ${origin(site, "u", "'user'", "q.owner_id")}
      left join dump_closings c on c.post_id = q.id`;
}

/**
 * Posts of the dump as `p` with their question as `q` and what they became here as `o`, to be narrowed. The dump's own
 * score holds: what its votes do not explain is added to one side.
 */
export function selectPosts(site: Site) {
  return sql`select p.id, q.id as question, case p.type when 1 then 'body' else 'answer' end as kind,
        u.member_id as "memberId", a.member_id as "askerId", u.member_id is null as anonymous, p.body as html,
        s.markdown, coalesce(v.up, 0) + greatest(x.gap, 0) as up, coalesce(v.down, 0) + greatest(-x.gap, 0) as down,
        x.gap <> 0 as adjusted,
        case when p.type = 2 and q.accepted_id = p.id then greatest(v.accepted_at, p.created_at) end as "acceptedAt",
        p.created_at as "createdAt", p.edited_at as "editedAt"
      from dump_posts q
      join dump_posts p on p.id = q.id or (p.type = 2 and p.parent_id = q.id)
      ${origin(site, "o", postKind, "p.id")} ${origin(site, "u", "'user'", "p.owner_id")}
      ${origin(site, "a", "'user'", "q.owner_id")}
      left join dump_sources s on s.post_id = p.id
      left join dump_votes v on v.post_id = p.id
      cross join lateral (select p.score - (coalesce(v.up, 0) - coalesce(v.down, 0)) as gap) x`;
}

/** Comments of the dump as `c` with what they are on as `p` and what they became here as `o`, to be narrowed. */
export function selectComments(site: Site) {
  return sql`select c.id, ${question} as question, p.id as parent, pp.post_id as "parentId",
        u.member_id as "memberId", u.member_id is null as anonymous, c.body as markdown, c.score,
        c.created_at as "createdAt"
      from dump_posts p join dump_comments c on c.post_id = p.id
      ${origin(site, "o", "'comment'", "c.id")} ${origin(site, "pp", postKind, "p.id")}
      ${origin(site, "u", "'user'", "c.user_id")}`;
}
