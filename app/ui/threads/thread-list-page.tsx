import { Columns, PageHeader } from "../layout/columns.tsx";
import { FeedLink } from "../lists/feed-link.tsx";
import { ThreadList, type ThreadListProps } from "./thread-list.tsx";

export type ThreadListPageProps = Omit<ThreadListProps, "showSpace"> & {
  title: string;
  /** One sentence under the title. */
  lead?: string;
};

/** Threads of every space. */
export function ThreadListPage({ title, lead, ...list }: ThreadListPageProps) {
  return (
    <Columns>
      <PageHeader title={title} lead={lead} />
      <ThreadList {...list} />
      <FeedLink to="/feed.xml" />
    </Columns>
  );
}
