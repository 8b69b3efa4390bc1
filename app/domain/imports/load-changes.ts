import { sql } from "drizzle-orm";
import { editedHere } from "./edited-here.ts";
import {
  type Batch,
  type Comment,
  origin,
  type Post,
  postKind,
  type Question,
  question,
  selectComments,
  selectPosts,
  selectQuestions,
} from "./load-batch.ts";
import { query, type Session, type Site } from "./session.ts";

/** A post that is here and that the dump now has otherwise. */
export type Change = {
  kind: "question" | "answer" | "comment";
  /** Its number in the dump, and ours. */
  id: string;
  post: number;
  thread: number;
  /** Whether its words are to be taken too, beside its score. */
  words: boolean;
};

/**
 * Fills `dump_changes` with the posts that are here with another score than the dump's, or with older words. Words that
 * somebody edited here are theirs by now, and what is gone stays as it was.
 */
export async function listChanges(session: Session, site: Site): Promise<number> {
  const score = sql`mine.imported_up - mine.imported_down`;
  await session.execute(sql`
    create temp table dump_changes as
    select * from (
      select ${question} as question, o.kind, p.id, mine.id as post, mine.thread_id as thread, ${score} <> p.score as score,
        not ${editedHere("mine")} and coalesce(p.edited_at > coalesce(mine.edited_at, '-infinity'), false) as words
      from dump_posts p ${origin(site, "o", postKind, "p.id")} join posts mine on mine.id = o.post_id
      where p.type in (1, 2) and not mine.gone
      union all
      select ${question}, o.kind, c.id, mine.id, mine.thread_id, ${score} <> c.score,
        not ${editedHere("mine")} and c.body <> mine.markdown
      from dump_comments c join dump_posts p on p.id = c.post_id and p.type in (1, 2)
      ${origin(site, "o", "'comment'", "c.id")} join posts mine on mine.id = o.post_id
      where not mine.gone
    ) compared where score or words`);
  await session.execute(sql`create index on dump_changes (question)`);
  await session.execute(sql`analyze dump_changes`);
  const [row] = await query<{ count: number }>(
    session,
    sql`select count(distinct question)::int as count from dump_changes`,
  );
  return row?.count ?? 0;
}

/** What changed of the next `size` questions after `after`, or nothing when all are done. */
export async function loadChanges(
  session: Session,
  site: Site,
  after: string,
  size: number,
): Promise<{ changes: Change[]; batch: Batch } | undefined> {
  const questions = await query<Question>(
    session,
    sql`${selectQuestions(site)} where q.type = 1 and q.id in (
      select distinct question from dump_changes where question > ${after} order by question limit ${size}) order by q.id`,
  );
  if (questions.length === 0) return undefined;
  const ids = sql`any(${sql.param(questions.map((question) => question.id))}::bigint[])`;
  const changed = (id: string) => sql`join dump_changes w on w.kind = o.kind and w.id = ${sql.raw(id)}`;
  const [changes, posts, comments] = [
    await query<Change>(
      session,
      sql`select kind, id, post::int, thread::int, words from dump_changes where question = ${ids} order by post`,
    ),
    await query<Post>(
      session,
      sql`${selectPosts(site)} ${changed("p.id")} where q.id = ${ids} and q.type = 1`,
    ),
    await query<Comment>(session, sql`${selectComments(site)} ${changed("c.id")} where w.question = ${ids}`),
  ];
  return { changes, batch: { questions, posts, comments } };
}
