import { and, asc, desc, eq, gt, lt, or, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { posts } from "#db/schema/index.ts";

/** The order people should read answers in: accepted first, then by standing, never by age. */
const accepted = sql`(${posts.acceptedAt} is not null)`;
export const answerOrder = [desc(accepted), desc(posts.standing), asc(posts.id)];

/** An answer's place in that order: whether it is accepted, its standing, its id. */
export const answerPlace = z.tuple([
  z.union([z.literal(0), z.literal(1)]),
  z.number().min(-1).max(1),
  z.int(),
]);

/** The condition "comes after this cursor"; a bad cursor starts anew. */
export function afterAnswer(cursor: string | undefined): SQL | undefined {
  const place = cursor ? decodeCursor(cursor, answerPlace) : null;
  if (!place) return undefined;
  // A forged cursor may hold a number too small for `real`, which PostgreSQL refuses.
  const standing = sql`${Math.fround(place[1])}::real`;
  const further = or(lt(posts.standing, standing), and(eq(posts.standing, standing), gt(posts.id, place[2])));
  const first = place[0] === 1;
  return sql`(${accepted} < ${first} or (${accepted} = ${first} and ${further}))`;
}

export function answerCursor(answer: { acceptedAt: Date | null; standing: number; id: number }): string {
  return encodeCursor([answer.acceptedAt ? 1 : 0, answer.standing, answer.id]);
}
