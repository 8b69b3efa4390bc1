import { type SQL, sql } from "drizzle-orm";
import { type IdeaStatus, openStatuses } from "#app/lib/idea-board.ts";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../viewer.ts";
import { decidesOn } from "./decides.ts";
import { mostExported, type OfferQuery, offered } from "./input.ts";

export type OfferedIdea = {
  id: string;
  title: string;
  language: "fr" | "en";
  path: string;
  status: IdeaStatus;
  product: string | null;
  votes: number;
  /** When it was last exported, by anybody. */
  exportedAt: string | null;
};

function matching(viewer: Viewer, { status, product, votes, idea }: OfferQuery): SQL {
  const parts = [
    sql`i.listed and ${decidesOn(viewer)} and i.votes >= ${votes}`,
    ...(status === "open" ? [sql`i.status = any(${sql.param([...openStatuses])}::text[])`] : []),
    ...(status !== "open" && status !== "all" ? [sql`i.status = ${status}`] : []),
    ...(product ? [sql`t.product_id = (select id from products where slug = ${product})`] : []),
    ...(idea ? [sql`t.id = ${idea}`] : []),
  ];
  return sql`from ideas i join threads t on t.id = i.thread_id where ${sql.join(parts, sql` and `)}`;
}

/** The ideas that this viewer could export, those with the most votes first, and how many there are in all. */
export async function listOffered(
  viewer: Viewer,
  query: OfferQuery,
): Promise<{ items: OfferedIdea[]; count: number }> {
  const found = matching(viewer, query);
  const [{ rows }, counted] = await Promise.all([
    db.execute<OfferedIdea & { slug: string }>(sql`
      select t.id::text, t.title, t.language, t.slug, i.status, i.votes,
        (select name from products where id = t.product_id) as product,
        (select max(frozen_at) from evidence_files f where f.thread_id = t.id) as "exportedAt"
      ${found} order by i.votes desc, t.id desc limit ${offered}`),
    db.execute<{ count: number }>(sql`select count(*)::int as count ${found}`),
  ]);
  return {
    items: rows.map(({ slug, exportedAt, ...row }) => ({
      ...row,
      path: `/t/${row.id}/${slug}`,
      exportedAt: exportedAt && new Date(exportedAt).toISOString(),
    })),
    count: counted.rows[0]?.count ?? 0,
  };
}

/** Of all of them, the numbers, those with the most votes first. */
export async function listMatching(viewer: Viewer, query: OfferQuery): Promise<number[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select t.id ${matching(viewer, query)} order by i.votes desc, t.id desc limit ${mostExported}`);
  return rows.map(({ id }) => Number(id));
}
