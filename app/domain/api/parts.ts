import { type SQL, sql } from "drizzle-orm";
import { memberPath } from "#app/lib/paths.ts";
import { env } from "#app/services/env.server.ts";
import { authors } from "../threads/represent.ts";
import type { PostShape } from "./shapes.ts";

/** What threads and posts have in common when they leave by the API. */
export const absolute = (path: string) => `${env().APP_URL}${path}`;

export const authorColumns = { username: authors.username, displayName: authors.displayName };

type AuthorRow = { username: string | null; displayName: string | null } | null;

export function representAuthor(row: AuthorRow): PostShape["author"] {
  if (!row?.username) return null;
  return {
    username: row.username,
    displayName: row.displayName || row.username,
    url: absolute(memberPath(row.username)),
  };
}

/** The origin `o` that `condition` names, as a column; null for what was written here. */
export function originWhere(condition: SQL): SQL<PostShape["origin"]> {
  return sql<PostShape["origin"]>`(
    select json_build_object('source', o.source, 'site', o.site, 'kind', o.kind, 'id', o.external_id)
    from origins o where ${condition} limit 1)`;
}
