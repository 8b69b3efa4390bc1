import { type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";

/**
 * Keyset pages: a list goes on from its last row's place in the order, so page 10,000 costs what page 1 costs. The
 * cursor holds that place: the order column as milliseconds since 1970 (until 9999, since a forged cursor may say
 * anything), and the id that breaks ties.
 */
export const place = z.tuple([z.int().min(0).max(253_402_300_799_999), z.int()]);

/** The condition "comes after this cursor" for an order of `column desc, id desc`; a bad cursor starts anew. */
export function afterCursor(
  column: AnyPgColumn,
  id: AnyPgColumn,
  cursor: string | undefined,
): SQL | undefined {
  const at = cursor ? decodeCursor(cursor, place) : null;
  if (!at) return undefined;
  return sql`(${column}, ${id}) < (${new Date(at[0])}::timestamptz, ${at[1]}::bigint)`;
}

/** Cuts one row more than a page holds into the page and the cursor of the next. */
export function cutPage<R>(
  rows: R[],
  size: number,
  placeOf: (row: R) => { at: Date; id: number },
): { rows: R[]; next: string | null } {
  if (rows.length <= size) return { rows, next: null };
  const kept = rows.slice(0, size);
  const last = kept.at(-1);
  if (!last) return { rows: kept, next: null };
  const { at, id } = placeOf(last);
  return { rows: kept, next: encodeCursor([at.getTime(), id]) };
}
