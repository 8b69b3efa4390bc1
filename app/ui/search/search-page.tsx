import type { Page, ThreadRow } from "../../domain/threads/views.ts";

/** A piece of text and whether it is what was searched for. */
export type Part = { text: string; hit: boolean };

export type SearchResult = Pick<
  ThreadRow,
  | "id"
  | "kind"
  | "path"
  | "language"
  | "space"
  | "createdAt"
  | "activeAt"
  | "answerCount"
  | "score"
  | "solved"
> & { title: Part[]; extract: Part[] };

export type SearchPageProps = {
  query: string;
  /** Null before anything was asked. */
  results: Page<SearchResult> | null;
  count: number;
  /** The count stopped here: show it as "10 000+". */
  capped: boolean;
  later: boolean;
};

export function SearchPage(_props: SearchPageProps) {
  return null;
}
