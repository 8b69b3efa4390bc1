import { sql } from "drizzle-orm";
import { writeSettings } from "#app/domain/deflection/settings.ts";
import type { Tx } from "#db/client.server.ts";

/** How many readers said something in each of the six months, this one last; half a year of a square that grows. */
const growth = [180, 210, 260, 240, 330, 300];

/**
 * Six months of what readers said answers had spared them, and of what suggestions did. Made of row numbers, so that it
 * comes out the same each time. The figures are those of a brand that asks one reader in five. From now on the demo asks
 * everybody and holds suggestions back from nobody, so that whoever tries it sees both.
 */
export async function writeDeflection(tx: Tx, now: Date): Promise<void> {
  await writeSettings(
    tx,
    {
      on: true,
      surveyShare: 100,
      holdOutShare: 0,
      costs: { call: 7.5, mail: 4.2, shop: null },
      currency: "EUR",
    },
    null,
  );
  const months = sql.join(
    growth.map((readers, index) => sql`(${index}::int, ${readers}::int)`),
    sql`, `,
  );
  // The days of a month that are over: none lies ahead.
  const day = sql`(date_trunc('month', ${now}::timestamptz at time zone 'UTC') - (5 - m.place) * interval '1 month'
    + mod(n * 7, case m.place when 5 then extract(day from ${now}::timestamptz at time zone 'UTC')::int else 28 end)
      * interval '1 day')::date`;
  await tx.execute(sql`
    with answers as (
      select p.id, p.thread_id, row_number() over (order by p.id) - 1 as place, count(*) over () as of
      from posts p join threads t on t.id = p.thread_id join spaces s on s.id = t.space_id
      where p.accepted_at is not null and not p.gone and not t.gone and t.kind = 'question' and s.visibility = 'public'
    )
    insert into survey_readers (post_id, thread_id, place, reader, share, asked, day)
    select a.id, a.thread_id, case when mod(n, 4) = 1 then 'suggestion' else 'thread' end,
      'demo-' || m.place || '-' || n, 20, mod(n, 5) = 0, ${day}
    from (values ${months}) m(place, readers)
    cross join lateral generate_series(1, m.readers) n
    join answers a on a.place = mod(n * 3 + m.place, a.of)`);
  await tx.execute(sql`
    insert into survey_answers (survey_reader_id, solved, instead, day)
    select id, mod(place * 7 + place / 10, 10) < 8,
      (array['call', 'nothing', 'mail', 'call', 'nothing', 'shop', 'nothing', 'mail', 'call', 'nothing'])[1 + mod(place * 3 + place / 7, 10)], day
    from (select id, day, row_number() over (order by id) as place from survey_readers where asked) r
    where mod(place, 5) < 3`);
  await tx.execute(sql`
    insert into suggestion_trials (reader, arm, step, day)
    select 'demo-' || m.place || '-' || n, case when mod(n, 8) = 0 then 'held-out' else 'shown' end, s.step, ${day}
    from (values ${months}) m(place, readers)
    cross join lateral generate_series(1, m.readers) n
    cross join (values ('met'), ('answered'), ('asked')) s(step)
    where s.step = 'met'
      or (s.step = 'answered' and mod(n, 8) <> 0 and mod(n, 3) = 0)
      or (s.step = 'asked' and case when mod(n, 8) = 0 then mod(n / 8, 4) > 0 else mod(n, 3) > 0 and mod(n, 5) > 1 end)`);
}
