import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { outsideCode } from "#app/lib/discourse-raw.ts";
import { firstLine } from "#app/lib/excerpt.ts";
import { postPath, threadPath } from "#app/lib/paths.ts";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import { indexThreads } from "../search/index-threads.ts";
import { findKnown } from "../threads/find-known.ts";
import type { Viewer } from "../viewer.ts";
import { editedHere } from "./edited-here.ts";
import { type ImportReport, type Progress, remark } from "./report.ts";
import { query, recordset, type Session, type Site } from "./session.ts";

const BATCH = 200;
/** Links tell what all readers of a text may know, so that nobody in particular looks. */
const anyone: Viewer = { member: null, locale: "en" };

type Holder = { id: number; thread: number; space: string; markdown: string; at: string };
type Target = {
  thread: number;
  slug: string;
  space: string;
  open: boolean;
  body: number;
  post: number | null;
};

/**
 * Leads links between topics, and quotes, to what those became here. Done once all topics are here, since texts speak of
 * later ones too; a run that brings one more leads the older links there. Texts that somebody edited here stay.
 */
export async function rewriteLinks(
  session: Session,
  site: Site,
  base: string,
  report: ImportReport,
  progress: (step: Progress) => void,
): Promise<void> {
  const { host } = new URL(base);
  const pattern = addressesOf(host);
  let left = 0;
  for (let after = 0, done = 0; ; ) {
    const holders = await loadHolders(session, site, host, after);
    if (holders.length === 0) break;
    const targets = await loadTargets(
      session,
      site,
      holders.flatMap(({ markdown }) => placesIn(markdown, pattern)),
    );
    const rewritten = [];
    for (const holder of holders) {
      const led = leadLinks(holder, pattern, targets);
      left += led.left;
      if (led.markdown === holder.markdown) continue;
      const { html, text } = await renderMarkdown(
        led.markdown,
        await findKnown(anyone, led.markdown, holder.space),
      );
      rewritten.push({ ...holder, was: holder.markdown, ...led, html, opening: firstLine(text, 300) });
    }
    if (rewritten.length > 0) await write(session, rewritten, report);
    after = holders.at(-1)!.id;
    done += holders.length;
    progress({ step: "links", done });
  }
  remark(report, "linksLeftAsTheyAre", left);
}

/** Addresses of topics, bare, in angle brackets or at the end of a link; as `/t/slug/12`, `/t/12`, with a post's number. */
function addressesOf(host: string): RegExp {
  const name = host.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    String.raw`(\]\(|<)?https?://${name}(?:/[\w.-]{1,60}){0,3}?/t/([\w%.~-]{1,300}(?:/\d{1,15}){0,2})/?(?:[?#][^\s()<>\[\]"]{0,300})?(?=[\s)>\]"'.,;:!?*_]|$)([)>])?`,
    "gi",
  );
}

/** `slug/12/3`, `12/3`, `slug/12` or `12` as `12 3`, where 0 stands for the whole topic. */
function placeOf(path: string): string | null {
  const parts = path.split("/");
  if (!/^\d{1,15}$/.test(parts[0]!)) parts.shift();
  const [topic, number = "0"] = parts;
  return topic ? `${Number(topic)} ${Number(number)}` : null;
}

const placesIn = (markdown: string, pattern: RegExp) =>
  [...markdown.matchAll(pattern)].flatMap(([, , path = ""]) => placeOf(path) ?? []);

/** The line that says whom a quote quotes. */
const citing = /^(?:> ?)+\[[^\n]{1,600}\]\([^()\s]{1,600}\)$/;

function leadLinks({ markdown, space }: Holder, pattern: RegExp, targets: Map<string, Target>) {
  let left = 0;
  const to = new Set<number>();
  const led = outsideCode(markdown, (text, line) =>
    text.replace(pattern, (whole: string, before = "", path = "", after = "") => {
      const found = targets.get(placeOf(path) ?? "");
      if (!found) {
        left++;
        return whole;
      }
      to.add(found.thread);
      const { thread, slug, open, body, post } = found;
      // A slug is made of the title's words, which only readers of its space may know.
      const ours = open || found.space === space ? threadPath({ id: thread, slug }) : `/t/${thread}`;
      const address = post === null ? ours : postPath(post);
      if (before === "](" && after === ")")
        return `](${citing.test(line) ? postPath(post ?? body) : address})`;
      const bare = post === null ? `#${thread}` : `[#${thread}](${address})`;
      return before === "<" && after === ">" ? bare : `${before}${bare}${after}`;
    }),
  );
  return { markdown: led, left, to: [...to] };
}

function loadHolders(
  session: Session,
  { source, site }: Site,
  host: string,
  after: number,
): Promise<Holder[]> {
  return query<Holder>(
    session,
    sql`select p.id::int, p.thread_id::int as thread, t.space_id as space, p.markdown, p.created_at as at
      from origins o join posts p on p.id = o.post_id join threads t on t.id = p.thread_id
      where o.source = ${source} and o.site = ${site} and o.kind in ('question', 'answer') and p.id > ${after}
        and strpos(lower(p.markdown), ${`//${host}/`}) > 0 and p.markdown like '%/t/%' and not p.gone and not ${editedHere("p")}
      order by p.id limit ${BATCH}`,
  );
}

/** What became of these topics and of the posts in them, by their place. */
async function loadTargets(
  session: Session,
  { source, site }: Site,
  places: string[],
): Promise<Map<string, Target>> {
  const wanted = [...new Set(places)].map((place) => {
    const [topic, number] = place.split(" ");
    return { place, topic, number };
  });
  const rows = await query<Target & { place: string }>(
    session,
    sql`select w.place, t.id::int as thread, t.slug, t.space_id as space, s.visibility = 'public' as open, b.id::int as body,
        a.post_id::int as post
      from (select * from ${recordset(wanted, "place text, topic text, number bigint")}) w
      join origins o on o.source = ${source} and o.site = ${site} and o.kind = 'topic' and o.external_id = w.topic
      join threads t on t.id = o.thread_id join spaces s on s.id = t.space_id
      join posts b on b.thread_id = t.id and b.kind = 'body'
      left join dump_posts d on d.topic = w.topic::bigint and d.number = w.number and d.type = 2
      left join origins a on a.source = ${source} and a.site = ${site} and a.kind = 'answer' and a.external_id = d.id::text`,
  );
  return new Map(rows.map((row) => [row.place, row]));
}

type Rewritten = Holder & { was: string; html: string; opening: string; to: number[] };

async function write(session: Session, rewritten: Rewritten[], report: ImportReport): Promise<void> {
  const links = rewritten.flatMap(({ thread, to, at }) =>
    to.filter((other) => other !== thread).map((other) => ({ id: v7(), from: thread, to: other, at })),
  );
  const threads = [...new Set(rewritten.map(({ thread }) => thread))];
  await session.transaction(async (tx) => {
    await tx.execute(
      sql`select 1 from threads where id = any(${sql.param(threads)}::bigint[]) order by id for update`,
    );
    const { rowCount: led } = await tx.execute(sql`
      update posts p set markdown = r.markdown, html = r.html, opening = r.opening
      from ${recordset(rewritten, "id bigint, was text, markdown text, html text, opening text")}
      where p.id = r.id and p.markdown = r.was and not ${editedHere("p")}`);
    const { rowCount } = await tx.execute(sql`
      insert into thread_links (id, from_thread_id, to_thread_id, created_at)
      select id, "from", "to", at from ${recordset(links, 'id uuid, "from" bigint, "to" bigint, at timestamptz')}
      on conflict do nothing`);
    report.written.links += rowCount ?? 0;
    remark(report, "textsLedHere", led ?? 0);
    await indexThreads(tx, threads);
  });
}
