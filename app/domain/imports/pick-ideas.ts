import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { importedIdeasDescription, importedIdeasName } from "#app/i18n/imports.ts";
import { spaces } from "#db/schema/index.ts";
import { findSpace, freeSlug, type Place, siteSlugs } from "./choose-space.ts";
import { recallIdeasSpace, rememberIdeasSpace, type Space } from "./remember-site.ts";
import { type ImportReport, remark } from "./report.ts";
import { query, type Session, type Site } from "./session.ts";

/** What the sites about a site call what is wished for. */
const usualTag = "feature-request";
/** Of a dump a question has no category; ideas are given this one, so that they can have a space of their own. */
const ideasCategory = 1;

/** The tag that makes a question an idea: the one asked for; else the usual one on a site about a site; else none. */
export function ideasTag({ site }: Site, asked: string | undefined): string | null {
  if (asked !== undefined) return asked === "none" ? null : asked.toLowerCase();
  return site.split(".").includes("meta") ? usualTag : null;
}

/**
 * Makes ideas of the dump's questions that carry a tag, and says where they go: to the space asked for; else where the
 * questions go, if that takes ideas; else to one made once for the site's ideas. What is here already stays what it is.
 * @returns the ids of the spaces beside the questions' own
 * @throws {Error} one line for a space that is not there, or takes no ideas
 */
export async function pickIdeas(
  session: Session,
  site: Site,
  place: Place,
  { tag, space: slug }: { tag: string | null; space?: string },
  report: ImportReport,
): Promise<string[]> {
  const asked = slug ? await findIdeasSpace(session, slug) : null;
  if (!tag) return [];
  const { rowCount } = await session.execute(sql`
    update dump_posts set thread_kind = 'idea', category = ${ideasCategory}
    where type = 1 and tags @> ${sql.param([tag])}::text[]`);
  if (!rowCount) return [];
  const [others] = await query<{ count: number }>(
    session,
    sql`select count(*)::int as count from dump_posts q join origins o on o.source = ${site.source} and o.site = ${site.site}
        and o.kind = 'question' and o.external_id = q.id::text
      join threads t on t.id = o.thread_id and t.kind <> 'idea' where q.thread_kind = 'idea'`,
  );
  remark(report, "ideasLeftAsTheyAre", others?.count ?? 0);
  const space = asked ?? (await takesIdeas(session, place)) ?? (await recallIdeasSpace(session, site));
  const { id, language } = space ?? (await makeSpace(session, site, place));
  await session.execute(sql`
    insert into dump_spaces (category, space_id, language) values (${ideasCategory}, ${id}, ${
      place.language === "all" ? language : place.language
    })`);
  return id === place.id ? [] : [id];
}

/** Asked before a dump is read too, which may take minutes. @throws {Error} one line */
export async function findIdeasSpace(session: Session, slug: string): Promise<Space> {
  const found = await findSpace(session, slug);
  if (!(await takesIdeas(session, found))) throw new Error(`The space ${slug} takes no ideas.`);
  return found;
}

async function takesIdeas<S extends Space>(session: Session, space: S): Promise<S | undefined> {
  const [found] = await query(
    session,
    sql`select 1 from spaces where id = ${space.id} and kinds @> array['idea']`,
  );
  return found ? space : undefined;
}

async function makeSpace(session: Session, site: Site, { language }: Place): Promise<Space> {
  const wanted = siteSlugs(site.site).map((slug) => `${slug.slice(0, 54)}-ideas`);
  const made = { id: v7(), slug: await freeSlug(session, wanted, site.site), language };
  const [label = ""] = site.site.split(".");
  const name = label.charAt(0).toUpperCase() + label.slice(1);
  await session.transaction(async (tx) => {
    await tx.insert(spaces).values({
      ...made,
      name: { fr: importedIdeasName({ name }, "fr"), en: importedIdeasName({ name }, "en") },
      description: { fr: importedIdeasDescription(site, "fr"), en: importedIdeasDescription(site, "en") },
      defaultKind: "idea",
      kinds: ["idea"],
      position: sql`(select coalesce(max(position), 0) + 1 from spaces)`,
    });
    await rememberIdeasSpace(tx, site, made.id);
  });
  return made;
}
