import { eq, sql } from "drizzle-orm";
import { tagSynonyms } from "#db/schema/index.ts";
import { indexThreads } from "../search/index-threads.ts";
import { transact } from "../transact.ts";

/** Threads a transaction: well under a second of work, during which nobody else can change them. */
const batch = 200;

/**
 * Brings some of the threads that carry a synonym of `tag` over to it: one batch in one transaction. Running it again goes
 * on from there, and it changes nothing once none is left. @returns whether there may be more
 */
export async function mergeSynonyms(tag: string): Promise<boolean> {
  return transact(null, async ({ tx, record }) => {
    const synonyms = (await tx.select().from(tagSynonyms).where(eq(tagSynonyms.tag, tag))).map(
      ({ synonym }) => synonym,
    );
    const words = sql`${sql.param(synonyms)}::text[]`;
    const { rows } = await tx.execute<{ id: string }>(sql`
      select id from threads where id in (
        select thread_id from thread_tags where tag = any(${words}) order by thread_id limit ${batch}
      ) order by id for update`);
    const ids = rows.map(({ id }) => Number(id));
    if (ids.length === 0) return false;
    const these = sql`any(${sql.param(ids)}::bigint[])`;
    // Each word stays where it was first said, so that the order people gave is kept.
    await tx.execute(sql`
      update threads t set tags = array(
        select said.tag from (
          select case when u.tag = any(${words}) then ${tag}::text else u.tag end as tag, min(u.place) as place
          from unnest(t.tags) with ordinality u(tag, place) group by 1
        ) said order by said.place)
      where t.id = ${these}`);
    await tx.execute(sql`
      insert into thread_tags (thread_id, tag, created_at)
      select distinct tt.thread_id, ${tag}::text, tt.created_at from thread_tags tt
      where tt.thread_id = ${these} and tt.tag = any(${words})
      on conflict do nothing`);
    await tx.execute(sql`delete from thread_tags where thread_id = ${these} and tag = any(${words})`);
    await indexThreads(tx, ids);
    await record("tag.merged", { tag });
    return ids.length === batch;
  });
}
