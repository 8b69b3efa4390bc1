import { Form, Link } from "@remix-run/react";
import { BellRing, CheckCheck, Inbox } from "lucide-react";
import { type Filter, filters } from "../../domain/notifications/input.ts";
import type { InboxGroup, ToldView } from "../../domain/notifications/views.ts";
import type { Page } from "../../domain/threads/views.ts";
import { inboxTitle } from "../../i18n/inbox.ts";
import {
  browseSpaces,
  emptyFilter,
  emptyFilterWhy,
  emptyTitle,
  emptyUnread,
  emptyUnreadWhy,
  emptyWhy,
  filterLabel,
  inboxLead,
  keysHint,
  manageFollowed,
  manageMail,
  markAll,
  markGroup,
  markOf,
  showAll,
  showAnswers,
  showMentions,
  showMine,
  showNews,
  showUnread,
  titleGone,
  toldSentence,
  unreadWord,
} from "../../i18n/notifications.ts";
import { askQuestion } from "../../i18n/shell.ts";
import type { Text } from "../../i18n/text.ts";
import { askPath } from "../../lib/paths.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { Dot } from "../primitives/avatar.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { OnLink } from "../primitives/on-link.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Tabs } from "../primitives/tabs.tsx";
import { Time } from "../primitives/time.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import { useInboxKeys } from "./use-inbox-keys.ts";

export type InboxPageProps = {
  page: Page<InboxGroup>;
  show: Filter;
  /** A later page of the list. */
  later: boolean;
  unread: number;
  /** When this was read: what comes after stays unread when all is marked. */
  until: string;
};

const filterWords: Record<Filter, Text> = {
  all: showAll,
  unread: showUnread,
  answers: showAnswers,
  mentions: showMentions,
  mine: showMine,
  news: showNews,
};

function addressOf(show: Filter, after?: string): string {
  const query = new URLSearchParams({ ...(show !== "all" && { show }), ...(after && { after }) }).toString();
  return query ? `/notifications?${query}` : "/notifications";
}

/** What a member was told, by thread, newest first. Unread is weight. */
export function InboxPage({ page, show, later, unread, until }: InboxPageProps) {
  const list = useInboxKeys();
  const empty = page.items.length === 0;
  return (
    <Columns>
      <PageHeader title={inboxTitle()} lead={inboxLead()}>
        {unread > 0 && (
          <Form method="post" action="/notifications" className="mt-0.5">
            <input type="hidden" name="until" value={until} />
            <input type="hidden" name="show" value={show} />
            <Submit tone="quiet" size="small" name="intent" value="all" action="/notifications">
              <CheckCheck size={16} aria-hidden="true" />
              {markAll()}
            </Submit>
          </Form>
        )}
      </PageHeader>
      <Tabs
        label={filterLabel()}
        links={filters.map((one) => ({
          to: addressOf(one),
          label: filterWords[one](),
          current: one === show,
        }))}
      />
      {empty ? (
        <Nothing show={show} />
      ) : (
        <ul ref={list}>
          {page.items.map((group) => (
            <Group key={group.threadId} group={group} show={show} until={until} />
          ))}
        </ul>
      )}
      <Pager first={later ? addressOf(show) : null} next={page.next ? addressOf(show, page.next) : null} />
      <div className="mt-6 flex flex-wrap items-center gap-x-6 text-14">
        <OnLink to="/settings/subscriptions">{manageFollowed()}</OnLink>
        <OnLink to="/settings/notifications">{manageMail()}</OnLink>
      </div>
      {!empty && <p className="mt-2 text-14 text-quiet max-md:hidden">{keysHint()}</p>}
    </Columns>
  );
}

function Nothing({ show }: { show: Filter }) {
  if (show === "unread")
    return (
      <EmptyState icon={<CheckCheck />} title={emptyUnread()}>
        {emptyUnreadWhy()}
      </EmptyState>
    );
  if (show !== "all")
    return (
      <EmptyState icon={<Inbox />} title={emptyFilter()}>
        {emptyFilterWhy()}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={<BellRing />}
      title={emptyTitle()}
      action={
        <div className="flex flex-wrap justify-center gap-3">
          <ButtonLink to={askPath()}>{askQuestion()}</ButtonLink>
          <ButtonLink to="/threads" tone="quiet">
            {browseSpaces()}
          </ButtonLink>
        </div>
      }
    >
      {emptyWhy()}
    </EmptyState>
  );
}

function Group({ group, show, until }: { group: InboxGroup; show: Filter; until: string }) {
  const title = group.title ?? titleGone();
  const id = `told-${group.threadId}`;
  return (
    <li className="border-b border-line py-4" data-group data-unread={group.unread || undefined}>
      <div className="flex items-start justify-between gap-x-4">
        <div className="min-w-0">
          <h2
            id={id}
            lang={group.title === null ? undefined : group.language}
            className={`text-17 text-pretty ${group.unread ? "font-bold" : ""}`}
          >
            {title}
          </h2>
          <Facts>
            <Fact>
              <Dot hue={group.space.hue} />
              {group.space.name}
            </Fact>
          </Facts>
        </div>
        {group.unread && (
          <Form method="post" action="/notifications" className="-my-1.5 shrink-0">
            <input type="hidden" name="thread" value={group.threadId} />
            <input type="hidden" name="until" value={until} />
            <input type="hidden" name="show" value={show} />
            <Submit tone="plain" size="small" name="intent" value="one" action="/notifications">
              <CheckCheck size={16} aria-hidden="true" />
              <span aria-hidden="true" className="max-sm:hidden">
                {markGroup()}
              </span>
              <VisuallyHidden>{markOf({ title })}</VisuallyHidden>
            </Submit>
          </Form>
        )}
      </div>
      <ul className="mt-1 grid">
        {group.told.map((told) => (
          <Line key={told.id} told={told} language={group.language} />
        ))}
      </ul>
    </li>
  );
}

function Line({ told, language }: { told: ToldView; language: string }) {
  return (
    <li className="relative -mx-2 rounded-field px-2 py-1.5 transition-colors hover:bg-hover">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link
          to={told.path}
          data-told
          className={`after:absolute after:inset-0 hover:text-link ${told.unread ? "font-semibold" : ""}`}
        >
          {told.unread && <VisuallyHidden>{unreadWord()} · </VisuallyHidden>}
          {toldSentence(told)}
        </Link>
        <span className="text-14 text-quiet">
          <Time at={told.at} as="short" />
        </span>
      </p>
      {told.opening && (
        <p lang={told.said?.language ?? language} className="line-clamp-1 text-quiet">
          {told.opening}
        </p>
      )}
    </li>
  );
}
