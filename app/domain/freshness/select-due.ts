import { eq, sql } from "drizzle-orm";
import { postPath, spacePath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts, spaces, threads } from "#db/schema/index.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import { canEdit, moderates } from "../threads/policy.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { Viewer } from "../viewer.ts";
import { dueRows } from "./due.ts";
import type { DueAnswer, DueReasons } from "./views.ts";

/** So many of the readers' words are shown at each answer, the latest. */
const words = 3;

type Facts = {
  post_id: string;
  aged: boolean;
  version: string | null;
  doubts: number;
  words: DueReasons["words"] | null;
};

/** Which of these answers are due as things stand, and why; in the order asked. */
export async function selectDue(viewer: Viewer, postIds: number[]): Promise<DueAnswer[]> {
  if (postIds.length === 0) return [];
  const ids = sql`any(${sql.param(postIds)}::bigint[])`;
  const [facts, rows] = await Promise.all([
    db.execute<Facts>(sql`
      select due.post_id, due.aged, due.version, due.doubts, (
        select json_agg(json_build_object('reason', w.reason, 'at', w.said_at) order by w.said_at desc) from (
          select d.reason, d.said_at from verdicts d join posts dp on dp.id = d.post_id
          where d.post_id = due.post_id and d.verdict = 'outdated' and d.reason <> ''
            and (dp.checked_at is null or d.said_at > dp.checked_at)
          order by d.said_at desc limit ${words}) w) as words
      from (${dueRows(sql`p.id = ${ids}`)}) due`),
    db
      .select({
        post: posts,
        thread: threads,
        author: authorColumns,
        space: { slug: spaces.slug, name: spaces.name, hue: spaces.hue },
        seen: sql<string>`coalesce((select c.id::text from answer_checks c where c.post_id = ${posts.id} and c.undone_at is null
          order by c.made_at desc, c.id desc limit 1), 'none')`,
      })
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .innerJoin(spaces, eq(spaces.id, threads.spaceId))
      .leftJoin(authors, eq(authors.id, posts.authorId))
      .where(sql`${posts.id} = ${ids} and ${isVisible(viewer, threads.spaceId)}`),
  ]);
  const why = new Map(facts.rows.map((row) => [Number(row.post_id), row]));
  const byId = new Map(rows.map((row) => [row.post.id, row]));
  return postIds.flatMap((id) => {
    const [due, row] = [why.get(id), byId.get(id)];
    if (!due || !row) return [];
    const { post, thread, author, space, seen } = row;
    return {
      postId: String(id),
      threadId: String(thread.id),
      title: thread.title,
      language: thread.language,
      path: postPath(id),
      opening: post.opening,
      space: { ...space, name: wordsIn(viewer.locale, space.name), path: spacePath(space.slug) },
      author: author && representPerson(author),
      reuses: post.reuseCount,
      seen,
      aged: due.aged ? (post.checkedAt ?? post.acceptedAt!).toISOString() : null,
      moved: due.version,
      doubts: due.doubts,
      words: moderates(viewer, thread)
        ? (due.words ?? []).map(({ reason, at }) => ({ reason, at: new Date(at).toISOString() }))
        : [],
      can: { edit: canEdit(viewer, thread, post) },
    };
  });
}
