import type { Pool } from "pg";

/**
 * Every row of every table of the application as one figure per table: equal before and after, nothing changed.
 * @param except tables that may change
 */
export async function contentsOf(pool: Pool, except: string[] = []): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query(
    "select tablename from pg_tables where schemaname = 'public' and tablename <> all($1) order by tablename",
    [except],
  );
  const contents: Record<string, string> = {};
  for (const { tablename } of tables) {
    const { rows } = await pool.query(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') as all_of_it from "${tablename}" t`,
    );
    contents[tablename] = rows[0].all_of_it;
  }
  return contents;
}
