import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { tagSynonyms, tags } from "#db/schema/index.ts";
import { listSynonyms } from "./find-tag.ts";

export type EditedTag = { tag: string; description: { fr: string; en: string }; synonyms: string[] };

/** A tag as its keepers change it, or the tag that `name` is another word for. */
export async function findTagForEditing(name: string): Promise<EditedTag | { leadsTo: string }> {
  const [[synonym], [row], synonyms] = await Promise.all([
    db.select({ tag: tagSynonyms.tag }).from(tagSynonyms).where(eq(tagSynonyms.synonym, name)),
    db.select({ description: tags.description }).from(tags).where(eq(tags.tag, name)),
    listSynonyms(name),
  ]);
  if (synonym) return { leadsTo: synonym.tag };
  const { fr = "", en = "" } = row?.description ?? {};
  return { tag: name, description: { fr, en }, synonyms };
}
