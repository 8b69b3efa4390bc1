import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";

/**
 * Takes along those who follow a tag that became another word for `tag`. Whoever said something about `tag` already is
 * taken at that word; of several synonyms the one that was chosen last counts. Running it again changes nothing.
 */
export async function carryTags(tag: string): Promise<void> {
  await db.execute(sql`
    with former as (
      delete from subscriptions s using tag_synonyms y
      where y.tag = ${tag} and s.target_kind = 'tag' and s.target_id = y.synonym
      returning s.member_id, s.level, s.why, s.created_at
    )
    insert into subscriptions (member_id, target_kind, target_id, level, why, created_at)
    select distinct on (member_id) member_id, 'tag', ${tag}, level, why, created_at
    from former order by member_id, created_at desc
    on conflict do nothing`);
}
