import { inArray } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { tagSynonyms } from "#db/schema/index.ts";

/** Tags as they are kept: a synonym becomes its tag, and what is said twice counts once. Keeps their order. */
export async function findTagsMeant(tags: string[], source: Tx | typeof db = db): Promise<string[]> {
  if (tags.length === 0) return tags;
  const rows = await source.select().from(tagSynonyms).where(inArray(tagSynonyms.synonym, tags));
  const meant = new Map(rows.map(({ synonym, tag }) => [synonym, tag]));
  return [...new Set(tags.map((tag) => meant.get(tag) ?? tag))];
}
