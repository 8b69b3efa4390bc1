import { sql } from "drizzle-orm";
import { moment, type Row, required, whole, words } from "./read-dump.server.ts";
import { recordset, type Session } from "./session.ts";

/** A row of a post's history; `wording` is what all rows of one edit share, for title, text and tags have a row each. */
export const historyTables = {
  dump_history: `id bigint, post_id bigint, type smallint, wording text, user_id bigint, user_name text, comment text,
    words text, created_at timestamptz`,
  dump_sources: "post_id bigint, revision bigint, markdown text",
  dump_closings: "post_id bigint, revision bigint, reason text",
} as const;

/** First body, edited body, body rolled back to: the highest of them is the source as it stands. */
const bodyRevisions = new Set([2, 5, 8]);
const closing = 10;

/** Lays a piece of the history out. @returns how many of its rows were there before */
export async function addHistory(session: Session, rows: Row[]): Promise<number> {
  const sources = new Map<number, { post_id: number; revision: number; markdown: string }>();
  const closings = new Map<number, { post_id: number; revision: number; reason: string | null }>();
  const history = rows.map(entry);
  for (const { type, id: revision, post_id, words: markdown, comment: reason } of history) {
    if (bodyRevisions.has(type) && markdown && revision > (sources.get(post_id)?.revision ?? -1)) {
      sources.set(post_id, { post_id, revision, markdown });
    } else if (type === closing && revision > (closings.get(post_id)?.revision ?? -1)) {
      closings.set(post_id, { post_id, revision, reason });
    }
  }
  const { rowCount } = await session.execute(sql`
    insert into dump_history select * from ${recordset(history, historyTables.dump_history)} on conflict do nothing`);
  await session.execute(sql`
    insert into dump_sources as s select * from ${recordset([...sources.values()], historyTables.dump_sources)}
    on conflict (post_id) do update set revision = excluded.revision, markdown = excluded.markdown
    where excluded.revision > s.revision`);
  await session.execute(sql`
    insert into dump_closings as c select * from ${recordset([...closings.values()], historyTables.dump_closings)}
    on conflict (post_id) do update set revision = excluded.revision, reason = excluded.reason
    where excluded.revision > c.revision`);
  return rows.length - (rowCount ?? 0);
}

function entry(row: Row) {
  const type = required(row, "PostHistoryTypeId", whole);
  const at = required(row, "CreationDate", moment);
  return {
    id: required(row, "Id", whole),
    post_id: required(row, "PostId", whole),
    type,
    wording: words(row, "RevisionGUID") ?? at,
    user_id: whole(row, "UserId"),
    user_name: words(row, "UserDisplayName"),
    comment: words(row, "Comment"),
    // Beyond the nine kinds of wording, this holds who voted for an act.
    words: type <= 9 ? words(row, "Text") : null,
    created_at: at,
  };
}
