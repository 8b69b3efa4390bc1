import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../viewer.ts";
import { loadPair } from "./load-pair.ts";

export type MergePreview = {
  kept: { username: string; displayName: string; email: string | null };
  gone: { username: string; displayName: string; email: string | null };
  /** What goes over, by kind. */
  moves: Record<
    | "threads"
    | "answers"
    | "comments"
    | "votes"
    | "bookmarks"
    | "subscriptions"
    | "notifications"
    | "drafts"
    | "groups"
    | "roles"
    | "files"
    | "origins"
    | "notes",
    number
  >;
  /** Votes that stay behind: on what the other has voted on too, or on what would be one's own. */
  votesDoubled: number;
  votesOnOwn: number;
  /** What ends. */
  sessions: number;
  tokens: number;
};

/** What would come of merging `other` into `username`; nothing is changed. @throws {Forbidden} @throws {Invalid} */
export async function previewMerge(viewer: Viewer, username: string, other: string): Promise<MergePreview> {
  const { kept, gone } = await loadPair(db, viewer, { username, other });
  const id = sql`${gone.id}::uuid`;
  const to = sql`${kept.id}::uuid`;
  const mine = (table: string, column = "member_id", more: SQL = sql`true`) =>
    sql`(select count(*)::int from ${sql.identifier(table)} where ${sql.identifier(column)} = ${id} and ${more})`;
  const own = sql`exists (select 1 from posts p where p.id = v.post_id and p.author_id in (${id}, ${to}))`;
  const { rows } = await db.execute<Record<string, number>>(sql`select
    ${mine("threads", "author_id")} as threads,
    ${mine("posts", "author_id", sql`kind = 'answer'`)} as answers,
    ${mine("posts", "author_id", sql`kind = 'comment'`)} as comments,
    (select count(*)::int from votes v where v.member_id = ${id} and not ${own}
      and not exists (select 1 from votes o where o.post_id = v.post_id and o.member_id = ${to})) as votes,
    (select count(*)::int from votes v where v.member_id = ${id} and not ${own}
      and exists (select 1 from votes o where o.post_id = v.post_id and o.member_id = ${to})) as doubled,
    (select count(*)::int from votes v where v.member_id in (${id}, ${to}) and ${own}) as self,
    ${mine("bookmarks")} as bookmarks,
    ${mine("subscriptions")} as subscriptions,
    ${mine("notifications")} as notifications,
    ${mine("drafts")} as drafts,
    ${mine("group_members")} as groups,
    ${mine("role_grants")} as roles,
    ${mine("files")} as files,
    ${mine("origins")} as origins,
    ${mine("staff_notes")} as notes,
    ${mine("sessions")} as sessions,
    ${mine("api_tokens", "member_id", sql`revoked_at is null`)} as tokens`);
  const { doubled = 0, self = 0, sessions = 0, tokens = 0, ...moves } = rows[0] ?? {};
  const facts = ({ username, displayName, email }: typeof kept) => ({ username, displayName, email });
  return {
    kept: facts(kept),
    gone: facts(gone),
    moves: moves as MergePreview["moves"],
    votesDoubled: doubled,
    votesOnOwn: self,
    sessions,
    tokens,
  };
}
