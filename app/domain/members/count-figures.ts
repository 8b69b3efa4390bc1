import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import type { Figures } from "./views.ts";

/**
 * A member in figures, of what this viewer may see. Helped are people, each once: who accepted an answer of theirs to
 * their own question, and who voted one helpful. Votes that came with an import are known as totals only, so nobody is
 * counted for them; nor is anybody for an acceptance that the team gave in the asker's place.
 */
export async function countFigures(viewer: Viewer, memberId: string): Promise<Figures> {
  const seen = isVisible(viewer, sql`t.space_id`);
  const { rows } = await db.execute<Figures>(sql`
    with answers as materialized (
      select p.id, p.accepted_at, p.accepted_as, t.author_id as asker
      from posts p join threads t on t.id = p.thread_id
      where p.author_id = ${memberId} and p.kind = 'answer' and not p.gone and not t.gone and ${seen}
    )
    select (select count(*)::int from answers) as answers,
      (select count(accepted_at)::int from answers) as accepted,
      (select count(*)::int from threads t where t.author_id = ${memberId} and not t.gone and ${seen}) as threads,
      (select count(*)::int from (
        select asker as person from answers where accepted_as = 'author' and asker <> ${memberId}
        union
        select v.member_id from answers a join votes v on v.post_id = a.id where v.value = 1
      ) people) as helped`);
  if (!rows[0]) throw new Error("no figures came back");
  return rows[0];
}
