import { Pencil } from "lucide-react";
import type { FollowView } from "../../domain/subscriptions/views.ts";
import type { TagView } from "../../domain/tags/views.ts";
import { allTags, alsoCalled, editTag, goesWith, taggedThreads } from "../../i18n/tags.ts";
import { feedPath } from "../../lib/paths.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { FeedLink } from "../lists/feed-link.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Tag } from "../primitives/chip.tsx";
import { OnLink } from "../primitives/on-link.tsx";
import { Prose } from "../prose.tsx";
import { FollowLink } from "../subscriptions/follow-link.tsx";
import { ThreadList, type ThreadListProps } from "../threads/thread-list.tsx";

export type TagPageProps = Omit<ThreadListProps, "showSpace" | "answerable" | "begin"> & {
  tag: TagView;
  follow: FollowView | null;
};

/** What a tag is for, what it goes with, and the threads that carry it. */
export function TagPage({ tag, follow, ...list }: TagPageProps) {
  return (
    <Columns>
      <PageHeader title={tag.tag} lead={taggedThreads({ count: tag.threads })}>
        <FollowLink path={tag.path} follow={follow} />
        <OnLink to="/tags">{allTags()}</OnLink>
        {tag.can.keep && (
          <ButtonLink to={`${tag.path}/edit`} size="small" tone="quiet" className="mt-0.5">
            <Pencil size={16} aria-hidden="true" />
            {editTag()}
          </ButtonLink>
        )}
      </PageHeader>
      {tag.html && (
        <div className="mb-6 max-w-prose">
          <Prose html={tag.html} lang={tag.language ?? undefined} />
        </div>
      )}
      {(tag.synonyms.length > 0 || tag.related.length > 0) && (
        <dl className="mb-6 grid gap-2 text-14">
          {tag.synonyms.length > 0 && (
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <dt className="text-quiet">{alsoCalled()}</dt>
              <dd>{tag.synonyms.join(", ")}</dd>
            </div>
          )}
          {tag.related.length > 0 && (
            <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <dt className="text-quiet">{goesWith()}</dt>
              <dd className="flex flex-wrap gap-1.5">
                {tag.related.map((name) => (
                  <Tag key={name} name={name} />
                ))}
              </dd>
            </div>
          )}
        </dl>
      )}
      <ThreadList {...list} />
      {tag.threads > 0 && <FeedLink to={feedPath(tag.path)} />}
    </Columns>
  );
}
