import { CircleCheck, MessageCircleQuestionMark, PenLine } from "lucide-react";
import type { Ordering, Page, ThreadRow } from "../../domain/threads/views.ts";
import {
  active,
  emptyNewest,
  emptyNewestWhy,
  emptySolved,
  emptySolvedWhy,
  emptyUnanswered,
  emptyUnansweredWhy,
  newest,
  orderings,
  solvedOnes,
  unanswered,
} from "../../i18n/lists.ts";
import { askQuestion } from "../../i18n/shell.ts";
import type { Text } from "../../i18n/text.ts";
import { ButtonLink } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Tabs } from "../primitives/tabs.tsx";
import { ThreadRows } from "./thread-row.tsx";

export type ThreadListProps = {
  /** Path of the list without query; tabs add `?sort=`, the pager `?after=`. */
  path: string;
  order: Ordering;
  page: Page<ThreadRow>;
  /** Whether this is not the first page, so that a way back to it shows. */
  later: boolean;
  showSpace?: boolean;
  /** Where its empty state invites to ask. */
  askPath?: string;
};

const orders: { order: Ordering; word: Text }[] = [
  { order: "newest", word: newest },
  { order: "active", word: active },
  { order: "unanswered", word: unanswered },
  { order: "solved", word: solvedOnes },
];

function address(path: string, order: Ordering, after?: string): string {
  const query = new URLSearchParams();
  if (order !== "newest") query.set("sort", order);
  if (after) query.set("after", after);
  const search = query.toString();
  return search ? `${path}?${search}` : path;
}

/** A list of threads in one of its four orders, page by page. */
export function ThreadList({ path, order, page, later, showSpace, askPath = "/ask" }: ThreadListProps) {
  return (
    <>
      <Tabs
        label={orderings()}
        links={orders.map((each) => ({
          to: address(path, each.order),
          label: each.word(),
          current: each.order === order,
        }))}
      />
      {page.items.length === 0 ? (
        <Nothing order={order} askPath={askPath} />
      ) : (
        <ThreadRows
          rows={page.items}
          showSpace={showSpace}
          time={order === "active" ? "active" : "created"}
        />
      )}
      <Pager
        first={later ? address(path, order) : null}
        next={page.next === null ? null : address(path, order, page.next)}
      />
    </>
  );
}

function Nothing({ order, askPath }: { order: Ordering; askPath: string }) {
  const ask = (
    <ButtonLink to={askPath}>
      <PenLine size={18} aria-hidden="true" />
      {askQuestion()}
    </ButtonLink>
  );
  if (order === "unanswered") {
    return (
      <EmptyState icon={<CircleCheck />} title={emptyUnanswered()}>
        {emptyUnansweredWhy()}
      </EmptyState>
    );
  }
  if (order === "solved") {
    return (
      <EmptyState icon={<CircleCheck />} title={emptySolved()}>
        {emptySolvedWhy()}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<MessageCircleQuestionMark />} title={emptyNewest()} action={ask}>
      {emptyNewestWhy()}
    </EmptyState>
  );
}
