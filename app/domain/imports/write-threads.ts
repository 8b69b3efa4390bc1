import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { closedBeforeMove } from "#app/i18n/imports.ts";
import type { Tx } from "#db/client.server.ts";
import { indexThreads } from "../search/index-threads.ts";
import { counts, hotOf } from "../threads/derive.ts";
import type { Place } from "./choose-space.ts";
import { type Batch, listPending, loadBatch } from "./load-batch.ts";
import { type Prepared, prepareBatch, type Reader } from "./prepare-batch.ts";
import { type ImportReport, type Progress, remark } from "./report.ts";
import { query, recordset, type Session, type Site } from "./session.ts";

/** Questions per transaction, each with all its answers and comments. */
const BATCH = 100;

/**
 * Writes what of the dump's threads is not here yet, a hundred questions at a time: each batch with its origins, its
 * derived columns and its search rows, or nothing of it. A run that was cut short goes on where it stood.
 */
export async function writeThreads(
  session: Session,
  site: Site,
  place: Place,
  report: ImportReport,
  progress: (step: Progress) => void,
  reader?: Reader,
): Promise<void> {
  const total = await listPending(session, site);
  let after = "0";
  for (let done = 0; ; ) {
    const batch = await loadBatch(session, site, after, BATCH);
    if (!batch) return;
    const prepared = await prepareBatch(batch, place, reader);
    await session.transaction((tx) => writeBatch(tx, site, batch, prepared));
    count(report, batch);
    remark(report, "bodiesFromHtml", prepared.bodiesFromHtml);
    done += batch.questions.length;
    after = batch.questions.at(-1)!.id;
    progress({ step: "threads", done, total });
  }
}

const threadColumns = `id bigint, "spaceId" uuid, kind text, title text, slug text, language text, "authorId" uuid, tags text[],
  "createdAt" timestamptz, "activeAt" timestamptz, "closedAt" timestamptz`;
const postColumns = `id bigint, "threadId" bigint, kind text, "parentId" bigint, "memberId" uuid, markdown text, html text,
  opening text, up integer, down integer, standing real, "acceptedAt" timestamptz, "acceptedBy" uuid,
  "createdAt" timestamptz, "editedAt" timestamptz`;

/** Writes a batch as it was prepared, as part of a transaction. @returns our numbers of its threads, by the source's */
export async function writeBatch(
  tx: Tx,
  { source, site }: Site,
  batch: Pick<Batch, "questions">,
  prepared: Prepared,
): Promise<Map<string, number>> {
  const threadIds = await numberThreads(tx, batch);
  const postIds = await take(tx, "posts", prepared.posts.length);
  /** Our number for a post of the dump; comments find the post they are on here, unless an earlier run made it. */
  const mine = new Map(prepared.posts.map((post, index) => [post.key, postIds[index]!]));

  const fresh = prepared.threads
    .filter((thread) => thread.isNew)
    .map((thread) => ({ ...thread, id: threadIds.get(thread.question) }));
  await tx.execute(sql`
    insert into threads (id, space_id, kind, title, slug, language, author_id, tags, created_at, updated_at, active_at, closed_at)
    select id, "spaceId", kind, title, slug, language, "authorId", tags, "createdAt", "activeAt", "activeAt", "closedAt"
    from ${recordset(fresh, threadColumns)}`);
  await tx.execute(sql`
    insert into thread_tags (thread_id, tag, created_at)
    select id, unnest(tags), "createdAt" from ${recordset(fresh, threadColumns)}`);

  const rows = prepared.posts.map((post, index) => ({
    ...post,
    id: postIds[index],
    threadId: threadIds.get(post.question),
    parentId: post.parentId ?? (post.parentKey ? mine.get(post.parentKey) : null),
  }));
  await tx.execute(sql`
    insert into posts (id, thread_id, kind, parent_id, author_id, markdown, html, opening, imported_up, imported_down,
      up, down, score, standing, accepted_at, accepted_by, accepted_as, created_at, updated_at, edited_at)
    select id, "threadId", kind, "parentId", "memberId", markdown, html, opening, up, down, up, down, up - down, standing,
      "acceptedAt", "acceptedBy", case when "acceptedAt" is not null then 'author' end,
      "createdAt", coalesce("editedAt", "createdAt"), "editedAt"
    from ${recordset(rows, postColumns)}`);

  // The key of this table is the guard: a row of the dump can be written once only, whoever writes.
  const origins = rows.map(({ originKind: kind, externalId: external, threadId: thread, id: post }) => ({
    kind,
    external,
    thread,
    post,
  }));
  await tx.execute(sql`
    insert into origins (source, site, kind, external_id, thread_id, post_id)
    select ${source}, ${site}, kind, external, thread, post
    from ${recordset(origins, "kind text, external text, thread bigint, post bigint")}`);

  const closings = fresh
    .filter((thread) => thread.closedAt)
    .map(({ id, closedAt, closeReason, language }) => ({
      id: v7(),
      thread: id,
      at: closedAt,
      reason: closedBeforeMove({ reason: closeReason }, language),
    }));
  await tx.execute(sql`
    insert into decisions (id, action, thread_id, reason, made_at, imported)
    select id, 'close', thread, reason, at, true
    from ${recordset(closings, "id uuid, thread bigint, at timestamptz, reason text")}`);

  const touched = [...threadIds.values()];
  await deriveThreads(tx, touched);
  await indexThreads(tx, touched);
  return threadIds;
}

/** Our numbers of the batch's threads by the dump's: those there are, held against other writers, and new ones. */
async function numberThreads(tx: Tx, { questions }: Pick<Batch, "questions">): Promise<Map<string, number>> {
  const there = questions.flatMap(({ threadId }) => (threadId ? [Number(threadId)] : []));
  await tx.execute(
    sql`select 1 from threads where id = any(${sql.param(there)}::bigint[]) order by id for update`,
  );
  const numbers = await take(tx, "threads", questions.length - there.length);
  return new Map(questions.map(({ id, threadId }) => [id, threadId ? Number(threadId) : numbers.shift()!]));
}

/** The next `count` identities of a table, in order. */
async function take(tx: Tx, table: "threads" | "posts", count: number): Promise<number[]> {
  const rows = await query<{ id: string }>(
    tx,
    sql`select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count})`,
  );
  return rows.map(({ id }) => Number(id)).sort((a, b) => a - b);
}

/** What `deriveThread` does, for many; an answer that came later than the thread's last activity moves that too. */
export async function deriveThreads(tx: Tx, threadIds: number[]): Promise<void> {
  await tx.execute(sql`
    update threads t set answer_count = c.answers, accepted_count = case t.kind when 'question' then c.accepted else 0 end,
      solved_at = case t.kind when 'question' then c.solved_at end, score = c.score, hot = ${hotOf(sql`c.score`)},
      active_at = greatest(t.active_at, c.answered_at), updated_at = greatest(t.updated_at, c.answered_at)
    from (
      select thread_id,
        count(*) filter (where ${counts}) as answers,
        count(*) filter (where ${counts} and accepted_at is not null) as accepted,
        min(accepted_at) filter (where ${counts}) as solved_at,
        max(created_at) filter (where kind = 'answer') as answered_at,
        coalesce(max(score) filter (where kind = 'body'), 0) as score
      from posts where thread_id = any(${sql.param(threadIds)}::bigint[]) and kind in ('body', 'answer')
      group by thread_id
    ) c
    where t.id = c.thread_id`);
}

function count(report: ImportReport, { questions, posts, comments }: Batch): void {
  const { written } = report;
  const bodies = posts.filter(({ kind }) => kind === "body");
  written.questions += bodies.length;
  written.answers += posts.length - bodies.length;
  written.comments += comments.length;
  written.accepted += posts.filter(({ acceptedAt }) => acceptedAt).length;
  written.ideas += questions.filter(({ threadId, kind }) => !threadId && kind === "idea").length;
  written.closed += questions.filter(({ threadId, closedAt }) => !threadId && closedAt).length;
  remark(report, "postsWithoutUser", posts.filter(({ anonymous }) => anonymous).length);
  remark(report, "commentsWithoutUser", comments.filter(({ anonymous }) => anonymous).length);
  remark(report, "scoresSetByDump", posts.filter(({ adjusted }) => adjusted).length);
}
