import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { importedSpaceDescription } from "#app/i18n/imports.ts";
import { spaces } from "#db/schema/index.ts";
import { guessLanguage } from "../threads/guess-language.ts";
import type { ContentLanguage } from "../threads/views.ts";
import { recallSpace, rememberSpace, type Space } from "./remember-site.ts";
import { query, type Session, type Site } from "./session.ts";

/** Where threads go, and how their language is told: `language` for all of them, or guessed, `otherwise` when unclear. */
export type Place = Space & { otherwise: ContentLanguage };

/** A site counts as written in one language when this part of its questions is. */
const NEARLY_ALL = 0.95;
const SAMPLE = 400;

/**
 * The space asked for, or a public one made once for the site. A language asked for holds for every thread; else
 * the space's own does, and in a space for all languages each thread's is guessed.
 * @throws {Error} one line when there is no such space
 */
export async function chooseSpace(
  session: Session,
  site: Site,
  { space: slug, language }: { space?: string; language?: ContentLanguage },
): Promise<Place> {
  const found = slug ? await findSpace(session, slug) : await recallSpace(session, site);
  const spoken = await detect(session);
  const otherwise = spoken.mostly;
  if (found) return { ...found, language: language ?? found.language, otherwise };

  const made = {
    id: v7(),
    slug: await freeSlug(session, siteSlugs(site.site), site.site),
    language: language ?? spoken.language,
  };
  await session.transaction(async (tx) => {
    const name = made.slug.charAt(0).toUpperCase() + made.slug.slice(1);
    await tx.insert(spaces).values({
      ...made,
      name: { fr: name, en: name },
      description: { fr: importedSpaceDescription(site, "fr"), en: importedSpaceDescription(site, "en") },
      defaultKind: "question",
      kinds: ["question", "discussion"],
      position: sql`(select coalesce(max(position), 0) + 1 from spaces)`,
    });
    await rememberSpace(tx, site, made.id);
  });
  return { ...made, otherwise };
}

/** The space of this slug. Asked before a dump is read too, which may take minutes. @throws {Error} one line */
export async function findSpace(session: Session, slug: string): Promise<Space> {
  const [found] = await query<Space>(
    session,
    sql`select id, slug, language from spaces where slug = ${slug}`,
  );
  if (!found) throw new Error(`There is no space ${slug}. The spaces: ${await slugs(session)}.`);
  return found;
}

async function slugs(session: Session): Promise<string> {
  const rows = await query<{ slug: string }>(
    session,
    sql`select slug from spaces order by position, slug limit 40`,
  );
  return rows.map((row) => row.slug).join(", ") || "none yet";
}

/** The first label of the site's name; where that is taken, more of them. */
export function siteSlugs(site: string): string[] {
  const labels = site.split(".");
  return labels.map((_, index) => labels.slice(0, index + 1).join("-"));
}

/** The first of these addresses that no space has; where all are taken, the first with a number. */
export async function freeSlug(session: Session, wanted: string[], site: string): Promise<string> {
  const names = wanted.map((slug) => slug.slice(0, 60));
  for (let number = 2; number < 100; number++) names.push(`${names[0]}-${number}`);
  const rows = await query<{ slug: string }>(
    session,
    sql`select slug from spaces where slug = any(${sql.param(names)}::text[])`,
  );
  const taken = new Set(rows.map((row) => row.slug));
  const free = names.find((name) => !taken.has(name));
  if (!free) throw new Error(`No free address for a space of ${site}; name one with --space.`);
  return free;
}

/** What the dump's questions are written in, from a sample spread over all of it. */
export async function detect(
  session: Session,
): Promise<{ language: ContentLanguage | "all"; mostly: ContentLanguage }> {
  const sample = await query<{ text: string }>(
    session,
    sql`select title || ' ' || regexp_replace(body, '<[^>]*>', ' ', 'g') as text from dump_posts
      where type = 1 order by md5(id::text) limit ${SAMPLE}`,
  );
  const french = sample.filter(({ text }) => guessLanguage(text, "en") === "fr").length;
  const mostly = french * 2 > sample.length ? "fr" : "en";
  const share = (mostly === "fr" ? french : sample.length - french) / Math.max(1, sample.length);
  return { language: share >= NEARLY_ALL ? mostly : "all", mostly };
}
