import { MessageCircleQuestionMark } from "lucide-react";
import type { Page, ThreadRow } from "../../domain/threads/views.ts";
import { emptyTag, emptyTagWhy, taggedThreads } from "../../i18n/lists.ts";
import { tagPath } from "../../lib/paths.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Pager } from "../primitives/pager.tsx";
import { ThreadRows } from "./thread-row.tsx";

export type TagPageProps = { tag: string; page: Page<ThreadRow>; later: boolean };

/** The newest threads that carry a tag. */
export function TagPage({ tag, page, later }: TagPageProps) {
  const path = tagPath(tag);
  return (
    <Columns>
      <PageHeader title={tag} lead={taggedThreads({ tag })} />
      {page.items.length === 0 ? (
        <EmptyState icon={<MessageCircleQuestionMark />} title={emptyTag()}>
          {emptyTagWhy()}
        </EmptyState>
      ) : (
        <ThreadRows rows={page.items} />
      )}
      <Pager first={later ? path : null} next={page.next && `${path}?after=${page.next}`} />
    </Columns>
  );
}
