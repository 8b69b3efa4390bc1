import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { findSearchWords } from "./search-words.ts";
import { type Synonym, synonymsIn } from "./synonyms-in.ts";

/** What is looked for, as PostgreSQL reads it; each is the text form of its type. */
export type Asked = {
  /** A tsquery: what a thread must hold, in either language. */
  words: string;
  /** A tsquery: what is worth showing of it, any of the words. */
  anyWord: string;
  /** A text[] of LIKE patterns for folded text: a text that holds one of the words fits one of them, and few others do. */
  patterns: string;
};

/**
 * Reads the words once for the statements that follow in this transaction, and settles how they run: the planner takes
 * `@@` for a cheap comparison and would rather unpack every vector there is than use the index. With sequential reading
 * off, though, PostgreSQL up to 17 takes the reading of even a tiny table for so dear that it compiles each statement
 * to machine code first, which takes a second.
 * @returns null where nothing but stop words is left
 */
export async function understand(tx: Tx, words: string): Promise<Asked | null> {
  const synonyms = synonymsIn(words, (await findSearchWords()).synonyms);
  const others = synonyms.flatMap((one) => one.others).join(" ");
  const { rows } = await tx.execute<Asked>(sql`
    select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
      words::text as words,
      case when words::text like '%!%' then words::text else replace(words::text, '&', '|') end as "anyWord",
      array(
        select '%' || left(lexeme, greatest(3, length(lexeme) - 1)) || '%'
        from unnest(to_tsvector('parvis_fr', shown) || to_tsvector('parvis_en', shown))
      )::text as patterns
    from (select ${words}::text as typed, ${`${words} ${others}`}::text as shown) t
    cross join lateral (select ${inLanguage("parvis_fr", synonyms)} as fr, ${inLanguage("parvis_en", synonyms)} as en) q
    cross join lateral (select case when fr = en then fr else fr || en end ${without(words)} as words) w
    where numnode(words) > 0`);
  return rows[0] ?? null;
}

/** What is excluded is so in both languages: each alone would let in what the other one's stems say. */
function without(words: string): SQL {
  const excluded = [...words.matchAll(/(?<!\S)-("[^"]*"?|\S+)/g)].map(([, word]) => word);
  if (excluded.length === 0) return sql.empty();
  const any = excluded.join(" or ");
  return sql`&& !!(websearch_to_tsquery('parvis_fr', ${any}) || websearch_to_tsquery('parvis_en', ${any}))`;
}

/** The words as typed, each that has synonyms standing for any of them. */
function inLanguage(config: string, synonyms: Synonym[]): SQL {
  const to = (text: string, how: SQL) => sql`${how}(${config}::regconfig, ${text}::text)`;
  return synonyms.reduce((query, { word, others }) => {
    const any = others.map((one) => to(one, sql`phraseto_tsquery`));
    return sql`ts_rewrite(${query}, ${to(word, sql`plainto_tsquery`)}, ${sql.join([to(word, sql`phraseto_tsquery`), ...any], sql` || `)})`;
  }, sql`websearch_to_tsquery(${config}::regconfig, typed)`);
}
