import { eq } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { settings } from "#db/schema/index.ts";
import { type SearchWords, searchWordsSchema } from "./input.ts";

const key = "search-words";
const none: SearchWords = { synonyms: [], stopWords: { fr: [], en: [] } };

/** Read at every search, changed now and then: kept in memory, and forgotten when a change is heard of, or after this long. */
let known: { words: SearchWords; until: number } | undefined;
const kept = 30_000;

/** The words administrators taught the search. */
export async function findSearchWords({ fresh = false, now = Date.now() } = {}): Promise<SearchWords> {
  if (known && !fresh && now < known.until) return known.words;
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, key));
  const words = searchWordsSchema.safeParse(row?.value).data ?? none;
  known = { words, until: now + kept };
  return words;
}

export function forgetSearchWords(): void {
  known = undefined;
}

/** Writes them inside a command's transaction; the command records `search.words-changed`. */
export async function keepSearchWords(tx: Tx, words: SearchWords, actorId: string): Promise<void> {
  const row = { value: words, updatedAt: new Date(), updatedBy: actorId };
  await tx
    .insert(settings)
    .values({ key, ...row })
    .onConflictDoUpdate({ target: settings.key, set: row });
}
