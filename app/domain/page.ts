import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";

/**
 * Keyset pages: a list goes on from its last row's place in the order, or back from its first, so page 10,000 costs what
 * page 1 costs. The cursor holds that place: the order column as milliseconds since 1970 (until 9999, since a forged
 * cursor may say anything) or as a figure, and the id that breaks ties.
 */
export const place = z.tuple([z.int().min(0).max(253_402_300_799_999), z.int()]);
export const figurePlace = z.tuple([z.number().min(-1e9).max(1e9), z.int()]);

/** What a reader asked for: what comes after a place, or what came before it; `before` wins. */
export type Cursors = { after?: string; before?: string };

/** Where a page starts, and which way it is read. A cursor that is none of this list's starts anew. */
export type Start = { from: readonly [Date | number, number] | null; backwards: boolean };

export function startOf({ after, before }: Cursors, of: "moment" | "figure"): Start {
  const read = (cursor: string | undefined) => {
    if (cursor === undefined) return null;
    if (of === "figure") return decodeCursor(cursor, figurePlace);
    const at = decodeCursor(cursor, place);
    return at && ([new Date(at[0]), at[1]] as const);
  };
  const back = read(before);
  return { from: back ?? read(after), backwards: back !== null };
}

/** The condition "beyond where the page starts", for an order of `column desc, id desc`. */
export function beyond({ from, backwards }: Start, column: AnyPgColumn | SQL, id: AnyPgColumn | SQL) {
  if (!from) return undefined;
  const at = from[0] instanceof Date ? sql`${from[0]}::timestamptz` : sql`${from[0]}::float8`;
  return sql`(${column}, ${id}) ${sql.raw(backwards ? ">" : "<")} (${at}, ${from[1]}::bigint)`;
}

/** The way the page is read: towards the older, or back towards the newer. */
export function along({ backwards }: Start, column: AnyPgColumn | SQL, id: AnyPgColumn | SQL): SQL {
  const way = sql.raw(backwards ? "asc" : "desc");
  return sql`${column} ${way}, ${id} ${way}`;
}

export type Placed = { at: Date | number; id: number };

export function cursorAt({ at, id }: Placed): string {
  return encodeCursor([at instanceof Date ? at.getTime() : at, id]);
}

/**
 * Cuts one row more than a page holds, as read, into the page in its order and the cursors on and back.
 * @param goesOn there is more the way it was read, though no row of it was
 */
export function cutPage<R>(
  read: R[],
  size: number,
  { from, backwards }: Start,
  placeOf: (row: R) => Placed,
  goesOn?: Placed,
): { rows: R[]; next: string | null; prev: string | null } {
  const rows = read.slice(0, size);
  if (backwards) rows.reverse();
  const [first, last] = [rows.at(0), rows.at(-1)];
  const edge = (row: R | undefined) => (row === undefined ? null : cursorAt(placeOf(row)));
  const more = goesOn ? cursorAt(goesOn) : read.length > size ? edge(backwards ? first : last) : null;
  return backwards
    ? { rows, prev: more, next: edge(last) }
    : { rows, next: more, prev: from ? edge(first) : null };
}
