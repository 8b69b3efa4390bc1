import { sql } from "drizzle-orm";
import { memberPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { isHereAs } from "./is-here.ts";

export type MemberHint = { username: string; displayName: string; path: string };

/** Members whose username or name begins so, for whoever is typing one: those seen lately first. Eight at most. */
export async function completeMembers(typed: string): Promise<MemberHint[]> {
  const start = typed.trim().toLowerCase().slice(0, 60);
  if (start === "") return [];
  const like = `${start.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await db.execute<{ username: string; name: string }>(sql`
    select username, display_name as name from (
      (select id, username, display_name, seen_at from members
        where username like ${like} and ${isHereAs("members")} order by username using ~<~ limit 100)
      union
      (select id, username, display_name, seen_at from members
        where lower(display_name) like ${like} and ${isHereAs("members")} order by lower(display_name) using ~<~ limit 100)
    ) near
    order by username = ${start} desc, seen_at desc nulls last, username
    limit 8`);
  return rows.map(({ username, name }) => ({ username, displayName: name, path: memberPath(username) }));
}
