import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { stepBeforeMove } from "#app/i18n/imports.ts";
import type { IdeaStatus } from "#app/lib/idea-board.ts";
import type { Tx } from "#db/client.server.ts";
import type { ImportReport } from "./report.ts";
import { query, recordset, type Session, type Site } from "./session.ts";
import { tagList } from "./tag-list.ts";

/**
 * What a site says with a tag about what became of a wish; where one carries several, the first of these holds. What was
 * put off, or was seen to be so, is still being looked at; what is so by design, or could not be seen, was declined.
 */
export const statusTags: readonly (readonly [tag: string, status: IdeaStatus])[] = [
  ["status-completed", "shipped"],
  ["status-declined", "declined"],
  ["status-bydesign", "declined"],
  ["status-norepro", "declined"],
  ["status-planned", "planned"],
  ["status-review", "under-review"],
  ["status-reproduced", "under-review"],
  ["status-deferred", "under-review"],
];

type Row = {
  thread: string;
  status: IdeaStatus;
  tags: string[];
  /** Not before the idea itself, nor before what became of it last. */
  since: string;
  /** When it was edited last, or was active last where that is earlier: what a whole site is edited for moves nothing. */
  touched: string;
  history: { at: string; tags: string | null }[];
};

/**
 * Writes what became of the site's ideas, by their tags: one step each, with a reason that says where it comes from. Once
 * anybody has moved an idea here, what they said holds; until then a newer dump is followed.
 */
export async function writeSteps(session: Session, site: Site, report: ImportReport): Promise<void> {
  const rows = await query<Row>(
    session,
    sql`select i.thread_id as thread, i.status, q.tags, greatest(i.created_at, i.status_at) as since,
        coalesce(least(q.edited_at, q.active_at), q.created_at) as touched,
        coalesce((select json_agg(json_build_object('at', h.created_at, 'tags', h.words) order by h.id)
          from dump_history h where h.post_id = q.id and h.type in (3, 6, 9)), '[]') as history
      from dump_posts q join origins o on o.source = ${site.source} and o.site = ${site.site} and o.kind = 'question'
        and o.external_id = q.id::text
      join threads t on t.id = o.thread_id and t.kind = 'idea'
      join ideas i on i.thread_id = t.id
      where q.type = 1 and q.tags && ${sql.param(statusTags.map(([tag]) => tag))}::text[]
        and not exists (select from idea_steps s where s.thread_id = t.id and not s.imported)`,
  );
  const steps = rows.flatMap((row) => {
    const told = statusTags.find(([tag]) => row.tags.includes(tag));
    if (!told || told[1] === row.status) return [];
    const [tag, to] = told;
    return {
      thread: row.thread,
      from: row.status,
      to,
      fr: stepBeforeMove({ tag, site: site.site }, "fr"),
      en: stepBeforeMove({ tag, site: site.site }, "en"),
      at: latest(row.since, taggedAt(row, tag)),
    };
  });
  await session.transaction((tx) => putSteps(tx, steps));
  report.written.steps = steps.length;
}

export type ImportedStep = {
  thread: string;
  from: IdeaStatus;
  to: IdeaStatus;
  /** Why, in one language at least. */
  fr: string;
  en: string;
  at: string;
};

/** Writes steps that were taken elsewhere, one an idea, and what the ideas are by them; nobody is told. */
export async function putSteps(tx: Tx, steps: ImportedStep[]): Promise<void> {
  const all = recordset(
    steps.map((step) => ({ ...step, id: v7() })),
    'id uuid, thread bigint, "from" text, "to" text, fr text, en text, at timestamptz',
  );
  await tx.execute(sql`
    insert into idea_steps (id, thread_id, from_status, to_status, reason_fr, reason_en, made_at, imported)
    select id, thread, "from", "to", fr, en, at, true from ${all}`);
  await tx.execute(sql`
    update ideas i set status = r."to", status_at = r.at, shipped_in = null from ${all} where i.thread_id = r.thread`);
}

/** Since when it carries the tag without a break; where no history came, when it was last touched. */
function taggedAt({ history, touched }: Row, tag: string): string {
  let since: string | null = null;
  for (const { at, tags } of history) since = tagList(tags ?? "").includes(tag) ? (since ?? at) : null;
  return since ?? touched;
}

const latest = (a: string, b: string): string => (Date.parse(a) > Date.parse(b) ? a : b);
