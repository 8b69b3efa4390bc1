import { sql } from "drizzle-orm";
import { recordset, type Session } from "./session.ts";
import { historyTables } from "./stage-history.ts";

/**
 * What is imported, laid out in tables that are visible to this connection
 * alone and gone with it. The first column is the key. What one kind of source does not know stays null.
 */
export const tables = {
  dump_users: "id bigint, name text, created_at timestamptz, called text",
  dump_posts: `id bigint, type smallint, parent_id bigint, accepted_id bigint, owner_id bigint, score integer, title text,
    body text, tags text[], created_at timestamptz, edited_at timestamptz, active_at timestamptz, closed_at timestamptz,
    category bigint, topic bigint, number integer, thread_kind text`,
  dump_spaces: "category bigint, space_id uuid, language text",
  dump_comments:
    "id bigint, post_id bigint, user_id bigint, score integer, body text, created_at timestamptz",
  dump_votes: "post_id bigint, up integer, down integer, others integer, accepted_at timestamptz",
  dump_tags: "id bigint, tag text, excerpt_id bigint, wiki_id bigint",
  dump_links: "id bigint, post_id bigint, other_id bigint, type smallint, created_at timestamptz",
  dump_badges: "id bigint, user_id bigint, name text, class smallint, earned_at timestamptz",
  ...historyTables,
} as const;
type Table = keyof typeof tables;

/** @param wanted names, and columns of which the first is the key */
export async function makeTables(session: Session, wanted: Record<string, string>): Promise<void> {
  for (const [name, columns] of Object.entries(wanted)) {
    const key = columns.slice(0, columns.indexOf(" "));
    await session.execute(sql.raw(`create temp table ${name} (${columns}, primary key (${key}))`));
  }
}

/** Once they are full: what the joins ask for, and fresh figures for the planner. */
export async function indexTables(session: Session): Promise<void> {
  await session.execute(sql`create index on dump_posts (parent_id) where type = 2`);
  await session.execute(sql`create index on dump_users (lower(called))`);
  await session.execute(sql`create index on dump_comments (post_id)`);
  await session.execute(sql`create index on dump_history (post_id, id)`);
  for (const name of Object.keys(tables)) await session.execute(sql.raw(`analyze ${name}`));
}

/** Adds rows to a table, and gives the number of those whose key was there before. */
export async function add(session: Session, table: Table, rows: object[]): Promise<number> {
  const { rowCount } = await session.execute(
    sql`insert into ${sql.raw(table)} select * from ${recordset(rows, tables[table])} on conflict do nothing`,
  );
  return rows.length - (rowCount ?? 0);
}
