import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { closedBeforeMove, endedBeforeMove, heldBeforeMove } from "#app/i18n/imports.ts";
import type { Tx } from "#db/client.server.ts";
import type { ContentLanguage } from "../threads/views.ts";
import { type ActRow, type ImportedDecision, readDecisions } from "./read-decisions.ts";
import type { ImportReport } from "./report.ts";
import { query, recordset, type Session } from "./session.ts";

/** Posts per transaction. */
const BATCH = 500;

type Subject = {
  post: number;
  thread: number;
  language: ContentLanguage;
  closedAt: number | null;
  /** What earlier runs brought, and the writing of its thread. */
  known: { id: string; action: string; at: number; lifted: boolean }[];
  acts: ActRow[];
};

/**
 * Brings what was decided on the posts that are here: closed, locked, removed, each with what lifted it. What was
 * decided on them here is nobody's else, and stays.
 */
export async function writeDecisions(session: Session, report: ImportReport): Promise<void> {
  for (let after = 0; ; ) {
    const subjects = await loadSubjects(session, after);
    if (subjects.length === 0) return;
    report.written.decisions += await session.transaction((tx) => write(tx, subjects));
    after = subjects.at(-1)!.post;
  }
}

const milliseconds = (moment: string) => sql.raw(`round(extract(epoch from ${moment}) * 1000)::float8`);

function loadSubjects(session: Session, after: number): Promise<Subject[]> {
  return query<Subject>(
    session,
    sql`select s.post::int, t.id::int as thread, t.language, ${milliseconds("s.closed_at")} as "closedAt", s.acts,
        coalesce((select json_agg(json_build_object('id', d.id, 'action', d.action, 'at', ${milliseconds("d.made_at")},
          'lifted', exists (select from decisions l where l.reverses = d.id)))
          from decisions d where d.imported and (d.post_id = s.post or (d.thread_id = t.id and d.post_id is null and s.type = 1))), '[]') as known
      from (
        select f.post, q.type, q.closed_at, q.id,
          json_agg(json_build_object('id', h.id::text, 'type', h.type, 'comment', h.comment, 'at', ${milliseconds("h.created_at")}) order by h.id) as acts
        from dump_fates f join dump_history h on h.id = f.id join dump_posts q on q.id = h.post_id
        where f.fate in ('decisions', 'withoutEffect') and f.post > ${after} group by f.post, q.id order by f.post limit ${BATCH}
      ) s join posts p on p.id = s.post join threads t on t.id = p.thread_id order by s.post`,
  );
}

async function write(tx: Tx, subjects: Subject[]): Promise<number> {
  const made = [];
  const idle: string[] = [];
  for (const { post, thread, language, closedAt, known, acts } of subjects) {
    const decisions = readDecisions(acts, closedAt);
    const used = new Set(decisions.flatMap(({ rows }) => rows));
    idle.push(...acts.map(({ id }) => id).filter((id) => !used.has(id)));
    for (const decision of decisions) {
      const target =
        decision.action === "remove" ? { post, thread: null } : { post: null as number | null, thread };
      const { action, at, lifted } = decision;
      const before = known.find((one) => one.action === action && one.at === at);
      const id = before?.id ?? v7();
      if (!before) made.push({ ...target, id, action, reason: reasonOf(decision, language), at });
      if (lifted !== null && !before?.lifted) {
        const reason = endedBeforeMove({ action }, language);
        made.push({ ...target, id: v7(), action: "lift", reverses: id, reason, at: lifted });
      }
    }
  }
  await tx.execute(
    sql`update dump_fates set fate = 'withoutEffect' where id = any(${sql.param(idle)}::bigint[])`,
  );
  if (made.length === 0) return 0;
  const threads = made.flatMap(({ thread }) => (thread === null ? [] : [thread]));
  const ids = sql`any(${sql.param(threads)}::bigint[])`;
  await tx.execute(sql`select 1 from threads where id = ${ids} order by id for update`);
  await tx.execute(sql`
    insert into decisions (id, action, reverses, thread_id, post_id, reason, made_at, imported)
    select id, action, reverses, thread, post, reason, to_timestamp(at / 1000), true
    from ${recordset(made, "id uuid, action text, reverses uuid, thread bigint, post bigint, reason text, at float8")}`);
  // What holds now is worked out from all decisions, those made here too.
  const since = (
    action: string,
  ) => sql`(select max(d.made_at) from decisions d where d.thread_id = t.id and d.post_id is null
    and d.action = ${action} and not exists (select from decisions l where l.reverses = d.id))`;
  await tx.execute(sql`
    update threads t set closed_at = ${since("close")}, locked_at = ${since("lock")}
    where t.id = ${ids} and (t.closed_at, t.locked_at) is distinct from (${since("close")}, ${since("lock")})`);
  return made.length;
}

function reasonOf({ action, reason }: ImportedDecision, language: ContentLanguage): string {
  return action === "close" ? closedBeforeMove({ reason }, language) : heldBeforeMove({ action }, language);
}
