import type { Client } from "pg";

/** Of the words in some titles, the one that fewest threads hold and the one that most do. */
export async function findWords(client: Client): Promise<{ rare: string; common: string }> {
  const { rows: titles } = await client.query<{ title: string }>(
    "select title from threads where language = 'fr' order by id desc limit 60",
  );
  const words = [...new Set(titles.flatMap(({ title }) => title.toLowerCase().match(/\p{L}{4,}/gu) ?? []))];
  const { rows } = await client.query<{ word: string; hits: number }>(
    `select w as word, (select count(*)::int from search_documents d where d.words @@ plainto_tsquery('parvis_fr', w)) as hits
    from unnest($1::text[]) w where plainto_tsquery('parvis_fr', w)::text <> '' order by hits, word`,
    [words],
  );
  const rare = rows.find(({ hits }) => hits > 0);
  const common = rows.at(-1);
  if (!rare || !common) throw new Error("The titles of the base hold no words: take a larger --size.");
  return { rare: rare.word, common: common.word };
}
