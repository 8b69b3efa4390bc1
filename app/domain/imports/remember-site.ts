import { type SQL, sql } from "drizzle-orm";
import type { ContentLanguage } from "../threads/views.ts";
import { query, type Session, type Site } from "./session.ts";

export type Space = { id: string; slug: string; language: ContentLanguage | "all" };

/** Setting: the sites whose old addresses redirect, as a list of `{ source, site }`. */
export const oldAddressesKey = "import.old-addresses";
/** Setting: the space made for a site or a category of one, as a list of `{ source, site, category?, part?, spaceId }`. */
const spacesKey = "import.spaces";

/** Turns the redirects of a site's old addresses on. Doing it again changes nothing. */
export function redirectOldAddresses(session: Session, site: Site): Promise<void> {
  return addToList(session, oldAddressesKey, site);
}

export function rememberSpace(session: Session, site: Site, spaceId: string): Promise<void> {
  return addToList(session, spacesKey, { ...site, spaceId });
}

export function rememberCategory(
  session: Session,
  site: Site,
  category: number,
  spaceId: string,
): Promise<void> {
  return addToList(session, spacesKey, { ...site, category, spaceId });
}

export function rememberIdeasSpace(session: Session, site: Site, spaceId: string): Promise<void> {
  return addToList(session, spacesKey, { ...site, part: "ideas", spaceId });
}

/** The space made for a site by an earlier run, if it is still there. */
export function recallSpace(session: Session, site: Site): Promise<Space | undefined> {
  return recall(session, site, sql`not known ?| array['category', 'part']`);
}

/** The space made for a site's ideas by an earlier run, if it is still there. */
export function recallIdeasSpace(session: Session, site: Site): Promise<Space | undefined> {
  return recall(session, site, sql`known ->> 'part' = 'ideas'`);
}

export function recallCategory(session: Session, site: Site, category: number): Promise<Space | undefined> {
  return recall(session, site, sql`known -> 'category' = to_jsonb(${category}::int)`);
}

async function recall(session: Session, { source, site }: Site, which: SQL): Promise<Space | undefined> {
  const [found] = await query<Space>(
    session,
    sql`select s.id, s.slug, s.language from settings, jsonb_array_elements(value) known join spaces s on s.id = (known ->> 'spaceId')::uuid
      where key = ${spacesKey} and known @> ${JSON.stringify({ source, site })}::jsonb and ${which} limit 1`,
  );
  return found;
}

/** One statement, so that imports of two sites at once both find their place. */
async function addToList(session: Session, key: string, item: object): Promise<void> {
  await session.execute(sql`
    insert into settings (key, value, updated_at) values (${key}, ${JSON.stringify([item])}::jsonb, now())
    on conflict (key) do update set value = settings.value || excluded.value, updated_at = excluded.updated_at
    where not settings.value @> excluded.value`);
}
