import { postPath, threadPath } from "#app/lib/paths.ts";
import { absolute } from "../api/parts.ts";

/** What queries about several ideas at once have in common: each row says which it is about. */
export type OfIdea = { idea: string };

/** Rows by their idea, in the order they came. */
export function byIdea<R extends OfIdea>(rows: R[]): (id: number) => R[] {
  const groups = Map.groupBy(rows, ({ idea }) => Number(idea));
  return (id) => groups.get(id) ?? [];
}

/** A moment as files and programs read it, in UTC to the millisecond. */
export const iso = (at: string | Date): string => new Date(at).toISOString();

export const answerUrl = (postId: string): string => absolute(postPath(postId));
export const threadUrl = (thread: { id: string; slug: string }): string => absolute(threadPath(thread));
