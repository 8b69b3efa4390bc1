import { asc, eq, sql } from "drizzle-orm";
import { tagPath } from "#app/lib/paths.ts";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import { db } from "#db/client.server.ts";
import { tagSynonyms, tags, threads, threadTags } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import type { Viewer } from "../viewer.ts";
import { countTagged } from "./count-tagged.ts";
import { canKeepTags } from "./policy.ts";
import type { TagView } from "./views.ts";

/**
 * What a tag's page says of it, or the tag that `name` is another word for. A tag that only threads out of sight carry is
 * as bare to this viewer as a word nobody ever used: what it means would tell what they are about.
 */
export async function findTag(viewer: Viewer, name: string): Promise<TagView | { leadsTo: string }> {
  const keep = canKeepTags(viewer);
  const [[synonym], threadCount] = await Promise.all([
    db.select({ tag: tagSynonyms.tag }).from(tagSynonyms).where(eq(tagSynonyms.synonym, name)),
    countTagged(viewer, name),
  ]);
  if (synonym && (keep || (await countTagged(viewer, synonym.tag)) > 0)) return { leadsTo: synonym.tag };
  const bare = { tag: name, path: tagPath(name), threads: threadCount, can: { keep } };
  if (threadCount === 0 && !keep) return { ...bare, html: "", language: null, synonyms: [], related: [] };
  const [[row], synonyms, related] = await Promise.all([
    db.select({ description: tags.description }).from(tags).where(eq(tags.tag, name)),
    listSynonyms(name),
    listRelated(viewer, name),
  ]);
  return { ...bare, ...(await said(viewer, row?.description ?? {})), synonyms, related };
}

export async function listSynonyms(tag: string): Promise<string[]> {
  const rows = await db
    .select({ synonym: tagSynonyms.synonym })
    .from(tagSynonyms)
    .where(eq(tagSynonyms.tag, tag))
    .orderBy(asc(tagSynonyms.synonym));
  return rows.map(({ synonym }) => synonym);
}

/** Rendered as it is read: there are few, kept by few, and visitors' pages are kept whole. */
async function said(
  { locale }: Viewer,
  words: Record<string, string>,
): Promise<Pick<TagView, "html" | "language">> {
  const languages = [locale, "en", "fr"] as const;
  const language = languages.find((one) => words[one]);
  if (!language) return { html: "", language: null };
  const { html } = await renderMarkdown(words[language] ?? "");
  return { html, language };
}

/** How many of the newest threads are looked through for the tags that go with this one. */
const relatedFrom = 200;

async function listRelated(viewer: Viewer, tag: string): Promise<string[]> {
  const { rows } = await db.execute<{ tag: string }>(sql`
    select u.tag from (
      select ${threads.tags} as all_tags from ${threadTags} join ${threads} on ${threads.id} = ${threadTags.threadId}
      where ${threadTags.tag} = ${tag} and ${isThere(threads)} and ${isVisible(viewer, threads.spaceId)}
      order by ${threadTags.createdAt} desc, ${threadTags.threadId} desc limit ${relatedFrom}
    ) near, unnest(near.all_tags) u(tag)
    where u.tag <> ${tag} group by u.tag having count(*) > 1 order by count(*) desc, u.tag limit 8`);
  return rows.map((row) => row.tag);
}
