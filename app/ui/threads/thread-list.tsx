import { CircleCheck, Megaphone, MessageCircleQuestionMark, PenLine, SearchX } from "lucide-react";
import type { Ordering, Page, ThreadRow } from "../../domain/threads/views.ts";
import { noAnnouncement, noAnnouncementWhy } from "../../i18n/announcements.ts";
import { emptyFiltered, emptyFilteredWhy, emptySoFar, hottest, partialList } from "../../i18n/filters.ts";
import {
  active,
  emptyNewest,
  emptyNewestWhy,
  emptySolved,
  emptySolvedWhy,
  emptyUnanswered,
  emptyUnansweredWhy,
  newerPage,
  newest,
  olderPage,
  orderings,
  prevPage,
  solvedOnes,
  unanswered,
} from "../../i18n/lists.ts";
import { askQuestion } from "../../i18n/shell.ts";
import type { Text } from "../../i18n/text.ts";
import type { ListState } from "../../lib/list-address.ts";
import { atStart, isNarrowed, listAddress } from "../../lib/list-address.ts";
import { askPath } from "../../lib/paths.ts";
import { FilterChips } from "../lists/filter-chips.tsx";
import { type Choices, FilterForm } from "../lists/filter-form.tsx";
import { HotExplained } from "../lists/hot-explained.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Tabs } from "../primitives/tabs.tsx";
import { ThreadRows } from "./thread-row.tsx";

export type ThreadListProps = {
  /** Path of the list without query. */
  path: string;
  state: ListState;
  page: Page<ThreadRow>;
  choices: Choices;
  showSpace?: boolean;
  /** Whether anything in it can be answered, and so wait or be solved. */
  answerable?: boolean;
  /** What its empty state invites to: by default, to ask a question. */
  begin?: { to: string; word: string };
};

const orders: { order: Ordering; word: Text }[] = [
  { order: "newest", word: newest },
  { order: "active", word: active },
  { order: "hot", word: hottest },
  { order: "unanswered", word: unanswered },
  { order: "solved", word: solvedOnes },
];

/** Orders that are about being answered. */
const ofAnswers = (order: Ordering) => order === "unanswered" || order === "solved";

/** A list of threads in one of its orders, narrowed by filters, page by page both ways. */
export function ThreadList({
  path,
  state,
  page,
  choices,
  showSpace = true,
  answerable = true,
  begin = { to: askPath(), word: askQuestion() },
}: ThreadListProps) {
  const { sort } = state;
  const first = atStart(state);
  const to = (change: Partial<ListState>) => listAddress(path, { ...first, ...change });
  // A state that the order is about already is let go of when the order is chosen.
  const sorted = (order: Ordering) => to({ sort: order, state: ofAnswers(order) ? undefined : state.state });
  return (
    <>
      <Tabs
        label={orderings()}
        links={orders
          .filter(({ order }) => answerable || !ofAnswers(order))
          .map(({ order, word }) => ({
            to: sorted(order),
            label: word(),
            current: order === sort,
          }))}
      />
      <FilterForm path={path} state={first} choices={choices} showSpace={showSpace} />
      <FilterChips path={path} state={state} choices={choices} />
      {sort === "hot" && <HotExplained />}
      {page.items.length === 0 ? (
        <Nothing state={state} partial={page.partial} answerable={answerable} begin={begin} />
      ) : (
        <ThreadRows rows={page.items} showSpace={showSpace} time={sort === "active" ? "active" : "created"} />
      )}
      {page.partial && <p className="mt-6 text-quiet">{partialList()}</p>}
      <Pager
        first={state.after || state.before ? to({}) : null}
        prev={page.prev ? to({ before: page.prev }) : null}
        next={page.next ? to({ after: page.next }) : null}
        {...(sort === "hot" ? { prevWord: prevPage() } : { prevWord: newerPage(), nextWord: olderPage() })}
      />
    </>
  );
}

type NothingProps = Required<Pick<ThreadListProps, "state" | "answerable" | "begin">> & {
  partial: boolean | undefined;
};

function Nothing({ state, partial, answerable, begin }: NothingProps) {
  if (partial || isNarrowed(state)) {
    return (
      <EmptyState icon={<SearchX />} title={partial ? emptySoFar() : emptyFiltered()}>
        {emptyFilteredWhy()}
      </EmptyState>
    );
  }
  if (state.sort === "unanswered") {
    return (
      <EmptyState icon={<CircleCheck />} title={emptyUnanswered()}>
        {emptyUnansweredWhy()}
      </EmptyState>
    );
  }
  if (state.sort === "solved") {
    return (
      <EmptyState icon={<CircleCheck />} title={emptySolved()}>
        {emptySolvedWhy()}
      </EmptyState>
    );
  }
  if (!answerable) {
    return (
      <EmptyState icon={<Megaphone />} title={noAnnouncement()}>
        {noAnnouncementWhy()}
      </EmptyState>
    );
  }
  const ask = (
    <ButtonLink to={begin.to}>
      <PenLine size={18} aria-hidden="true" />
      {begin.word}
    </ButtonLink>
  );
  return (
    <EmptyState icon={<MessageCircleQuestionMark />} title={emptyNewest()} action={ask}>
      {emptyNewestWhy()}
    </EmptyState>
  );
}
