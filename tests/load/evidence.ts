import { fail } from "#scripts/fail.ts";
import { withDatabase } from "#scripts/with-database.ts";

/**
 * `DATA_DIR=… npm run bench:evidence [-- PART]`, by hand: 10,000 ideas with 20 votes each are written into a base of its own,
 * then exported whole: frozen and signed, and streamed as CSV and as JSON, both as they are now and from the export. Says how
 * long each took, how much memory the process had at its peak, and how much of that it did not have before. Over 200 MB more
 * it fails. A part alone, by the beginning of its name, tells what it takes in a process that did nothing else before.
 */
const ideaCount = 10_000;
const most = 200;

async function main(): Promise<void> {
  process.env.LOG_LEVEL ||= "warn";
  await withDatabase(async () => {
    const { pool } = await import("#db/client.server.ts");
    const { exportIdeas } = await import("#app/domain/evidence/export-ideas.ts");
    const { freezeNext } = await import("#app/domain/evidence/freeze-next.ts");
    const { listMatching } = await import("#app/domain/evidence/list-offered.ts");
    const { streamBatch, streamNow } = await import("#app/domain/evidence/stream-evidence.ts");
    const memberId = await fill(pool);
    const grants = [{ role: "product" as const, spaceId: null }];
    const viewer = {
      member: { id: memberId, username: "load", displayName: "Load", emailConfirmed: true, grants },
      locale: "en" as const,
    };
    let peak = 0;
    const start = process.memoryUsage.rss();
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 20);
    const [, , part = ""] = process.argv;
    const report = async (name: string, work: () => Promise<string>) => {
      if (!name.startsWith(part)) return;
      const began = performance.now();
      peak = process.memoryUsage.rss();
      const came = await work();
      const seconds = ((performance.now() - began) / 1_000).toFixed(1);
      const [whole, more] = [peak, peak - start].map((bytes) => Math.round(bytes / 2 ** 20));
      console.log(
        `${name.padEnd(24)} ${seconds.padStart(6)} s   ${whole} MB at most, ${more} more than before   ${came}`,
      );
      if (more! > most) process.exitCode = 1;
    };
    const drain = async (lines: AsyncGenerator<string>) => {
      let bytes = 0;
      for await (const line of lines) bytes += Buffer.byteLength(line);
      return `${Math.round(bytes / 2 ** 20)} MB`;
    };
    const ids = await listMatching(viewer, { status: "all", votes: 0 });
    await report("CSV as it is now", () => drain(streamNow(ids, "csv")));
    await report("JSON as it is now", () => drain(streamNow(ids, "json")));
    const batchId = await batchFor(pool, part, async () => {
      const made = await exportIdeas(viewer, { ideas: ids, targetId: null });
      return made.batchId;
    });
    await report("freezing and signing", async () => {
      while (await freezeNext());
      return `${ids.length} ideas`;
    });
    await report("CSV of the export", () => drain(streamBatch(viewer, batchId, "csv")));
    await report("JSON of the export", () => drain(streamBatch(viewer, batchId, "json")));
    clearInterval(watch);
  });
}

type Pool = Awaited<typeof import("#db/client.server.ts")>["pool"];

/** The last export that is frozen, where only what it holds is read; else a new one. */
async function batchFor(pool: Pool, part: string, make: () => Promise<string>): Promise<string> {
  const { rows } = await pool.query(
    "select id from evidence_batches where content_hash is not null order by made_at desc limit 1",
  );
  return /of the export/.test(part) && rows[0] ? rows[0].id : make();
}

/** By SQL, since only reading them is measured. @returns who exports */
async function fill(shared: Pool): Promise<string> {
  const people = 500;
  const pool = await shared.connect();
  // Pages are given up long before this is done.
  await pool.query("set statement_timeout = 0");
  await pool.query(`
    insert into members (id, username, username_skeleton, display_name, created_at, country)
    select gen_random_uuid(), 'load' || n, 'load' || n, 'Load ' || n, now(), (array['FR', 'BE', 'GB', 'DE'])[1 + n % 4]
    from generate_series(1, ${people}) n on conflict do nothing`);
  await pool.query(`
    insert into spaces (id, slug, name, description, default_kind, kinds, position, created_at)
    values (gen_random_uuid(), 'load', '{"en":"Load"}', '{}', 'idea', '{idea}', 99, now()) on conflict do nothing`);
  const { rows: there } = await pool.query("select count(*)::int as count from threads where kind = 'idea'");
  if (there[0].count < ideaCount) {
    await pool.query(`
      with made as (
        insert into threads (space_id, kind, title, slug, language, author_id, tags, created_at, updated_at, active_at)
        select (select id from spaces where slug = 'load'), 'idea', 'A lamp of kind ' || n || ' that stays on', 'a-lamp', 'en',
          (select id from members where username = 'load' || (1 + n % ${people})), '{light}', now(), now(), now()
        from generate_series(1, ${ideaCount}) n returning id)
      insert into posts (thread_id, kind, author_id, markdown, html, opening, created_at, updated_at)
      select id, 'body', (select author_id from threads t where t.id = made.id), repeat('It goes out at every junction. ', 60),
        '<p>' || repeat('It goes out at every junction. ', 60) || '</p>', 'It goes out', now(), now() from made`);
    await pool.query(`
      insert into votes (post_id, member_id, value, created_at)
      select p.id, m.id, 1, now() - ((p.id * 7 + m.n * 13) % 200) * interval '1 day'
      from posts p join threads t on t.id = p.thread_id and t.kind = 'idea'
      cross join lateral (
        select id, row_number() over (order by username) as n from members
        where username = any(select 'load' || (1 + (p.id * 31 + k * 17) % ${people}) from generate_series(1, 20) k)) m
      where p.kind = 'body' on conflict do nothing`);
    await pool.query(`
      insert into vote_reasons (post_id, member_id, words, quotable, said_at)
      select post_id, member_id, 'I ride home in the dark every single day of the winter.', true, created_at from votes
      where abs(hashtext(post_id::text || member_id::text)) % 4 = 0 on conflict do nothing`);
    await pool.query(`
      update ideas set status = 'declined' where thread_id % 20 = 0`);
    await pool.query("analyze");
  }
  const { rows } = await pool.query("select id from members where username = 'load1'");
  pool.release(true);
  return rows[0].id;
}

await main().catch(fail);
