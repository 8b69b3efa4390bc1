import { sql } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";

export type ThreadHint = { id: string; title: string; path: string; solved: boolean };
type Row = Omit<ThreadHint, "path"> & { slug: string };

/** Matches chosen among. */
const most = 200;

/**
 * Threads with this number, or whose title holds words that begin so: the best first, eight at most. A duplicate gives way
 * to the thread where it leads, for those who may read that.
 */
export async function completeThreads(viewer: Viewer, typed: string): Promise<ThreadHint[]> {
  if (/^\d{1,15}$/.test(typed)) {
    const { rows } = await db.execute<Row>(sql`
      select ${columns} from threads t
      where t.id = ${typed}::bigint and not t.gone and ${isVisible(viewer, sql`t.space_id`)}`);
    return rows.map(represent);
  }
  const words = typed.match(/[\p{L}\p{N}]{2,40}/gu)?.slice(0, 6) ?? [];
  if (words.join("").length < 3) return [];
  // Each may be just begun.
  const query = words.map((word) => `${word}:*`).join(" & ");
  return db.transaction(
    async (tx) => {
      // As for any search: the planner thinks too little of what `@@` costs.
      await tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`);
      const { rows } = await tx.execute<Row>(sql`
        with near as materialized (
          select thread_id, quality from search_documents
          where ${titleWords} @@ ${inEither(query)} and ${isVisible(viewer, sql`space_id`)} limit ${most}
        )
        select ${columns} from (
          select coalesce(c.id, o.id) as id, max(n.quality) as quality
          from near n join threads o on o.id = n.thread_id and not o.gone and ${isVisible(viewer, sql`o.space_id`)}
          left join threads c on c.id = o.duplicate_of and not c.gone and ${isVisible(viewer, sql`c.space_id`)}
          group by 1
        ) best join threads t on t.id = best.id
        order by t.duplicate_of is not null, best.quality desc, t.id desc limit 8`);
      return rows.map(represent);
    },
    { accessMode: "read only" },
  );
}

const columns = sql`t.id::text, t.title, t.slug, t.solved_at is not null as solved`;

function represent({ slug, ...row }: Row): ThreadHint {
  return { ...row, path: threadPath({ id: row.id, slug }) };
}

/** Of a title alone (weight A), as its own index has them. */
const titleWords = sql`ts_filter(words, '{a}')`;

const inEither = (query: string) =>
  sql`(to_tsquery('parvis_fr', ${query}) || to_tsquery('parvis_en', ${query}))`;
