import { MessageSquareText } from "lucide-react";
import type { Activity } from "../../domain/members/input.ts";
import type { ProfileView, Said } from "../../domain/members/views.ts";
import type { Page, ThreadRow } from "../../domain/threads/views.ts";
import { partialList } from "../../i18n/filters.ts";
import { newerPage, olderPage } from "../../i18n/lists.ts";
import {
  nothingAnswers,
  nothingComments,
  nothingDiscussions,
  nothingQuestions,
  nothingSeen,
  nothingYet,
} from "../../i18n/profile.ts";
import type { Text } from "../../i18n/text.ts";
import { activityPath } from "../../lib/paths.ts";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Pager } from "../primitives/pager.tsx";
import { ThreadRows } from "../threads/thread-row.tsx";
import { ProfileFrame } from "./profile-frame.tsx";
import { SaidList } from "./said-item.tsx";

const nothing: Record<Activity, Text> = {
  answers: nothingAnswers,
  questions: nothingQuestions,
  discussions: nothingDiscussions,
  comments: nothingComments,
};

export type ActivityPageProps = {
  member: ProfileView;
  own: boolean;
  /** This is not the list's beginning. */
  later: boolean;
} & (
  | { kind: "answers" | "comments"; said: Page<Said> }
  | { kind: "questions" | "discussions"; threads: Page<ThreadRow> }
);

/** One kind of what a member did, a page of it. */
export function ActivityPage(props: ActivityPageProps) {
  const { member, own, kind, later } = props;
  const at = activityPath(member.username, kind);
  const page = "said" in props ? props.said : props.threads;
  return (
    <ProfileFrame member={member} own={own} current={kind}>
      {page.items.length === 0 && !page.partial ? (
        <EmptyState icon={<MessageSquareText />} title={nothingYet()}>
          {nothing[kind]()} {!own && nothingSeen()}
        </EmptyState>
      ) : "said" in props ? (
        <SaidList items={props.said.items} heading="h2" />
      ) : (
        <ThreadRows rows={props.threads.items} />
      )}
      {page.partial && <p className="mt-6 text-quiet">{partialList()}</p>}
      <Pager
        first={later ? at : null}
        prev={page.prev ? `${at}?before=${page.prev}` : null}
        next={page.next ? `${at}?after=${page.next}` : null}
        prevWord={newerPage()}
        nextWord={olderPage()}
      />
    </ProfileFrame>
  );
}
