import { Form, Link } from "@remix-run/react";
import { BellRing, Bookmark, SearchX } from "lucide-react";
import type { BookmarkView } from "../../domain/bookmarks/views.ts";
import type { Page } from "../../domain/threads/views.ts";
import {
  bookmarksLead,
  bookmarksTitle,
  changeIt,
  changeOf,
  dueMark,
  emptyFiltered,
  emptyFilteredWhy,
  emptyTitle,
  emptyWhy,
  filterAll,
  filterDo,
  filterLabel,
  keptOn,
  partialBookmarks,
  postGone,
  postGoneWhy,
  remindOn,
} from "../../i18n/bookmarks.ts";
import { clockAt } from "../../lib/zoned.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { useClock } from "../primitives/now.tsx";
import { Pager } from "../primitives/pager.tsx";
import { dateWords } from "../primitives/time.tsx";
import { RemoveForm } from "./bookmark-page.tsx";
import { useZone } from "./use-zone.ts";

export type BookmarksPageProps = { page: Page<BookmarkView>; words: string; later: boolean };

function addressOf(words: string, after?: string): string {
  const query = new URLSearchParams();
  if (words) query.set("q", words);
  if (after) query.set("after", after);
  const text = query.toString();
  return text ? `/bookmarks?${text}` : "/bookmarks";
}

/** A member's own bookmarks: first those whose moment has come. */
export function BookmarksPage({ page, words, later }: BookmarksPageProps) {
  const empty = page.items.length === 0;
  const nothingSoFar = empty && page.partial;
  return (
    <Columns>
      <PageHeader title={bookmarksTitle()} lead={bookmarksLead()} />
      {(!empty || words || later) && <FilterForm words={words} />}
      {nothingSoFar ? null : empty ? (
        <EmptyState icon={words ? <SearchX /> : <Bookmark />} title={words ? emptyFiltered() : emptyTitle()}>
          {words ? emptyFilteredWhy() : emptyWhy()}
        </EmptyState>
      ) : (
        <ul className="border-t border-line">
          {page.items.map((bookmark) => (
            <Item key={bookmark.postId} bookmark={bookmark} />
          ))}
        </ul>
      )}
      {page.partial && <p className="mt-6 text-quiet">{partialBookmarks()}</p>}
      <Pager first={later ? addressOf(words) : null} next={page.next ? addressOf(words, page.next) : null} />
    </Columns>
  );
}

function FilterForm({ words }: { words: string }) {
  return (
    <Form method="get" action="/bookmarks" role="search" className="mb-5 flex flex-wrap items-end gap-3">
      <label className="grid min-w-0 flex-1 basis-60 gap-1 text-14 text-quiet">
        {filterLabel()}
        <input
          type="search"
          name="q"
          defaultValue={words}
          maxLength={100}
          className="h-11 w-full rounded-field border border-control bg-raised px-3 text-16 text-ink transition-colors hover:border-ink"
        />
      </label>
      <Submit tone="quiet">{filterDo()}</Submit>
      {words && (
        <ButtonLink to="/bookmarks" tone="plain">
          {filterAll()}
        </ButtonLink>
      )}
    </Form>
  );
}

/** When one is to be reminded, by one's own clock. */
function Reminder({ at }: { at: string }) {
  const zone = useZone();
  const { date, time } = clockAt(new Date(at), zone);
  return (
    <Fact>{remindOn({ date: dateWords(date, "short"), time, zone: zone === "UTC" ? zone : null })}</Fact>
  );
}

function Item({ bookmark }: { bookmark: BookmarkView }) {
  const { zone } = useClock();
  const { post, note, due, remindAt, createdAt, postId } = bookmark;
  return (
    <li className="border-b border-line py-4">
      {due && (
        <p className="mb-1 flex items-center gap-1.5 text-14 font-semibold text-link">
          <BellRing size={16} aria-hidden="true" />
          {dueMark()}
        </p>
      )}
      <h2 className="text-17 font-semibold">
        {post ? (
          <Link
            to={post.path}
            lang={post.language}
            className="line-clamp-2 text-pretty hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
          >
            {post.title}
          </Link>
        ) : (
          <span className="text-quiet">{postGone()}</span>
        )}
      </h2>
      {note && (
        <p className="mt-1.5 border-s-2 border-accent-control ps-3 break-words whitespace-pre-line">{note}</p>
      )}
      <p lang={post?.language} className="mt-1 line-clamp-2 break-words text-quiet">
        {post ? post.opening : postGoneWhy()}
      </p>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <Facts>
          {post?.author && <Fact>{post.author}</Fact>}
          <Fact>{keptOn({ date: dateWords(createdAt, "short", zone) })}</Fact>
          {remindAt && !due && <Reminder at={remindAt} />}
        </Facts>
        <div className="-mx-3 flex flex-wrap">
          {post && (
            <ButtonLink to={`${post.path}/bookmark`} tone="plain" size="small">
              <span aria-hidden="true">{changeIt()}</span>
              <span className="sr-only">{changeOf({ title: post.title })}</span>
            </ButtonLink>
          )}
          <RemoveForm postId={postId} from="list" />
        </div>
      </div>
    </li>
  );
}
