import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { deriveCanonicals } from "../arranging/derive-canonicals.ts";
import { origin } from "./load-batch.ts";
import { type Fates, type ImportReport, tell } from "./report.ts";
import { query, recordset, type Session, type Site } from "./session.ts";

/** Links of the dump by their kind: one thread that names another, and a question that another answers. */
const naming = 1;
const duplicate = 3;
/** Threads whose ways are worked out at once. */
const BATCH = 100;

type Link = { type: number; from: number | null; to: number | null; at: string };
type Pair = { id: string; from: number; to: number; at: string };

/**
 * Brings which threads name which, and which are duplicates of which: each duplicate leads to its canonical as one
 * marked here does, and can be undone as such. A mark that was undone here stays undone.
 */
export async function writeLinks(session: Session, site: Site, report: ImportReport): Promise<void> {
  const links = await loadLinks(session, site);
  const { marked, ways } = await loadMarks(session);
  const { named, marks, fates } = sortLinks(links, marked, ways);
  for (const [fate, count] of Object.entries(fates)) tell(report.fates.PostLinks, fate as keyof Fates, count);

  const columns = 'id uuid, "from" bigint, "to" bigint, at timestamptz';
  const { rowCount } = await session.execute(sql`
    insert into thread_links (id, from_thread_id, to_thread_id, created_at)
    select id, "from", "to", at from ${recordset(named, columns)} on conflict do nothing`);
  report.written.links = rowCount ?? 0;
  report.written.duplicates = marks.length;
  for (let start = 0; start < marks.length; start += BATCH) {
    const some = marks.slice(start, start + BATCH);
    await session.transaction(async (tx) => {
      const both = some.flatMap(({ from, to }) => [from, to]);
      await tx.execute(
        sql`select 1 from threads where id = any(${sql.param(both)}::bigint[]) order by id for update`,
      );
      await tx.execute(sql`
        insert into thread_acts (id, thread_id, other_thread_id, act, made_at)
        select id, "from", "to", 'marked-duplicate', at from ${recordset(some, columns)}`);
      await deriveCanonicals(tx, ...some.map(({ from }) => from));
    });
  }
}

function loadLinks(session: Session, site: Site): Promise<Link[]> {
  const end = (name: string) => sql`(select o.thread_id::int from dump_posts p
    ${origin(site, "o", "'question'", "(case p.type when 1 then p.id else p.parent_id end)")} where p.id = ${sql.raw(name)} and p.type in (1, 2))`;
  return query<Link>(
    session,
    sql`select l.type, ${end("l.post_id")} as "from", ${end("l.other_id")} as "to", l.created_at as at
      from dump_links l order by l.id`,
  );
}

type Marks = { marked: Map<string, boolean>; ways: Map<number, number> };

/** Which pairs were ever marked, with whether that holds, and where each thread leads by what holds. */
async function loadMarks(session: Session): Promise<Marks> {
  const rows = await query<{ from: number; to: number; holds: boolean; merged: boolean }>(
    session,
    sql`select thread_id::int as "from", other_thread_id::int as "to", undone_at is null as holds, false as merged
      from thread_acts where act = 'marked-duplicate'
      union all select id::int, merged_into::int, true, true from threads where merged_into is not null`,
  );
  return {
    marked: new Map(
      rows.filter(({ merged }) => !merged).map(({ from, to, holds }) => [`${from} ${to}`, holds]),
    ),
    ways: new Map(rows.filter(({ holds }) => holds).map(({ from, to }) => [from, to])),
  };
}

/** Tells what becomes of each link. Of several canonicals the first leads, and the others stay as links. */
function sortLinks(links: Link[], marked: Marks["marked"], ways: Marks["ways"]) {
  const named = new Map<string, Pair>();
  const marks: Pair[] = [];
  const fates: Fates = {};
  for (const { type, from, to, at } of links) tell(fates, fateOf(type, from, to, at), 1);
  return { named: [...named.values()], marks, fates };

  function fateOf(type: number, from: number | null, to: number | null, at: string): keyof Fates {
    if (type !== naming && type !== duplicate) return "otherTypes";
    if (from === null || to === null) return "onMissingPosts";
    if (from === to) return "toItself";
    const pair = { id: v7(), from, to, at };
    const key = `${from} ${to}`;
    if (type === duplicate) {
      if (marked.has(key)) return "duplicates";
      if (leadsTo(to, from)) return "goingRound";
      if (!ways.has(from)) {
        marked.set(key, true);
        ways.set(from, to);
        marks.push(pair);
        return "duplicates";
      }
    }
    if (named.has(key)) return "repeated";
    named.set(key, pair);
    return type === duplicate ? "furtherCanonicals" : "links";
  }

  function leadsTo(start: number, wanted: number): boolean {
    const seen = new Set<number>();
    for (let at: number | undefined = start; at !== undefined && !seen.has(at); at = ways.get(at)) {
      if (at === wanted) return true;
      seen.add(at);
    }
    return false;
  }
}
