import { sql } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import type { ContentLanguage } from "./views.ts";

/** An accepted answer by its opening, and the thread it solves. */
export type Answering = {
  title: string;
  path: string;
  language: ContentLanguage;
  answer: { id: string; opening: string };
};

type Row = { id: string; slug: string; title: string; language: ContentLanguage; opening: string };

/** @throws {NotFound} for what is no accepted answer that the viewer may read */
export async function findAnswering(viewer: Viewer, answerId: number): Promise<Answering> {
  const { rows } = await db.execute<Row>(sql`
    select t.id::text, t.slug, t.title, t.language, p.opening
    from posts p join threads t on t.id = p.thread_id
    where p.id = ${answerId} and p.kind = 'answer' and p.accepted_at is not null and not p.gone
      and not t.gone and ${isVisible(viewer, sql`t.space_id`)}`);
  const row = rows[0];
  if (!row) throw new NotFound();
  const { title, language, opening } = row;
  return { title, path: threadPath(row), language, answer: { id: String(answerId), opening } };
}
