import { sql } from "drizzle-orm";
import { markdownFromHtml } from "#app/lib/markdown-from-html.ts";
import { descriptionLimit } from "../tags/input.ts";
import { guessLanguage } from "../threads/guess-language.ts";
import type { Place } from "./choose-space.ts";
import { type ImportReport, tell } from "./report.ts";
import { query, recordset, type Session } from "./session.ts";

/** Tags read at once; their texts can be long. */
const BATCH = 200;
const MAX_TAG = 40;

type Described = {
  id: number;
  tag: string;
  excerpt: string | null;
  wiki: string | null;
  source: string | null;
};

/**
 * Says of each tag what the dump says of it, in the site's language: the excerpt, then the text where there is room for
 * it. Words that are there stay, whoever wrote them.
 */
export async function describeTags(session: Session, place: Place, report: ImportReport): Promise<void> {
  for (let after = 0; ; ) {
    const found = await loadTags(session, after);
    if (found.length === 0) return;
    const rows = found.flatMap((one) => {
      const words = wordsOf(one);
      const fate = words === "" ? "withoutWords" : one.tag.length > MAX_TAG ? "tooLong" : "descriptions";
      tell(report.fates.Tags, fate, 1);
      if (fate !== "descriptions") return [];
      const language =
        place.language === "all" ? guessLanguage(words.slice(0, 600), place.otherwise) : place.language;
      return [{ tag: one.tag, description: { [language]: words } }];
    });
    const { rowCount } = await session.execute(sql`
      insert into tags (tag, description, updated_at) select distinct on (tag) tag, description, now()
      from ${recordset(rows, "tag text, description jsonb")} order by tag
      on conflict (tag) do update set description = tags.description || excluded.description
      where not tags.description @> excluded.description and not exists (
        select from jsonb_object_keys(excluded.description) k where coalesce(tags.description ->> k, '') <> '')`);
    report.written.descriptions += rowCount ?? 0;
    after = found.at(-1)!.id;
  }
}

function loadTags(session: Session, after: number): Promise<Described[]> {
  return query<Described>(
    session,
    sql`select t.id::int, t.tag, e.body as excerpt, w.body as wiki, s.markdown as source
      from dump_tags t left join dump_posts e on e.id = t.excerpt_id and e.type = 4
      left join dump_posts w on w.id = t.wiki_id and w.type = 5 left join dump_sources s on s.post_id = w.id
      where t.id > ${after} order by t.id limit ${BATCH}`,
  );
}

function wordsOf({ excerpt, wiki, source }: Described): string {
  const short = markdownFromHtml(excerpt ?? "").trim();
  const long = (source ?? markdownFromHtml(wiki ?? "")).trim();
  const both = [short, long].filter((part, index, all) => part !== "" && all.indexOf(part) === index);
  const whole = both.join("\n\n");
  return (whole.length > descriptionLimit && short ? short : whole).slice(0, descriptionLimit);
}
