import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { archivedBeforeMove, closedBeforeMove, endedBeforeMove } from "#app/i18n/imports.ts";
import type { Tx } from "#db/client.server.ts";
import { indexThreads } from "../search/index-threads.ts";
import type { ContentLanguage } from "../threads/views.ts";
import { type ImportReport, remark } from "./report.ts";
import { query, recordset, type Session, type Site } from "./session.ts";
import { deriveThreads } from "./write-threads.ts";

/** Beside its first post's number, which tells a thread's origin, each thread is known by its topic's. */
export async function numberTopics(session: Session, { source, site }: Site): Promise<void> {
  await session.execute(sql`
    insert into origins (source, site, kind, external_id, thread_id)
    select ${source}, ${site}, 'topic', q.topic::text, o.thread_id from dump_posts q
    join origins o on o.source = ${source} and o.site = ${site} and o.kind = 'question' and o.external_id = q.id::text
    where q.type = 1 on conflict do nothing`);
}

type State = {
  thread: number;
  language: ContentLanguage;
  action: "close" | "archive";
  wanted: boolean;
  at: string;
  /** The decision of an earlier import that holds. */
  standing: string | null;
};

/**
 * Brings how topics stand: closed, archived, pinned, solved, and asked as a question at all. It is followed when it
 * changes there; whatever people decided here holds.
 */
export async function writeStates(session: Session, site: Site, report: ImportReport): Promise<void> {
  await session.execute(sql`
    create temp table dump_states as
    select t.id as topic, o.thread_id as thread, q.id as question, q.thread_kind, q.accepted_id, t.closed, t.archived, t.pinned,
      coalesce(t.pinned_at, t.created_at) as pinned_at, t.active_at
    from dump_topics t join dump_posts q on q.topic = t.id and q.type = 1
    join origins o on o.source = ${site.source} and o.site = ${site.site} and o.kind = 'topic' and o.external_id = t.id::text
    join threads mine on mine.id = o.thread_id and not mine.gone`);
  await session.execute(sql`create index on dump_states (thread)`);
  await session.execute(sql`analyze dump_states, dump_acts`);
  await decide(session, report);
  await pin(session, report);
  await accept(session, site, report);
}

async function decide(session: Session, report: ImportReport): Promise<void> {
  const imported = (
    which: string,
  ) => sql`from decisions d where d.thread_id = s.thread and d.post_id is null and d.action = a.action
    and ${sql.raw(which)}`;
  const holds = "not exists (select from decisions l where l.reverses = d.id)";
  const states = await query<State>(
    session,
    sql`select s.thread::int, t.language, a.action, a.wanted, (select d.id ${imported(`d.imported and ${holds}`)} limit 1) as standing,
        coalesce((select max(x.created_at) from dump_acts x where x.topic = s.topic and x.code = any(a.codes)), s.active_at) as at
      from dump_states s join threads t on t.id = s.thread
      cross join lateral (values ('close', s.closed, array['closed.enabled', 'autoclosed.enabled']),
        ('archive', s.archived, array['archived.enabled'])) a(action, wanted, codes)
      where case when a.wanted then not exists (select ${imported(holds)})
        and not exists (select ${imported("d.imported and exists (select from decisions l where l.reverses = d.id and not l.imported)")})
        else exists (select ${imported(`d.imported and ${holds}`)}) end`,
  );
  if (states.length === 0) return;
  const rows = states.map(({ thread, language, action, wanted, at, standing }) => ({
    id: v7(),
    thread,
    action: wanted ? action : "lift",
    reverses: wanted ? null : standing,
    reason: !wanted
      ? endedBeforeMove({ action }, language)
      : action === "close"
        ? closedBeforeMove({ reason: null }, language)
        : archivedBeforeMove(language),
    at,
  }));
  const threads = sql`any(${sql.param(states.map(({ thread }) => thread))}::bigint[])`;
  await session.transaction(async (tx) => {
    await tx.execute(sql`select 1 from threads where id = ${threads} order by id for update`);
    await tx.execute(sql`
      insert into decisions (id, action, reverses, thread_id, reason, made_at, imported)
      select id, action, reverses, thread, reason, at, true
      from ${recordset(rows, "id uuid, action text, reverses uuid, thread bigint, reason text, at timestamptz")}`);
    const since = (
      action: string,
    ) => sql`(select max(d.made_at) from decisions d where d.thread_id = t.id and d.post_id is null
      and d.action = ${action} and not exists (select from decisions l where l.reverses = d.id))`;
    await tx.execute(sql`
      update threads t set closed_at = ${since("close")}, archived_at = ${since("archive")} where t.id = ${threads}`);
  });
  report.written.decisions += rows.length;
  report.written.closed += rows.filter(({ action }) => action === "close").length;
}

/** Tells an act that came with an import from one whose author is gone. */
const brought = { imported: true };

async function pin(session: Session, report: ImportReport): Promise<void> {
  const pinned = sql`from thread_acts a where a.thread_id = s.thread and a.act = 'pinned'`;
  const mine = sql`a.facts @> ${JSON.stringify(brought)}::jsonb`;
  const states = await query<{ thread: number; wanted: boolean; at: string }>(
    session,
    sql`select s.thread::int, s.pinned as wanted, s.pinned_at as at from dump_states s
      where case when s.pinned then not exists (select ${pinned} and (a.undone_at is null or (${mine} and a.undone_by is not null)))
        else exists (select ${pinned} and ${mine} and a.undone_at is null) end`,
  );
  if (states.length === 0) return;
  const acts = states.filter(({ wanted }) => wanted).map(({ thread, at }) => ({ id: v7(), thread, at }));
  const ended = states.filter(({ wanted }) => !wanted).map(({ thread }) => thread);
  await session.transaction(async (tx) => {
    const threads = sql`any(${sql.param(states.map(({ thread }) => thread))}::bigint[])`;
    await tx.execute(sql`select 1 from threads where id = ${threads} order by id for update`);
    await tx.execute(sql`
      insert into thread_acts (id, thread_id, act, facts, made_at)
      select id, thread, 'pinned', ${JSON.stringify(brought)}::jsonb, at
      from ${recordset(acts, "id uuid, thread bigint, at timestamptz")}`);
    await tx.execute(sql`
      update thread_acts a set undone_at = now()
      where a.thread_id = any(${sql.param(ended)}::bigint[]) and a.act = 'pinned' and a.undone_at is null and ${mine}`);
    await tx.execute(sql`
      update threads t set pinned_at = (select max(a.made_at) from thread_acts a
        where a.thread_id = t.id and a.act = 'pinned' and a.undone_at is null) where t.id = ${threads}`);
  });
  remark(report, "statesChanged", states.length);
}

/** The answer accepted there, in the place of one that was before; and a discussion that turned out to be a question. */
async function accept(session: Session, { source, site }: Site, report: ImportReport): Promise<void> {
  await session.transaction(async (tx) => {
    // What came with an import was accepted the moment it was written; nobody here can be as quick.
    const there = sql`p.accepted_at = p.created_at`;
    const asked = await query<{ thread: number }>(
      tx,
      sql`update threads t set kind = 'question' from dump_states s, spaces x
        where t.id = s.thread and x.id = t.space_id and s.thread_kind = 'question' and t.kind = 'discussion'
          and 'question' = any(x.kinds)
          and not exists (select from thread_acts a where a.thread_id = t.id and a.act = 'retyped')
        returning t.id::int as thread`,
    );
    const withdrawn = await query<{ thread: number }>(
      tx,
      sql`update posts p set accepted_at = null, accepted_by = null, accepted_as = null
        from dump_states s, origins o where p.thread_id = s.thread and p.kind = 'answer' and ${there}
          and o.post_id = p.id and o.source = ${source} and o.site = ${site} and o.kind = 'answer'
          and o.external_id is distinct from s.accepted_id::text
        returning p.thread_id::int as thread`,
    );
    const accepted = await query<{ thread: number }>(
      tx,
      sql`update posts p set accepted_at = p.created_at, accepted_as = 'author', accepted_by = t.author_id
        from dump_states s join threads t on t.id = s.thread
        join origins o on o.source = ${source} and o.site = ${site} and o.kind = 'answer' and o.external_id = s.accepted_id::text
        where p.id = o.post_id and p.kind = 'answer' and p.accepted_at is null and not p.gone
          and not exists (select from events e where e.name = 'answer.acceptance-withdrawn' and e.ids ->> 'postId' = p.id::text)
        returning p.thread_id::int as thread`,
    );
    report.written.accepted += accepted.length;
    remark(report, "statesChanged", asked.length + withdrawn.length);
    await derive(
      tx,
      [...asked, ...withdrawn, ...accepted].map(({ thread }) => thread),
    );
  });
}

async function derive(tx: Tx, touched: number[]): Promise<void> {
  const threads = [...new Set(touched)].sort((a, b) => a - b);
  if (threads.length === 0) return;
  await deriveThreads(tx, threads);
  await indexThreads(tx, threads);
}
