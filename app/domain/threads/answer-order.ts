import { asc, desc, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { type AnswerOrder, type AnswersAsked, end } from "#app/lib/answers-address.ts";
import { decodeCursor, encodeCursor } from "#app/lib/cursor.ts";
import { posts } from "#db/schema/index.ts";
import { place as timePlace } from "../page.ts";

/**
 * The orders of a thread's answers, each along one index of `posts`: best is accepted first, then by standing, never by
 * age; the two others go by when they were written. Answers are written while their thread is held, so a later one never
 * takes a place that a reader has passed.
 */
const accepted = sql`(${posts.acceptedAt} is not null)`;
const along: Record<AnswerOrder, { on: SQL[]; back: SQL[] }> = {
  best: {
    on: [desc(accepted), desc(posts.standing), asc(posts.id)],
    back: [asc(accepted), asc(posts.standing), desc(posts.id)],
  },
  oldest: {
    on: [asc(posts.createdAt), asc(posts.id)],
    back: [desc(posts.createdAt), desc(posts.id)],
  },
  newest: {
    on: [desc(posts.createdAt), desc(posts.id)],
    back: [asc(posts.createdAt), asc(posts.id)],
  },
};

/** An answer's place in the order best: whether it is accepted, its standing, its id. */
export const bestPlace = z.tuple([z.union([z.literal(0), z.literal(1)]), z.number().min(-1).max(1), z.int()]);
export const answerPlace = z.union([bestPlace, timePlace]);
type Place = z.infer<typeof answerPlace>;

export type PlacedAnswer = { acceptedAt: Date | null; standing: number; createdAt: Date; id: number };

function placeOf(order: AnswerOrder, answer: PlacedAnswer): Place {
  return order === "best"
    ? [answer.acceptedAt ? 1 : 0, answer.standing, answer.id]
    : [answer.createdAt.getTime(), answer.id];
}

export function answerCursor(order: AnswerOrder, answer: PlacedAnswer): string {
  return encodeCursor(placeOf(order, answer));
}

/** The condition "beyond this place", going on in the order or back. */
function beyond(order: AnswerOrder, place: Place, backwards: boolean): SQL {
  if (order !== "best" || place.length === 2) {
    const [at, id] = place as z.infer<typeof timePlace>;
    const later = (order === "oldest") !== backwards;
    return sql`(${posts.createdAt}, ${posts.id}) ${sql.raw(later ? ">" : "<")} (${new Date(at)}::timestamptz, ${id}::bigint)`;
  }
  const [first, figure, id] = place;
  // A forged cursor may hold a number too small for `real`, which PostgreSQL refuses.
  const here = sql`(${first === 1}, ${Math.fround(figure)}::real)`;
  const there = sql`(${accepted}, ${posts.standing})`;
  // Said first as a stretch of the index, since ids run against the two others.
  return backwards
    ? sql`(${there} >= ${here} and (${there} <> ${here} or ${posts.id} < ${id}))`
    : sql`(${there} <= ${here} and (${there} <> ${here} or ${posts.id} > ${id}))`;
}

/** Which way a page is read, and from where on; nothing of it where it starts at the beginning. */
export type AnswersStart = { where: SQL | undefined; by: SQL[]; backwards: boolean; placed: boolean };

/** A cursor that is none of this order's starts anew. */
export function startOfAnswers(asked: AnswersAsked & { order: AnswerOrder }): AnswersStart {
  const { order, after, before, from } = asked;
  const { on, back } = along[order];
  if (before === end) return { where: undefined, by: back, backwards: true, placed: true };
  if (from)
    return {
      where: sql`${posts.createdAt} >= ${new Date(from)}::timestamptz`,
      by: on,
      backwards: false,
      placed: true,
    };
  const shape: z.ZodType<Place> = order === "best" ? bestPlace : timePlace;
  const read = (cursor: string | undefined) => (cursor ? decodeCursor(cursor, shape) : null);
  const backTo = read(before);
  if (backTo) return { where: beyond(order, backTo, true), by: back, backwards: true, placed: true };
  const place = read(after);
  return {
    where: place ? beyond(order, place, false) : undefined,
    by: on,
    backwards: false,
    placed: place !== null,
  };
}

/** What comes before an answer in an order, nearest first. */
export function beforeAnswer(order: AnswerOrder, answer: PlacedAnswer): { where: SQL; by: SQL[] } {
  return { where: beyond(order, placeOf(order, answer), true), by: along[order].back };
}
