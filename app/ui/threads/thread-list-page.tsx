import type { Ordering, Page, ThreadRow } from "../../domain/threads/represent.ts";
export type ThreadListPageProps = {
  title: string;
  /** One sentence under the title. */
  lead?: string;
  /** Path of the list without query; tabs and pager add `?order=` and `?after=`. */
  path: string;
  order: Ordering;
  page: Page<ThreadRow>;
  /** Whether this is not the first page, so that a way back to it shows. */
  later: boolean;
};

export function ThreadListPage(_props: ThreadListPageProps) {
  return null;
}
