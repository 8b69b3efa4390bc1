import type { Pool, PoolClient } from "pg";
import { volumeText } from "#db/seed/volume-text.ts";

export type FilledIdeas = {
  ideas: number;
  votes: number;
  /** Who votes most; ids of a space and a product, and how they are called. */
  voter: string;
  space: string;
  spaceSlug: string;
  product: string;
  productSlug: string;
  /** A word that many of the titles have. */
  word: string;
  /** Ideas with most votes, and some of all. */
  cases: number[];
  anyCases: number[];
};

export const manyIdeas = { ideas: 100_000, people: 20_000 };
const counts = { products: 20, spaces: 6, versions: 30 };

/** A number that hangs together with nothing else, the same each time. @param of as in SQL */
const drawn = (of: string) => `abs(hashtext(${of}))`;

/**
 * Ideas in every status with steps, voters of several countries, groups and products, reasons, notes, owners, figures,
 * versions and links to the questions that are there; by SQL and without triggers, since only reading them is measured.
 * A base that has them already is left as it is.
 */
export async function fillIdeas(
  shared: Pool,
  size: typeof manyIdeas = manyIdeas,
  say: (line: string) => void = () => {},
): Promise<FilledIdeas> {
  const client = await shared.connect();
  try {
    // Pages are given up long before this is done.
    await client.query("set statement_timeout = 0");
    const { rows } = await client.query("select count(*)::int as count from ideas");
    if (rows[0].count < size.ideas) await write(client, size, say);
    return await tellOf(client);
  } finally {
    client.release(true);
  }
}

async function write(client: PoolClient, size: typeof manyIdeas, say: (line: string) => void): Promise<void> {
  const began = performance.now();
  const step = async (name: string, text: string, values: unknown[] = []) => {
    const { rowCount } = await client.query(text, values);
    say(`${((performance.now() - began) / 1_000).toFixed(0)} s: ${rowCount} ${name}`);
  };
  const text = volumeText(1);
  await client.query("set session_replication_role = replica");
  await step(
    "spaces",
    `insert into spaces (id, slug, name, description, default_kind, kinds, position, visibility, created_at)
    select gen_random_uuid(), 'load-' || n, jsonb_build_object('en', 'Load ' || n), '{}', 'idea', '{idea}', 90 + n,
      case n when 1 then 'staff' else 'public' end, now() from generate_series(1, $1::int) n`,
    [counts.spaces],
  );
  await step(
    "products",
    `insert into products (id, slug, name, description, created_at)
    select gen_random_uuid(), 'load-' || n, 'Load ' || n, '{}', now() from generate_series(1, $1::int) n`,
    [counts.products],
  );
  await step(
    "versions",
    `insert into product_versions (id, product_id, name, released_on, position)
    select gen_random_uuid(), p.id, 'v' || n, current_date - n * 40, n
    from products p cross join generate_series(1, $1::int) n where p.slug like 'load-%'`,
    [counts.versions],
  );
  await step(
    "people",
    `insert into members (id, username, username_skeleton, display_name, locale, country, created_at)
    select gen_random_uuid(), 'load' || n, 'load' || n, 'Load ' || n, (array['fr', 'en'])[1 + n % 2],
      (array['FR', 'FR', 'BE', 'GB', 'DE', null, null])[1 + n % 7], now() from generate_series(1, $1::int) n`,
    [size.people],
  );
  await client.query(`
    create temp table who as select row_number() over (order by username) as n, id from members where username ~ '^load[0-9]+$';
    create unique index on who (n);
    create temp table made as select row_number() over (order by slug) as n, id from products where slug like 'load-%';
    create temp table places as select row_number() over (order by slug) as n, id from spaces where slug like 'load-%';
    analyze who; analyze made; analyze places`);
  await step(
    "groups",
    `insert into groups (id, slug, name, created_at) select gen_random_uuid(), 'load-' || n, 'Load ' || n, now()
    from generate_series(1, 5) n`,
  );
  await step(
    "people in groups",
    `insert into group_members (group_id, member_id, joined_at) select g.id, w.id, now()
    from (select row_number() over (order by slug) as n, id from groups where slug like 'load-%') g join who w on w.n % (g.n + 3) = 0`,
  );
  await step(
    "products owned",
    `insert into members_products (member_id, product_id, since, source) select w.id, m.id, now(), 'own' from who w join made m on (w.n + m.n) % 11 = 0`,
  );
  const titles = Array.from({ length: size.ideas }, (_, n) => text.title(n, "en"));
  await step(
    "ideas",
    `with asked as (select g, title from unnest($1::text[]) with ordinality u(title, g)), made_threads as (
      insert into threads (space_id, kind, title, slug, language, author_id, tags, created_at, updated_at, active_at, product_id)
      select s.id, 'idea', a.title, 'an-idea', 'en', w.id,
        array['tag-' || g % 50, case when g % 997 = 0 then 'rare' else 'common' end],
        now() - g * interval '11 minutes', now(), now(), case when ${drawn("'o' || g")} % 3 = 0 then m.id end
      from asked a join places s on s.n = 1 + ${drawn("'s' || g")} % 6 join who w on w.n = 1 + g % ${size.people}
        left join made m on m.n = 1 + ${drawn("'p' || g")} % 20
      returning *)
    insert into ideas (thread_id, status, status_at, listed, space_id, product_id, tags, votes, created_at)
    select id, (array['new','new','new','new','under-review','planned','in-progress','shipped','shipped','declined'])[1 + ${drawn("'t' || id")} % 10],
      created_at + (now() - created_at) * random(), true, space_id, product_id, tags, 0, created_at from made_threads`,
    [titles],
  );
  await step(
    "bodies",
    `insert into posts (thread_id, kind, author_id, markdown, html, opening, created_at, updated_at)
    select id, 'body', author_id, 'It gets in my way every day.', '<p>It gets in my way every day.</p>', 'It gets in my way.',
      created_at, updated_at from threads where kind = 'idea' and slug = 'an-idea'`,
  );
  await client.query("analyze threads; analyze posts; analyze ideas");
  // Few have very many, as everywhere: the most voted some four thousand.
  await step(
    "votes",
    `insert into votes (post_id, member_id, value, created_at)
    select p.id, w.id, 1, now() - (now() - p.created_at) * (random() ^ 2)
    from (select id, created_at, 3 + (random() ^ 6 * 79)::int + case when random() < 0.005 then (random() ^ 2 * 4000)::int else 0 end as n
      from posts where kind = 'body' and opening = 'It gets in my way.') p
    cross join lateral (select distinct 1 + floor(random() * ${size.people})::int as n from generate_series(1, p.n)) d
    join who w on w.n = d.n`,
  );
  await step(
    "counts",
    `with c as (select post_id, count(*)::int as n from votes group by 1)
    update posts p set up = c.n, score = c.n from c where c.post_id = p.id and p.opening = 'It gets in my way.'`,
  );
  await client.query("vacuum (analyze) votes");
  await step(
    "scores",
    `update threads t set score = p.score from posts p where p.thread_id = t.id and p.kind = 'body' and t.slug = 'an-idea'`,
  );
  await step(
    "figures",
    `update ideas i set votes = t.score, hot = idea_hot(t.id, t.created_at),
      owner_id = case when t.id % 5 = 0 then (select id from who where n = 1 + t.id % 20) end,
      value = case when t.id % 7 < 2 then 1 + t.id % 5 end, effort = case when t.id % 7 < 2 then 1 + (t.id / 5) % 5 end,
      shipped_in = case when i.status = 'shipped' and ${drawn("'v' || t.id")} % 2 = 0 then (select v.id from product_versions v
        where v.product_id = i.product_id and v.name = 'v' || 1 + ${drawn("'w' || t.id")} % ${counts.versions}) end
    from threads t where t.id = i.thread_id and t.slug = 'an-idea'`,
  );
  await step(
    "reasons",
    `insert into vote_reasons (post_id, member_id, words, quotable, said_at)
    select post_id, member_id, 'I ride home in the dark every day.', true, created_at from votes
    where abs(hashtext(post_id::text || member_id::text)) % 50 = 0`,
  );
  await step(
    "first steps",
    `insert into idea_steps (id, thread_id, from_status, to_status, reason_fr, reason_en, made_at)
    select gen_random_uuid(), thread_id, 'new', 'under-review', 'Nous regardons.', 'We are looking.',
      created_at + (status_at - created_at) / 2 from ideas where status <> 'new'`,
  );
  await step(
    "last steps",
    `insert into idea_steps (id, thread_id, from_status, to_status, reason_fr, reason_en, made_at)
    select gen_random_uuid(), thread_id, 'under-review', status, 'Voilà pourquoi.', 'That is why.', status_at
    from ideas where status not in ('new', 'under-review')`,
  );
  await step(
    "notes",
    `insert into idea_notes (id, thread_id, author_id, body, created_at)
    select gen_random_uuid(), thread_id, (select id from who where n = 1), 'Ask the frame team.', now() from ideas where thread_id % 4 = 0`,
  );
  // The questions that are there lead to the ideas with most votes, a few to each.
  await step(
    "links",
    `insert into thread_links (id, from_thread_id, to_thread_id, created_at)
    select gen_random_uuid(), q.id, i.thread_id, now() from (
      select id, row_number() over (order by id) as n from threads where kind = 'question') q
    join (select thread_id, row_number() over (order by votes desc) as n from ideas) i on i.n = 1 + q.n % 5000`,
  );
  await client.query("set session_replication_role = origin");
  await client.query("vacuum analyze");
}

async function tellOf(client: PoolClient): Promise<FilledIdeas> {
  const one = async (text: string) => (await client.query(text)).rows[0];
  const ids = async (text: string) => (await client.query(text)).rows.map(({ id }) => Number(id));
  const space = await one("select id, slug from spaces where slug = 'load-3'");
  const product = await one("select id, slug from products where slug = 'load-7'");
  return {
    ideas: (await one("select count(*)::int as n from ideas")).n,
    votes: (await one("select count(*)::int as n from votes")).n,
    voter: (await one("select member_id as id from votes group by 1 order by count(*) desc limit 1")).id,
    ...{ space: space.id, spaceSlug: space.slug, product: product.id, productSlug: product.slug },
    word: (
      await one(
        `select w from (select lower(regexp_split_to_table(title, '\\W+')) as w from threads where kind = 'idea' order by id limit 20000) t
        where length(w) > 4 group by 1 order by count(*) desc limit 1`,
      )
    ).w,
    cases: await ids(
      "select thread_id as id from ideas where listed and status <> 'declined' order by votes desc limit 41",
    ),
    anyCases: await ids(
      "select thread_id as id from ideas where listed order by md5(thread_id::text) limit 41",
    ),
  };
}
