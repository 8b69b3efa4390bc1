import { sql } from "drizzle-orm";
import { slipsBetween, slipsOf } from "#app/lib/slips.ts";
import { db } from "#db/client.server.ts";

/** Words looked up at most, candidates weighed for each, and how much likelier another word must be to stand for a known one. */
const [mostWords, alike, likelier] = [8, 40, 20] as const;
/** Two slips in a word this long, one in a shorter. */
const longWord = 8;

/** `says`: it is more than a word like "with", which no search looks for. */
type Known = { word: string; written: string; uses: number; says: boolean };

/**
 * The likeliest words for those typed that nobody here uses, or hardly anybody beside one that looks the same. What is
 * proposed are words that everybody could read when the vocabulary was made, and that a thread holds which this viewer may
 * read now.
 * @param text as typed; phrases and what is excluded stay
 * @param spaces ids of those that the viewer may read
 * @returns the text with its words mended, or null where there is nothing to mend
 */
export async function mendWords(text: string, spaces: string[]): Promise<string | null> {
  const typed = [...text.matchAll(/(?<![\p{L}\p{N}":-])\p{L}[\p{L}\p{N}]{2,29}(?![\p{L}\p{N}"’'-])/gu)]
    .filter(({ index }) => !inPhrase(text, index))
    .map(([word]) => word);
  const words = [...new Set(typed)].filter((word) => !/^(or|and)$/i.test(word)).slice(0, mostWords);
  if (words.length === 0) return null;
  const better = await keepRead(await findBetter(words.map(fold)), spaces);
  let mended = text;
  for (const word of words) {
    const found = better.get(fold(word));
    if (found) mended = mended.replaceAll(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "gu"), found);
  }
  return mended === text ? null : mended;
}

const inPhrase = (text: string, at: number) => (text.slice(0, at).split('"').length - 1) % 2 === 1;

/** By folded word, how the word meant is written. */
async function findBetter(words: string[]): Promise<Map<string, string>> {
  const asked = JSON.stringify(words.map((word) => ({ word, slips: slipsOf(word) })));
  const { rows } = await db.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`);
      return tx.execute<Known & { typed: string }>(sql`
        select typed.word as typed, near.*,
          to_tsvector('parvis_fr', near.written) <> '' and to_tsvector('parvis_en', near.written) <> '' as says
        from json_to_recordset(${asked}::json) as typed(word text, slips text[])
        cross join lateral (
          select word, written, uses from search_words where slips && typed.slips
          union
          (select word, written, uses from search_words
            where length(typed.word) >= ${longWord} and not exists (select from search_words same where same.word = typed.word)
            order by word <-> typed.word limit ${alike})
        ) near`);
    },
    { accessMode: "read only" },
  );
  const found = words.map(
    (word) =>
      [
        word,
        likeliest(
          word,
          rows.filter(({ typed }) => typed === word),
        ),
      ] as const,
  );
  return new Map(found.flatMap(([word, meant]) => (meant ? [[word, meant] as const] : [])));
}

/**
 * A word that is used is meant, unless it is hardly used beside its like. Hands swap letters, then drop or double one, more
 * readily than they take another; and the first letter is seldom the wrong one.
 */
function likeliest(word: string, near: Known[]): string | null {
  const own = near.find((one) => one.word === word);
  const most = own ? 1 : word.length >= longWord ? 2 : 1;
  let best: { written: string; worth: number } | null = null;
  for (const one of near) {
    const slips = slipsBetween(word, one.word, most);
    if (
      one === own ||
      !one.says ||
      slips > most ||
      (own && (word.length < 5 || one.uses < own.uses * likelier))
    )
      continue;
    const swapped = one.word.length === word.length && lettersOf(one.word) === lettersOf(word);
    const ease = swapped ? 3 : one.word.length === word.length ? 0 : 1.5;
    const worth = Math.log(1 + one.uses) - 3 * slips + ease + (one.word[0] === word[0] ? 2 : 0);
    if (!best || worth > best.worth) best = { written: one.written, worth };
  }
  return best?.written ?? null;
}

const lettersOf = (word: string) => [...word].sort().join("");

/** Leaves out what no thread in these spaces holds as it is now, however lately that changed. */
async function keepRead(better: Map<string, string>, spaces: string[]): Promise<Map<string, string>> {
  if (better.size === 0) return better;
  const { rows } = await db.transaction(
    async (tx) => {
      await tx.execute(sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`);
      return tx.execute<{ word: string }>(sql`
        select word from unnest(${sql.param([...new Set(better.values())])}::text[]) meant(word)
        where exists (
          select from search_documents d join threads t on t.id = d.thread_id
          where d.words @@ (plainto_tsquery('parvis_fr', word) || plainto_tsquery('parvis_en', word))
            and not t.gone and t.space_id = any(${sql.param(spaces)}::uuid[]))`);
    },
    { accessMode: "read only" },
  );
  const read = new Set(rows.map(({ word }) => word));
  return new Map([...better].filter(([, meant]) => read.has(meant)));
}

const fold = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
