import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { importedSpaceDescription } from "#app/i18n/imports.ts";
import { slugify } from "#app/lib/slug.ts";
import { spaces } from "#db/schema/index.ts";
import type { ContentLanguage } from "../threads/views.ts";
import { chooseSpace, detect, freeSlug, type Place } from "./choose-space.ts";
import { recallCategory, rememberCategory } from "./remember-site.ts";
import { query, recordset, type Session, type Site } from "./session.ts";

type Category = {
  id: number;
  name: string;
  slug: string;
  color: string | null;
  description: string;
  parent: string | null;
  asks: boolean;
};

/**
 * Where the topics go: all into the space asked for; else each category into the one made for it by this run or an
 * earlier one; else, where no list of categories came, all into one made for the site.
 * @returns where what has no category goes, and the slugs of all spaces
 * @throws {Error} one line when a space takes neither questions nor discussions
 */
export async function choosePlaces(
  session: Session,
  site: Site,
  asked: { space?: string; language?: ContentLanguage },
): Promise<{ place: Place; slugs: string[]; ids: string[] }> {
  const categories = asked.space ? [] : await listCategories(session);
  const spoken = await detect(session);
  const places = [];
  for (const category of categories) {
    const there = await recallCategory(session, site, category.id);
    places.push({
      category: category.id,
      ...(there ?? (await makeSpace(session, site, category, asked.language ?? spoken.language))),
    });
  }
  await session.execute(sql`
    insert into dump_spaces select * from ${recordset(
      places.map(({ category, id, language }) => ({
        category,
        space_id: id,
        language: asked.language ?? language,
      })),
      "category bigint, space_id uuid, language text",
    )}`);
  const [first] = places;
  const [without] = await query<{ count: number }>(
    session,
    sql`select count(*)::int as count from dump_posts p where p.type = 1 and not exists (select from dump_spaces s where s.category = p.category)`,
  );
  const place: Place =
    first && without?.count === 0
      ? { ...first, language: asked.language ?? first.language, otherwise: spoken.mostly }
      : await chooseSpace(session, site, asked);
  const ids = [...new Set([place.id, ...places.map(({ id }) => id)])];
  await settleKinds(session, place.id);
  return { place, ids, slugs: [...new Set([...places.map(({ slug }) => slug), place.slug])] };
}

/** Those that any topic is in that comes here, in the order of the site. */
function listCategories(session: Session): Promise<Category[]> {
  return query<Category>(
    session,
    sql`select c.id::int, c.name, c.slug, c.color, c.description, c.asks, p.slug as parent
      from dump_categories c left join dump_categories p on p.id = c.parent_id
      where exists (select from dump_posts q where q.type = 1 and q.category = c.id)
      order by coalesce(p.place, c.place), c.parent_id nulls first, c.place`,
  );
}

async function makeSpace(
  session: Session,
  site: Site,
  { id: category, name, slug, color, description, parent, asks }: Category,
  language: ContentLanguage | "all",
) {
  const own = slugify(slug || name);
  const made = {
    id: v7(),
    slug: await freeSlug(session, parent ? [own, `${slugify(parent)}-${own}`] : [own], site.site),
    language,
  };
  const called = name.slice(0, 80);
  const said = description.trim().slice(0, 300);
  await session.transaction(async (tx) => {
    await tx.insert(spaces).values({
      ...made,
      name: { fr: called, en: called },
      description: {
        fr: said || importedSpaceDescription(site, "fr"),
        en: said || importedSpaceDescription(site, "en"),
      },
      defaultKind: asks ? "question" : "discussion",
      kinds: ["question", "discussion"],
      hue: hueOf(color),
      position: sql`(select coalesce(max(position), 0) + 1 from spaces)`,
    });
    await rememberCategory(tx, site, category, made.id);
  });
  return made;
}

/** The hue of a colour such as `25AAE2`; the house's own where it has none. */
function hueOf(color: string | null): number {
  if (!/^[0-9a-f]{6}$/i.test(color ?? "")) return 210;
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(color!.slice(at, at + 2), 16)) as [
    number,
    number,
    number,
  ];
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue);
  if (span === 0) return 210;
  const turn =
    most === red
      ? (green - blue) / span
      : most === green
        ? 2 + (blue - red) / span
        : 4 + (red - green) / span;
  return Math.round(turn * 60 + 360) % 360;
}

/** A space that does not take a topic's kind takes it as the other. */
async function settleKinds(session: Session, everyElse: string): Promise<void> {
  await session.execute(sql`
    update dump_posts q set thread_kind = case q.thread_kind when 'question' then 'discussion' else 'question' end
    from dump_posts o left join dump_spaces s on s.category = o.category
    join spaces x on x.id = coalesce(s.space_id, ${everyElse}::uuid)
    where o.id = q.id and q.type = 1 and q.thread_kind <> all(x.kinds)`);
  const [unfit] = await query<{ slug: string }>(
    session,
    sql`select x.slug from dump_posts q left join dump_spaces s on s.category = q.category
      join spaces x on x.id = coalesce(s.space_id, ${everyElse}::uuid)
      where q.type = 1 and q.thread_kind <> all(x.kinds) limit 1`,
  );
  if (unfit) throw new Error(`The space ${unfit.slug} takes neither questions nor discussions.`);
}
