import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { editedHere } from "./edited-here.ts";
import { origin, postKind } from "./load-batch.ts";
import { query, type Session, type Site } from "./session.ts";

/** A row of the history that holds words (1 to 9), or says that a suggestion was taken over (24). */
export type HistoryRow = {
  /** Our number of the post. */
  post: number;
  type: number;
  wording: string;
  memberId: string | null;
  name: string | null;
  comment: string | null;
  words: string | null;
  at: string;
  proposer: string | null;
  approver: string | null;
};

/** A post as it stands here, with what is kept of its history already. */
export type Standing = {
  id: number;
  title: string | null;
  markdown: string;
  tags: string[] | null;
  kept: { number: number; key: string }[];
};

/**
 * Notes in `dump_fates` what becomes of every row of the history, so that none is lost without a word; acts that left
 * nothing standing are told from those that did when they are read in order.
 */
export async function judgeHistory(session: Session, site: Site): Promise<void> {
  // Thousands of rows may be new by now, and every join below asks for them.
  await session.execute(sql`analyze origins, threads, posts`);
  await session.execute(sql`
    create temp table dump_fates as
    select h.id, h.post_id, o.post_id as post, h.wording, h.type, case
      when p.id is null then 'onMissingPosts'
      when o.post_id is null then 'onTagTexts'
      when h.type between 1 and 9 and ${editedHere("mine")} and not exists (
        select from revisions k where k.post_id = mine.id and k.imported_key = h.wording) then 'editedHere'
      when h.type between 1 and 9 then 'wordings'
      when h.type = 24 and exists (select from dump_history w
        where w.post_id = h.post_id and w.wording = h.wording and w.type between 1 and 9) then 'wordings'
      when h.type in (12, 13) or (p.type = 1 and h.type in (10, 11, 14, 15)) then 'decisions'
      when h.type in (16) then 'givenToAll'
      when h.type in (19, 20) then 'protections'
      when h.type in (25, 50, 52, 53) then 'shownElsewhere'
      when h.type in (33, 34) then 'notices'
      when h.type in (17, 35, 36) then 'migrations'
      when h.type in (37, 38) then 'mergers'
      else 'otherTypes' end as fate
    from dump_history h left join dump_posts p on p.id = h.post_id
    ${origin(site, "o", postKind, "p.id")} and p.type in (1, 2)
    left join posts mine on mine.id = o.post_id`);
  await session.execute(sql`create index on dump_fates (post) where fate = 'wordings'`);
  await session.execute(sql`create unique index on dump_fates (id)`);
  await session.execute(sql`analyze dump_fates`);
}

/** Posts with wordings that are not kept here yet, by our number, as `dump_unkept`. */
export async function listUnkept(session: Session): Promise<number> {
  await session.execute(sql`
    create temp table dump_unkept as
    select distinct f.post from dump_fates f where f.fate = 'wordings' and f.type < 10 and not exists (
      select from revisions r where r.post_id = f.post and r.imported_key = f.wording)`);
  await session.execute(sql`create index on dump_unkept (post)`);
  const [row] = await query<{ count: number }>(session, sql`select count(*)::int as count from dump_unkept`);
  return row?.count ?? 0;
}

export async function nextUnkept(session: Session, after: number, size: number): Promise<number[]> {
  const rows = await query<{ post: number }>(
    session,
    sql`select post::int from dump_unkept where post > ${after} order by post limit ${size}`,
  );
  return rows.map(({ post }) => post);
}

/** Every row of these posts' histories that has a part in their wordings, in order. */
export function loadHistoryRows(session: Session, site: Site, posts: number[]): Promise<HistoryRow[]> {
  const named = (what: string) => sql.raw(`substring(h.comment from '${what} (-?[0-9]+)')`);
  const member = (alias: string, id: ReturnType<typeof sql>) =>
    sql`left join origins ${sql.raw(alias)} on ${sql.raw(alias)}.source = ${site.source}
      and ${sql.raw(alias)}.site = ${site.site} and ${sql.raw(alias)}.kind = 'user' and ${sql.raw(alias)}.external_id = ${id}`;
  return query<HistoryRow>(
    session,
    sql`select f.post::int, h.type, h.wording, u.member_id as "memberId", h.user_name as name, h.comment, h.words,
        h.created_at as at, s.member_id as proposer, a.member_id as approver
      from dump_fates f join dump_history h on h.id = f.id
      ${member("u", sql`h.user_id::text`)}
      ${member("s", sql`case when h.type = 24 then ${named("Proposed by")} end`)}
      ${member("a", sql`case when h.type = 24 then ${named("approved by")} end`)}
      where f.post = any(${sql.param(posts)}::bigint[]) and f.fate = 'wordings' order by f.post, h.id`,
  );
}

/** These posts as they stand, but for those that somebody edited here; all are held until the transaction ends. */
export async function holdPosts(tx: Tx, posts: number[]): Promise<Standing[]> {
  const ids = sql`any(${sql.param(posts)}::bigint[])`;
  await tx.execute(
    sql`select 1 from threads where id in (select thread_id from posts where id = ${ids}) order by id for update`,
  );
  return query<Standing>(
    tx,
    sql`select p.id::int, p.markdown, case when p.kind = 'body' then t.title end as title,
        case when p.kind = 'body' then t.tags end as tags,
        coalesce((select json_agg(json_build_object('number', r.number, 'key', r.imported_key) order by r.number)
          from revisions r where r.post_id = p.id), '[]') as kept
      from posts p join threads t on t.id = p.thread_id
      where p.id = ${ids} and not ${editedHere("p")} order by p.id`,
  );
}
