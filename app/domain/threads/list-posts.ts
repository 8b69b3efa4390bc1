import { and, asc, eq, gt, type SQL, sql } from "drizzle-orm";
import type { AnswerOrder, AnswersAsked } from "#app/lib/answers-address.ts";
import { db } from "#db/client.server.ts";
import { bookmarks, posts, suggestions, verdicts, votes } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";
import { isThere, takenDown } from "./gone.ts";
import { type AnswersPage, answersPerPage, pageAnswers } from "./page-answers.ts";
import { authorColumns, authors, type PostRow } from "./represent.ts";

/** Comments shown under one post; imports can bring more, and the newest ones are left to later pages. */
const commentsPerPost = 50;

const columnsFor = (viewer: Viewer) => ({
  post: posts,
  author: authorColumns,
  myVote: myVoteOf(viewer),
  bookmarked: bookmarkedBy(viewer),
  takenDown: takenDown(posts),
  suggested: suggestedOn(viewer),
  myVerdict: verdictOf(viewer),
});

type Selected = { post: typeof posts.$inferSelect } & Omit<PostRow, keyof typeof posts.$inferSelect>;
const flat = ({ post, ...rest }: Selected): PostRow => ({ ...post, ...rest });

export async function findBody(viewer: Viewer, threadId: number): Promise<PostRow | undefined> {
  const [body] = await db
    .select(columnsFor(viewer))
    .from(posts)
    .leftJoin(authors, eq(authors.id, posts.authorId))
    .where(and(eq(posts.threadId, threadId), eq(posts.kind, "body")));
  return body && flat(body);
}

/** One page of a thread's answers, placeholders among them. */
export function listAnswers(
  viewer: Viewer,
  threadId: number,
  asked: AnswersAsked & { order: AnswerOrder },
): Promise<AnswersPage<PostRow>> {
  return pageAnswers(asked, answersPerPage, async ({ where, by }, size) => {
    const rows = await db
      .select(columnsFor(viewer))
      .from(posts)
      .leftJoin(authors, eq(authors.id, posts.authorId))
      .where(and(eq(posts.threadId, threadId), eq(posts.kind, "answer"), where))
      .orderBy(...by)
      .limit(size);
    return rows.map(flat);
  });
}

/** The first answer written after a moment; undefined where there is none. */
export async function findAnswerSince(threadId: number, moment: Date): Promise<number | undefined> {
  const [found] = await db
    .select({ id: posts.id })
    .from(posts)
    .where(
      and(
        eq(posts.threadId, threadId),
        eq(posts.kind, "answer"),
        gt(posts.createdAt, moment),
        isThere(posts),
      ),
    )
    .orderBy(asc(posts.createdAt), asc(posts.id))
    .limit(1);
  return found?.id;
}

function myVoteOf(viewer: Viewer): SQL<number | null> {
  if (!viewer.member) return sql<number | null>`null::smallint`;
  return sql<
    number | null
  >`(select ${votes.value} from ${votes} where ${votes.postId} = ${posts.id} and ${votes.memberId} = ${viewer.member.id})`;
}

function bookmarkedBy(viewer: Viewer): SQL<boolean | null> {
  if (!viewer.member) return sql<boolean | null>`null::boolean`;
  return sql<boolean>`exists (select 1 from ${bookmarks}
    where ${bookmarks.postId} = ${posts.id} and ${bookmarks.memberId} = ${viewer.member.id})`;
}

function verdictOf(viewer: Viewer): SQL<PostRow["myVerdict"] | null> {
  if (!viewer.member) return sql`null::text`;
  return sql`case when ${posts.acceptedAt} is not null then (select ${verdicts.verdict} from ${verdicts}
    where ${verdicts.postId} = ${posts.id} and ${verdicts.memberId} = ${viewer.member.id}) end`;
}

/** Suggestions that wait on a post; visitors decide on none. */
function suggestedOn(viewer: Viewer): SQL<PostRow["suggested"] | null> {
  if (!viewer.member) return sql`null::json`;
  return sql`(select case when count(*) > 0 then
      json_build_object('count', count(*), 'first', min(${suggestions.id}::text)) end
    from ${suggestions} where ${suggestions.postId} = ${posts.id} and ${suggestions.decidedAt} is null)`;
}

/** The first comments of each of these posts, in one query. */
export async function listComments(viewer: Viewer, parentIds: number[]): Promise<Map<number, PostRow[]>> {
  const numbered = db
    .select({
      id: posts.id,
      place: sql<number>`row_number() over (partition by ${posts.parentId} order by ${posts.id})`.as("place"),
    })
    .from(posts)
    .where(
      and(
        // As one array the statement is the same for any number of posts, and PostgreSQL plans it once.
        sql`${posts.parentId} = any(${sql.param(parentIds)}::bigint[])`,
        eq(posts.kind, "comment"),
      ),
    )
    .as("numbered");
  const rows = await db
    .select({
      post: posts,
      author: authorColumns,
      bookmarked: bookmarkedBy(viewer),
      takenDown: takenDown(posts),
    })
    .from(numbered)
    .innerJoin(posts, eq(posts.id, numbered.id))
    .leftJoin(authors, eq(authors.id, posts.authorId))
    .where(sql`${numbered.place} <= ${commentsPerPost}`)
    .orderBy(asc(posts.id));
  const byParent = new Map<number, PostRow[]>();
  for (const row of rows) {
    const parentId = row.post.parentId ?? 0;
    byParent.set(parentId, [...(byParent.get(parentId) ?? []), flat({ ...row, myVote: null })]);
  }
  return byParent;
}
