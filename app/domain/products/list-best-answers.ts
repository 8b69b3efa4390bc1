import { eq, type SQL, sql } from "drizzle-orm";
import { postPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts, spaces, threads } from "#db/schema/index.ts";
import { wordsIn } from "../spaces/represent.ts";
import { isVisible } from "../spaces/visible.ts";
import { goodnessOf } from "../threads/goodness.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import { holdsFor, validityColumn, validityOf } from "../validity/holds.ts";
import type { Viewer } from "../viewer.ts";
import type { BestAnswerView } from "./views.ts";

/** Threads looked through along one index, and of these how many are weighed, however large the product is. */
const looked = 1_000;
const weighed = 100;

type Asked = { productId: string; versionId: string | null; limit: number };

/** The best accepted answers on a product that this viewer may see, those first that hold for the version asked for. */
export async function listBestAnswers(viewer: Viewer, asked: Asked): Promise<BestAnswerView[]> {
  const { rows: picked } = await db.execute<{ id: string; holds: boolean }>(pick(viewer, asked));
  if (picked.length === 0) return [];
  const rows = await db
    .select({
      id: posts.id,
      threadId: posts.threadId,
      opening: posts.opening,
      score: posts.score,
      official: posts.official,
      acceptedAt: posts.acceptedAt,
      author: authorColumns,
      title: threads.title,
      language: threads.language,
      space: { name: spaces.name, hue: spaces.hue },
      validity: validityColumn({
        postId: sql`${posts.id}`,
        threadId: sql`${posts.threadId}`,
        acceptedAt: sql`${posts.acceptedAt}`,
      }),
    })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(spaces, eq(spaces.id, threads.spaceId))
    .leftJoin(authors, eq(authors.id, posts.authorId))
    .where(sql`${posts.id} = any(${sql.param(picked.map(({ id }) => Number(id)))}::bigint[])`);
  const byId = new Map(rows.map((row) => [String(row.id), row]));
  return picked.flatMap(({ id, holds }) => {
    const row = byId.get(id);
    if (!row) return [];
    return {
      postId: id,
      threadId: String(row.threadId),
      path: postPath(id),
      title: row.title,
      language: row.language,
      space: { name: wordsIn(viewer.locale, row.space.name), hue: row.space.hue },
      opening: row.opening,
      score: row.score,
      official: row.official,
      author: row.author && representPerson(row.author),
      acceptedAt: row.acceptedAt!.toISOString(),
      validity: validityOf(row.validity),
      holds,
    };
  });
}

function pick(viewer: Viewer, { productId, versionId, limit }: Asked): SQL {
  const ofProduct = sql`t.product_id = ${productId}`;
  // Spaces out of sight are left out after the walk: as a part of it, a product that is mostly theirs would be read whole.
  const walk = (is: SQL, along: SQL) => sql`(select w.id from (
      select t.id, t.space_id from threads t where ${is} and not t.gone and t.solved_at is not null
      order by ${along} desc, t.id desc limit ${looked}) w
    where ${isVisible(viewer, sql`w.space_id`)} limit ${weighed})`;
  const ofVersion = versionId
    ? sql`union ${walk(sql`t.version_id = ${versionId}`, sql`t.solved_at`)}
      union (select p.thread_id from (
          select av.post_id from answer_versions av where av.version_id = ${versionId}
          order by av.post_id desc limit ${looked}) a
        join posts p on p.id = a.post_id)`
    : sql``;
  const holds = versionId
    ? holdsFor(
        { postId: sql`p.id`, productId: sql`t.product_id`, threadVersionId: sql`t.version_id` },
        sql`${versionId}::uuid`,
      )
    : sql`false`;
  return sql`
    with candidates as (
      ${walk(ofProduct, sql`t.solved_at`)} union ${walk(ofProduct, sql`t.score`)} ${ofVersion}
    )
    select a.id, a.holds from candidates c
    -- The limit keeps each candidate to a look-up of its own; joined to the table, all of a product might be read.
    cross join lateral (
      select t.* from threads t where t.id = c.id and ${ofProduct} and not t.gone and t.duplicate_of is null
        and ${isVisible(viewer, sql`t.space_id`)} limit 1
    ) t
    cross join lateral (
      select p.id, ${holds} as holds, ${goodnessOf("p", "t")} as goodness from posts p
      where p.thread_id = t.id and p.kind = 'answer' and (p.accepted_at is not null) and not p.gone and p.superseded_by is null
      order by holds desc, goodness desc, p.id limit 1
    ) a
    order by a.holds desc, a.goodness desc, a.id desc limit ${limit}`;
}
