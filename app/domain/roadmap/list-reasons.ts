import { sql } from "drizzle-orm";
import type { Locale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { ideaSteps } from "#db/schema/index.ts";
import type { Reason } from "./views.ts";

/** In a reader's language where it was given in it, else in the other. */
export function reasonIn(locale: Locale, { fr, en }: { fr: string; en: string }): Reason {
  const language = (locale === "fr" ? fr : en) ? locale : fr ? "fr" : "en";
  return { words: language === "fr" ? fr : en, language };
}

/** The reason of the last step of each of these ideas, by its number. The caller has seen to it that they may be read. */
export async function listReasons(locale: Locale, ids: number[]): Promise<Map<string, Reason>> {
  if (ids.length === 0) return new Map();
  const { rows } = await db.execute<{ thread_id: string; fr: string; en: string }>(sql`
    select i.id as thread_id, s.reason_fr as fr, s.reason_en as en from unnest(${sql.param(ids)}::bigint[]) i(id)
    cross join lateral (select reason_fr, reason_en from ${ideaSteps} l where l.thread_id = i.id
      order by l.made_at desc, l.id desc limit 1) s`);
  return new Map(rows.map((row) => [String(row.thread_id), reasonIn(locale, row)]));
}
