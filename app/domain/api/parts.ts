import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { memberPath } from "#app/lib/paths.ts";
import { env } from "#app/services/env.server.ts";
import { authors, type Left, leftColumn } from "../threads/represent.ts";
import type { PersonView } from "../threads/views.ts";
import type { PostShape } from "./shapes.ts";

/** What threads and posts have in common when they leave by the API. */
export const absolute = (path: string) => `${env().APP_URL}${path}`;

type Named = Record<"username" | "displayName" | "deletedAt" | "deactivatedAt", AnyPgColumn>;

export function personColumns<T extends Named>(of: T) {
  return {
    username: of.username as T["username"],
    displayName: of.displayName as T["displayName"],
    left: leftColumn(of),
  };
}
export const authorColumns = personColumns(authors);

type AuthorRow = { username: string | null; displayName: string | null; left: Left } | null;

/** Null for who left for good, as for who was never known. */
export function representAuthor(row: AuthorRow): PostShape["author"] {
  if (!row?.username || row.left === "deleted") return null;
  return {
    username: row.username,
    displayName: row.displayName || row.username,
    url: row.left ? null : absolute(memberPath(row.username)),
  };
}

/** The same of a person as pages show them. */
export function authorOf(person: PersonView | null): PostShape["author"] {
  return (
    person && {
      username: person.username,
      displayName: person.displayName,
      url: person.path && absolute(person.path),
    }
  );
}

/** The origin `o` that `condition` names, as a column; null for what was written here. */
export function originWhere(condition: SQL): SQL<PostShape["origin"]> {
  return sql<PostShape["origin"]>`(
    select json_build_object('source', o.source, 'site', o.site, 'kind', o.kind, 'id', o.external_id)
    from origins o where ${condition} limit 1)`;
}
