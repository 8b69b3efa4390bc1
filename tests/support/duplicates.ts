import { readFileSync } from "node:fs";
import path from "node:path";
import type { Pool } from "pg";
import type { Viewer } from "#app/domain/viewer.ts";

export type Pair = { asked: number; canonical: number };

/** Pairs of an imported dump whose people said that one question repeats the other, and both are there. */
export async function duplicatesOf(pool: Pool, folder: string, site: string): Promise<Pair[]> {
  const { rows } = await pool.query<{ id: string; thread: string }>(
    "select external_id as id, thread_id as thread from origins where site = $1 and kind = 'question'",
    [site],
  );
  const threads = new Map(rows.map(({ id, thread }) => [id, Number(thread)]));
  const file = readFileSync(path.join(folder, "PostLinks.xml"), "utf8");
  return [...file.matchAll(/<row ([^>]*LinkTypeId="3"[^>]*)\/>/g)].flatMap(([, row = ""]) => {
    const [asked, canonical] = ["PostId", "RelatedPostId"].map((name) =>
      threads.get(new RegExp(`\\b${name}="(\\d+)"`).exec(row)?.[1] ?? ""),
    );
    return asked && canonical && asked !== canonical ? [{ asked, canonical }] : [];
  });
}

/**
 * In what share of the pairs the canonical question is among the first five that are found for the other one, which is
 * being asked. The base must know of no duplicate.
 */
export async function shareFound(
  pool: Pool,
  pairs: Pair[],
  by: "title" | "title and body",
): Promise<{ found: number; of: number }> {
  const { findSimilar } = await import("#app/domain/search/find-similar.ts");
  const visitor: Viewer = { member: null, locale: "en" };
  let found = 0;
  for (const { asked, canonical } of pairs) {
    const [row] = (
      await pool.query<{ title: string; markdown: string }>(
        "select t.title, p.markdown from threads t join posts p on p.thread_id = t.id and p.kind = 'body' where t.id = $1",
        [asked],
      )
    ).rows;
    const near = await findSimilar(visitor, {
      ...{ title: row!.title, body: by === "title" ? "" : row!.markdown },
      except: asked,
    });
    if (near.some(({ id }) => id === String(canonical))) found++;
  }
  return { found, of: pairs.length };
}
