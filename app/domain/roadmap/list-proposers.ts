import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import { authorColumns, authors, representPerson } from "../threads/represent.ts";
import type { PersonView } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";

/** However often an idea went up in another: mergers of mergers are rare, and none is this deep. */
const deepest = 8;

/**
 * Who proposed each of these ideas, by its number: its own proposer first, then those of ideas that went up in it and that
 * this viewer may see, each once. Null stands for those who left for good. The caller has seen to it that the ideas may be read.
 */
export async function listProposers(
  viewer: Viewer,
  ids: number[],
): Promise<Map<string, (PersonView | null)[]>> {
  if (ids.length === 0) return new Map();
  const { rows: found } = await db.execute<{ idea: string; id: string }>(sql`
    with recursive went(idea, id, depth) as (
      select i.id, i.id, 0 from unnest(${sql.param(ids)}::bigint[]) i(id)
      union all
      select w.idea, t.id, w.depth + 1 from went w join ${threads} t on t.merged_into = w.id
      where w.depth < ${deepest} and t.kind = 'idea' and t.withdrawn_at is null and t.hidden_by_decision is null
        and t.removed_by_decision is null and (${isVisible(viewer, sql`t.space_id`)}) is true
        and exists (select 1 from ${posts} b where b.thread_id = t.id and b.kind = 'body' and not b.gone))
    select idea, id from went order by depth, id`);
  const people = await db
    .select({ id: threads.id, author: authorColumns })
    .from(threads)
    .leftJoin(authors, eq(authors.id, threads.authorId))
    .where(sql`${threads.id} = any(${sql.param(found.map(({ id }) => Number(id)))}::bigint[])`);
  const authorOf = new Map(people.map(({ id, author }) => [String(id), author && representPerson(author)]));
  const credits = new Map<string, (PersonView | null)[]>();
  for (const { idea, id } of found) {
    const all = credits.get(String(idea)) ?? [];
    const person = authorOf.get(String(id)) ?? null;
    if (!all.some((one) => one?.username === person?.username)) all.push(person);
    credits.set(String(idea), all);
  }
  return credits;
}
