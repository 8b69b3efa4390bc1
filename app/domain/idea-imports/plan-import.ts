import { inArray, sql } from "drizzle-orm";
import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { slugify } from "#app/lib/slug.ts";
import { db } from "#db/client.server.ts";
import { products, spaces } from "#db/schema/index.ts";
import { Invalid } from "../errors.ts";
import type { Place } from "../imports/choose-space.ts";
import type { Site } from "../imports/session.ts";
import type { Mapping } from "./input.ts";
import { personKey, type ReadIdea, type RefusedRow, readIdeas } from "./read-ideas.ts";
import { readTable } from "./read-table.ts";

export type PlannedIdea = ReadIdea & {
  memberId: string | null;
  person: string | null;
  productId: string | null;
};

/** What a table would make, to the row; nothing is written. */
export type Plan = {
  site: Site;
  place: Place;
  rows: number;
  ideas: PlannedIdea[];
  /** Rows that are here already, from another time. */
  already: number;
  refused: RefusedRow[];
  statuses: Record<IdeaStatus, number>;
  authors: { members: number; people: number; nobody: number };
  withoutDate: number;
  tagsLeft: number;
  /** Names of products that the catalogue does not have. */
  productsUnknown: string[];
};

/**
 * Reads a table by its mapping and looks up what of it is here: ideas by where they come from, authors by their confirmed
 * address, products by name or slug. @throws {Invalid} `space`, `file`
 */
export async function planImport(words: string, mapping: Mapping, now: Date): Promise<Plan> {
  const table = readTable(words, mapping.delimiter);
  const place = await findPlace(mapping);
  const site: Site = { source: "csv", site: mapping.from };
  const { ideas: read, refused } = readIdeas(table, mapping, now);
  const [known, members, catalogue] = await Promise.all([
    findKnown(
      site,
      read.map(({ key }) => key),
    ),
    findMembers(read.flatMap(({ email }) => email || [])),
    db.select({ id: products.id, slug: products.slug, name: products.name }).from(products),
  ]);
  const byName = new Map(
    catalogue.flatMap(({ id, slug, name }) => [[slug, id] as const, [slugify(name), id] as const]),
  );
  const fresh = read.filter(({ key }) => !known.has(key));
  const ideas = fresh.map((idea) => {
    const memberId = (idea.email && members.get(idea.email)) || null;
    const named = mapping.people === "names" && idea.name !== "";
    return {
      ...idea,
      memberId,
      person: !memberId && named ? personKey(idea) : null,
      productId: (idea.product && byName.get(slugify(idea.product))) || null,
    };
  });
  const count = (of: (idea: PlannedIdea) => boolean) => ideas.filter(of).length;
  const statuses = Object.fromEntries(
    (["new", "under-review", "planned", "in-progress", "shipped", "declined"] as const).map((status) => [
      status,
      count((idea) => idea.status === status),
    ]),
  ) as Plan["statuses"];
  return {
    ...{
      site,
      place,
      rows: table.rows.length,
      ideas,
      already: read.length - fresh.length,
      refused,
      statuses,
    },
    authors: {
      members: count(({ memberId }) => memberId !== null),
      people: count(({ person }) => person !== null),
      nobody: count(({ memberId, person }) => !memberId && !person),
    },
    withoutDate: count(({ at }) => at === null),
    tagsLeft: ideas.reduce((sum, { tagsLeft }) => sum + tagsLeft, 0),
    productsUnknown: [
      ...new Set(ideas.flatMap(({ product, productId }) => (product && !productId ? product : []))),
    ].slice(0, 20),
  };
}

async function findPlace({ space: slug, language }: Mapping): Promise<Place> {
  const [space] = await db
    .select({ id: spaces.id, slug: spaces.slug, language: spaces.language, kinds: spaces.kinds })
    .from(spaces)
    .where(inArray(spaces.slug, [slug]));
  if (!space?.kinds.includes("idea")) throw new Invalid({ space: ["spaceNoIdeas"] });
  const { kinds: _, ...place } = space;
  const own = place.language === "all" ? "fr" : place.language;
  return language === "guess" ? { ...place, otherwise: own } : { ...place, language, otherwise: language };
}

async function findKnown({ source, site }: Site, keys: string[]): Promise<Set<string>> {
  const { rows } = await db.execute<{ key: string }>(sql`
    select external_id as key from origins where source = ${source} and site = ${site} and kind = 'question'
      and external_id = any(${sql.param(keys)}::text[])`);
  return new Set(rows.map(({ key }) => key));
}

/** An address nobody answered from could be anyone's. */
async function findMembers(emails: string[]): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map();
  const { rows } = await db.execute<{ id: string; email: string }>(sql`
    select id, email from members where email = any(${sql.param([...new Set(emails)])}::text[])
      and email_confirmed_at is not null and deleted_at is null`);
  return new Map(rows.map(({ id, email }) => [email, id]));
}
