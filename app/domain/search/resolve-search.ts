import { sql } from "drizzle-orm";
import type { ListState } from "#app/lib/list-address.ts";
import { type FilterFault, readSearch } from "#app/lib/search-query.ts";
import { slugify } from "#app/lib/slug.ts";
import { db } from "#db/client.server.ts";
import { tagCounts } from "#db/schema/index.ts";
import { resolveList } from "../lists/resolve-list.ts";
import { isVisible } from "../spaces/visible.ts";
import { tagSchema } from "../threads/input.ts";
import type { Viewer } from "../viewer.ts";
import type { SearchFilters } from "./engine.ts";
import { queryWords } from "./query-words.ts";
import { findSearchWords } from "./search-words.ts";

export type ResolvedSearch = {
  /** What is looked for; empty where filters alone were given. */
  words: string;
  /** The filters of the box, as typed. */
  rest: string;
  spaceId: string | undefined;
  filters: SearchFilters;
  narrowed: boolean;
  /** Filters whose value is none for this viewer: they were left out. */
  unknown: FilterFault[];
};

/**
 * Finds what the box and the form beside it ask for. Where both narrow the same way, the box counts. A space, product or tag
 * may be named by its name. What the viewer may not see is as unknown as what is not there.
 */
export async function resolveSearch(
  viewer: Viewer,
  query: string,
  form: ListState = { sort: "newest", tags: [] },
): Promise<ResolvedSearch> {
  const { words, rest, filters: typed, faults } = readSearch(query);
  const tags = typed.tags.map((tag) => tagSchema.safeParse(tag).data ?? tag);
  const { sort: _, after: __, before: ___, ...chosen } = form;
  const state: ListState = {
    ...chosen,
    ...typed,
    sort: "newest",
    space: typed.space ? slugify(typed.space) : form.space,
    product: typed.product ? slugify(typed.product) : form.product,
    tags: [...new Set([...form.tags, ...tags])],
  };
  const resolved = await resolveList(viewer, state);
  const { spaceId, productId, authorId, kind, language, from, to } = resolved.options;
  const [known, missing] = await partTags(viewer, resolved.state.tags);
  const filters: SearchFilters = {
    ...{ productId, authorId, kind, language, from, to, state: resolved.options.state },
    tags: known,
  };
  const given = { space: typed.space, product: typed.product, author: typed.author };
  const { stopWords } = await findSearchWords();
  return {
    words: queryWords(words, [...stopWords.fr, ...stopWords.en]),
    rest,
    spaceId,
    filters,
    narrowed: spaceId !== undefined || Object.values(filters).some((one) => one?.toString()),
    unknown: [
      ...faults,
      ...resolved.unknown.map((name) => ({ name, value: given[name] ?? state[name] ?? "" })),
      ...missing.map((value) => ({ name: "tag" as const, value })),
    ],
  };
}

/** Tags that a thread in sight carries, and the others. */
async function partTags(viewer: Viewer, tags: string[]): Promise<[string[], string[]]> {
  if (tags.length === 0) return [[], []];
  const { rows } = await db.execute<{ tag: string }>(sql`
    select distinct tag from ${tagCounts} where ${tagCounts.tag} = any(${sql.param(tags)}::text[])
      and ${tagCounts.threads} > 0 and ${isVisible(viewer, tagCounts.spaceId)}`);
  const there = new Set(rows.map(({ tag }) => tag));
  return [tags.filter((tag) => there.has(tag)), tags.filter((tag) => !there.has(tag))];
}
