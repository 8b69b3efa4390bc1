import { sql } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { findCovered, likeEnough } from "../search/find-look-alikes.ts";
import { findSimilar } from "../search/find-similar.ts";
import type { ContentLanguage } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { Refusal } from "./views.ts";

/** Looked at, among them open ideas and questions that say the same; and shown. */
const near = 30;
const most = 3;

/**
 * Declined ideas that are like one that waits, the likest first, with why and when they were declined: what was said to some
 * is not unsaid to others unawares.
 */
export async function listRefusals(
  viewer: Viewer,
  { id, title, language }: { id: number; title: string; language: ContentLanguage },
): Promise<Refusal[]> {
  const found = await findSimilar(viewer, { title, body: "", except: id, limit: near });
  const alike = found.filter(({ kind }) => kind === "idea").map((one) => Number(one.id));
  if (alike.length === 0) return [];
  type Row = {
    id: string;
    title: string;
    slug: string;
    language: ContentLanguage;
    votes: number;
    at: Date;
    fr: string | null;
    en: string | null;
  };
  const [{ rows }, covered] = await Promise.all([
    db.execute<Row>(sql`
      select t.id::text, t.title, t.slug, t.language, i.votes, coalesce(s.made_at, i.status_at) as at,
        s.reason_fr as fr, s.reason_en as en
      from unnest(${sql.param(alike)}::bigint[]) with ordinality found(id, place)
      join ideas i on i.thread_id = found.id and i.listed and i.status = 'declined'
      join threads t on t.id = i.thread_id
      left join lateral (
        select made_at, reason_fr, reason_en from idea_steps
        where thread_id = i.thread_id and to_status = 'declined' order by made_at desc, id desc limit 1
      ) s on true
      order by found.place`),
    findCovered(title, language, alike.map(String)),
  ]);
  return rows
    .filter((row) => (covered.get(row.id) ?? 0) >= likeEnough.beside)
    .slice(0, most)
    .map(({ slug, fr, en, at, ...row }) => {
      const inOwn = viewer.locale === "fr" ? fr : en;
      const chosen: ContentLanguage = inOwn ? viewer.locale : fr ? "fr" : "en";
      const words = chosen === "fr" ? fr : en;
      return {
        ...row,
        path: threadPath({ id: row.id, slug }),
        at: new Date(at).toISOString(),
        reason: words ? { words, language: chosen } : null,
      };
    });
}
