import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import type { ListState } from "#app/lib/list-address.ts";
import type { FilterFault } from "#app/lib/search-query.ts";
import { db } from "#db/client.server.ts";
import { findVisibleSpaces } from "../spaces/visible.ts";
import { guessLanguage } from "../threads/guess-language.ts";
import { pickThreads } from "../threads/pick-threads.ts";
import type { Viewer } from "../viewer.ts";
import { chooseEngine } from "./choose-engine.ts";
import type { Found, SearchQuestion } from "./engine.ts";
import { mendWords } from "./mend-words.ts";
import { type ResolvedSearch, resolveSearch } from "./resolve-search.ts";
import { type SearchResult, showResults } from "./show-results.ts";
import { understand } from "./understand.ts";

export type SearchPage = {
  items: SearchResult[];
  next: string | null;
  /** Null where filters alone were given, whose threads are not counted. */
  count: number | null;
  capped: boolean;
  /** The words that were looked for in place of those typed, which nothing holds. */
  mended: string | null;
  /** Words that more threads hold than hold those typed. */
  offered: string | null;
  /** Filters whose value nobody knows; they were left out. */
  unknown: FilterFault[];
  /** Tags that many of the threads on the page carry, most of them first. */
  related: string[];
  /** Where nothing holds all the words: what holds some of them. */
  nearby: SearchResult[];
};

export type SearchOptions = {
  /** A cursor of this same query. */
  after?: string;
  /** Rows a page, 1 to 100. */
  limit?: number;
  /** What the form beside the box narrows to. */
  form?: ListState;
  /** The words as typed and no others. */
  exact?: boolean;
};

/** With fewer hits than this, it is looked whether a word was mistyped. */
const few = 3;
const place = z.tuple([z.number(), z.number().int()]);
const nothing = {
  ...{ items: [], next: null, count: 0, capped: false, mended: null, offered: null },
  ...{ unknown: [], related: [], nearby: [] },
} satisfies SearchPage;

/**
 * Threads that answer to `query`, best first, in French and English with accents folded. Understands quoted phrases,
 * `or`, `-word` and the filters of `search-query.ts`. Who found them says ids alone: they are read through the viewer's
 * eyes.
 */
export async function searchThreads(
  viewer: Viewer,
  query: string,
  options: SearchOptions = {},
): Promise<SearchPage> {
  const asked = await resolveSearch(viewer, query, options.form);
  if (!asked.words) {
    if (!asked.narrowed) return { ...nothing, unknown: asked.unknown };
    return { ...(await listNarrowed(viewer, asked, options)), unknown: asked.unknown };
  }
  const visible = await findVisibleSpaces(viewer);
  const question: SearchQuestion = {
    words: asked.words,
    spaces: asked.spaceId ? [asked.spaceId] : visible,
    filters: asked.filters,
    after: (options.after && decodeCursor(options.after, place)) || undefined,
    limit: options.limit ?? 20,
  };
  let found = await chooseEngine().search(question);
  if (!found) return { ...nothing, unknown: asked.unknown };
  const better = found.count < few && !options.exact ? await findBetter(question, found) : null;
  const mended = better && found.count === 0 ? better.words : null;
  if (better && mended) found = better.found;
  const [items, nearby] = await Promise.all([
    show(
      viewer,
      mended ?? asked.words,
      found.hits.map(({ threadId }) => threadId),
    ),
    found.count === 0 && !asked.narrowed ? findNearby(viewer, asked.words, visible) : [],
  ]);
  const last = found.hits.at(-1);
  return {
    items,
    next: found.more && last ? encodeCursor(last.place) : null,
    count: found.count,
    capped: found.capped,
    mended: mended && `${mended} ${asked.rest}`.trim(),
    offered: better && !mended ? `${better.words} ${asked.rest}`.trim() : null,
    unknown: asked.unknown,
    related: relatedTags(items, asked.filters.tags),
    nearby,
  };
}

async function show(viewer: Viewer, words: string, threadIds: number[]): Promise<SearchResult[]> {
  if (threadIds.length === 0) return [];
  return db.transaction(
    async (tx) => {
      const asked = await understand(tx, words);
      const ranked = threadIds.map((threadId) => ({ threadId }));
      return asked ? showResults(tx, viewer, asked, ranked) : [];
    },
    { accessMode: "read only" },
  );
}

/** The same question with its slips mended, where more threads answer to that. */
async function findBetter(
  question: SearchQuestion,
  { count }: Found,
): Promise<{ words: string; found: Found } | null> {
  const words = await mendWords(question.words, question.spaces);
  if (!words) return null;
  const found = await chooseEngine().search({ ...question, words });
  return found && found.count > count ? { words, found } : null;
}

/** For words that no thread holds together. */
async function findNearby(viewer: Viewer, words: string, spaces: string[]): Promise<SearchResult[]> {
  const title = words.replace(/(^|\s)-\S+/g, " ").replaceAll('"', " ");
  const language = guessLanguage(title, viewer.locale);
  const ids = await chooseEngine().resemble({ language, title, body: "", spaces, limit: 5 });
  return show(viewer, title, ids);
}

/** A word of nobody's, so that no word of what filters chose is marked. */
const unsaid = "qzxjwvkqzxj";

/** Threads that filters alone choose: the hottest first, uncounted. */
async function listNarrowed(
  viewer: Viewer,
  { spaceId, filters }: ResolvedSearch,
  { after, limit }: SearchOptions,
): Promise<SearchPage> {
  const picked = await pickThreads(viewer, { ...filters, spaceId, after, limit, ordering: "hot" });
  const items = await show(viewer, unsaid, picked.ids);
  return {
    ...nothing,
    items,
    next: picked.next,
    count: null,
    related: relatedTags(items, filters.tags),
  };
}

/** On so many threads of a page a tag is one of what was found. */
const carried = 2;

function relatedTags(items: SearchResult[], asked: string[] = []): string[] {
  const counts = new Map<string, number>();
  for (const tag of items.flatMap(({ tags }) => tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .filter(([tag, count]) => count >= carried && !asked.includes(tag))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 6)
    .map(([tag]) => tag);
}
