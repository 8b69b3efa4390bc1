import { type AnswerOrder, type AnswersAsked, end } from "#app/lib/answers-address.ts";
import { type AnswersStart, answerCursor, type PlacedAnswer, startOfAnswers } from "./answer-order.ts";

/** Answers a page; threads longer than this are read page by page. */
export const answersPerPage = 20;

export type AnswersPage<R> = { rows: R[]; next: string | null; prev: string | null };

/**
 * One page of answers, whichever way it is asked for; read again where nothing, or less than a page, lies that way.
 * @param read gives the rows from a start, `size` at most
 */
export async function pageAnswers<R extends PlacedAnswer>(
  asked: AnswersAsked & { order: AnswerOrder },
  size: number,
  read: (start: AnswersStart, size: number) => Promise<R[]>,
): Promise<AnswersPage<R>> {
  const { order } = asked;
  const start = startOfAnswers(asked);
  const found = await read(start, size + 1);
  const rows = found.slice(0, size);
  const more = found.length > size;
  const last = asked.before === end;
  // Whoever goes back to the beginning gets the first page whole; whoever goes past the end, the last.
  if (start.backwards && !more && !last) return pageAnswers({ order }, size, read);
  if (start.placed && found.length === 0 && !last) return pageAnswers({ order, before: end }, size, read);
  if (start.backwards) rows.reverse();
  const cursor = (row: R | undefined) => (row ? answerCursor(order, row) : null);
  const first = cursor(rows[0]);
  const onward = cursor(rows.at(-1));
  return start.backwards
    ? { rows, prev: more ? first : null, next: last ? null : onward }
    : { rows, prev: start.placed ? first : null, next: more ? onward : null };
}
