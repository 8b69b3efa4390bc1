import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";

/** The first of the demo's saved replies: its answer was edited since. */
export const demoReplyId = "01940000-0000-7000-8000-00000000aa01";

/**
 * How the demo's accepted answers served again: the older and the better liked, the oftener. Made of each answer's own
 * number, so that it comes out the same each time; the kinds in the proportions that a brand would see.
 */
export async function writeReuses(tx: Tx, now: Date): Promise<void> {
  await tx.execute(sql`
    insert into reuses (post_id, kind, source, day)
    select a.id, k.kind, 'demo-' || k.kind || '-' || n,
      (${now}::timestamptz - mod(n * 37 + a.id * 11, greatest(1, floor(extract(day from ${now}::timestamptz - a.accepted_at))::int))
        * interval '1 day')::date
    from (
      select p.id, p.accepted_at, p.score, row_number() over (order by p.accepted_at, p.id) as place
      from posts p join threads t on t.id = p.thread_id
      where p.accepted_at is not null and not p.gone and not t.gone and t.kind = 'question'
    ) a
    cross join (values ('solved', 3), ('suggestion', 2), ('embed', 1), ('api', 1)) k(kind, weight)
    cross join lateral generate_series(1, greatest(0, least(24, a.score * k.weight - mod(a.place * 3 + length(k.kind), 7)))) n
    where a.accepted_at < ${now}::timestamptz - interval '2 days'`);
  // Two that readers say have aged.
  await tx.execute(sql`
    insert into verdicts (id, post_id, member_id, verdict, reason, said_at)
    select gen_random_uuid(), p.id, m.id, 'outdated', w.reason, ${now}::timestamptz - w.ago::interval
    from (values
      ('agathe', 1, 'Depuis la mise à jour 4.2, ce menu n’existe plus.', '3 days'),
      ('carlos', 0, 'The part is no longer sold under that number.', '9 days')
    ) w(who, fr, reason, ago)
    join members m on m.username = w.who
    join lateral (
      select p.id from posts p join threads t on t.id = p.thread_id join spaces s on s.id = t.space_id
      where p.accepted_at is not null and not p.gone and not t.gone and t.kind = 'question'
        and s.visibility = 'public' and (t.language = 'fr') = (w.fr = 1)
        and m.id is distinct from p.author_id and m.id is distinct from t.author_id
      order by p.accepted_at limit 1
    ) p on true`);
}

/** Three replies that the team gives again: one whose answer was edited since, and one used a few times. */
export async function writeReplies(tx: Tx, now: Date): Promise<void> {
  await tx.execute(sql`
    insert into saved_replies (id, title, body, language, source_post_id, source_revision, created_by, created_at)
    select ('01940000-0000-7000-8000-00000000aa0' || place)::uuid, left(title, 120),
      case language when 'fr' then 'Bonjour {{name}},' else 'Hello {{name}},' end || E'\n\n' || markdown || E'\n\n{{source}}',
      language, id, case place when 1 then 0 else revision_count end,
      (select id from members where username = 'ines'), ${now}::timestamptz - place * interval '12 days'
    from (
      select p.id, p.markdown, p.revision_count, t.title, t.language,
        row_number() over (order by p.revision_count desc, p.score desc, p.id) as place
      from posts p join threads t on t.id = p.thread_id join spaces s on s.id = t.space_id
      where p.accepted_at is not null and not p.gone and not t.gone and t.kind = 'question' and s.visibility = 'public'
      order by place limit 3
    ) a`);
  await tx.execute(sql`
    insert into reuses (post_id, kind, source, day)
    select r.source_post_id, 'saved-reply', r.id::text || ' ' || a.id, a.created_at::date
    from saved_replies r
    join lateral (
      select p.id, p.created_at from posts p
      where p.kind = 'answer' and p.official and p.created_at > r.created_at
        and p.thread_id <> (select thread_id from posts where id = r.source_post_id)
      order by p.id limit 4
    ) a on true`);
}
