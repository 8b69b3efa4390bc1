import type { DecisionView } from "#app/domain/decisions/views.ts";
import type { ThreadView } from "#app/domain/threads/views.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { BookmarkPage } from "#app/ui/bookmarks/bookmark-page.tsx";
import { BookmarksPage } from "#app/ui/bookmarks/bookmarks-page.tsx";
import { CasePage } from "#app/ui/decisions/case-page.tsx";
import { SpacePage } from "#app/ui/spaces/space-page.tsx";
import { PersonCasePage } from "#app/ui/suspensions/person-case-page.tsx";
import { SuspendedPage } from "#app/ui/suspensions/suspended-page.tsx";
import { AskPage } from "#app/ui/threads/ask-page.tsx";
import { ThreadPage } from "#app/ui/threads/thread-page.tsx";
import * as s from "./samples.ts";

const news = (l: Locale) => ({
  ...s.spaces(l)[0]!,
  slug: "news",
  kinds: ["announcement" as const],
  defaultKind: "announcement" as const,
});
const empty = {
  path: "/s/news",
  state: { sort: "newest" as const, tags: [] },
  page: { items: [], next: null, prev: null },
  choices: { spaces: [], products: [] },
};
const moderating = (l: Locale): ThreadView => {
  const { body, ...thread } = s.unanswered(l);
  const can = { ...body.can, moderate: true };
  return {
    ...thread,
    answerCount: 2,
    locked: true,
    duplicate: true,
    notices: [{ action: "lock", reason: "Tempers run high.", at: s.now, by: s.people.luc }],
    can: { ...thread.can, moderate: true },
    body: { ...body, can, bookmarked: true, openSuggestions: { count: 1, path: "/p/100/suggestions/s1" } },
    answers: [
      {
        ...body,
        id: "105",
        kind: "answer",
        can,
        html: "",
        gone: { by: "hidden", reason: "It names someone.", at: s.now },
      },
      { ...body, id: "106", kind: "answer", can, html: "", gone: { by: "author", reason: "", at: s.now } },
    ],
  };
};
const decision = (id: string, over: Partial<DecisionView>): DecisionView => ({
  id,
  action: "lock",
  reverses: null,
  liftedBy: null,
  ended: false,
  threadId: "3",
  postId: null,
  username: null,
  until: null,
  reason: `Reason ${id}`,
  by: s.people.luc,
  at: s.now,
  imported: false,
  ...over,
});
const post = (l: Locale) => ({
  path: "/p/100",
  title: s.rows(l)[0]!.title,
  language: l,
  threadKind: "question" as const,
  kind: "body" as const,
  opening: "An opening.",
});

/** Pages of those who announce, moderate or keep bookmarks. */
export const acting = (l: Locale) => ({
  "space-news": {
    path: "/s/news",
    member: true,
    page: () => <SpacePage space={news(l)} follow={null} announces list={empty} board={null} />,
  },
  "space-news-visitor": {
    path: "/s/news",
    member: false,
    page: () => <SpacePage space={news(l)} follow={null} announces={false} list={empty} board={null} />,
  },
  "ask-announcing": {
    path: "/ask?space=news",
    member: true,
    page: () => (
      <AskPage spaces={[...s.spaces(l), news(l)]} products={[]} submission="k" asked={{ space: "news" }} />
    ),
  },
  "ask-question": {
    path: "/ask?kind=question",
    member: true,
    page: () => (
      <AskPage
        spaces={s
          .spaces(l)
          .map((space, i) => ({ ...space, language: i === 3 ? l : l === "fr" ? "en" : "fr" }))}
        products={[]}
        submission="k"
        asked={{ kind: "question", space: "", title: "" }}
      />
    ),
  },
  "thread-announcement": {
    path: "/t/3/x",
    member: false,
    page: () => (
      <ThreadPage
        thread={{ ...s.unanswered(l), kind: "announcement", answerCount: 0 }}
        signedIn={false}
        path="/t/3/x"
        submission="k"
        merged={{ title: "An older thread" }}
      />
    ),
  },
  "thread-moderated": {
    path: "/t/3/x",
    member: true,
    page: () => <ThreadPage thread={moderating(l)} signedIn path="/t/3/x" submission="k" />,
  },
  "thread-duplicate": {
    path: "/t/3/x",
    member: false,
    page: () => (
      <ThreadPage
        thread={{ ...s.unanswered(l), duplicate: true }}
        signedIn={false}
        path="/t/3/x"
        submission="k"
      />
    ),
  },
  "person-case": {
    path: "/u/luc/decision",
    member: true,
    page: () => (
      <PersonCasePage
        person={{ ...s.people.luc, joinedAt: s.now, staff: false }}
        decisions={[
          decision("d1", { action: "suspend", threadId: null, username: "luc", until: s.now, ended: true }),
          decision("d2", { action: "suspend", threadId: null, username: "luc", liftedBy: "d3" }),
          decision("d3", { action: "lift", reverses: "d2", threadId: null, username: "luc" }),
        ]}
        can={{ suspend: true, lift: true }}
        address="/u/luc/decision"
        submission="k"
        refused={{
          errors: { days: [refusalWords("chooseLength")], reason: [refusalWords("reasonShort")] },
          values: { reason: "" },
        }}
      />
    ),
  },
  "person-case-team": {
    path: "/u/luc/decision",
    member: true,
    page: () => (
      <PersonCasePage
        person={{ ...s.people.luc, joinedAt: s.now, staff: true }}
        decisions={[decision("d1", { action: "suspend", threadId: null, username: "luc", until: null })]}
        can={{ suspend: false, lift: false }}
        address="/u/luc/decision"
        submission="k"
      />
    ),
  },
  suspended: {
    path: "/suspended",
    member: false,
    page: () => (
      <SuspendedPage
        username="luc"
        reason={"Insults, twice.\nAnd again."}
        at={s.now}
        until={s.now}
        over={null}
      />
    ),
  },
  "suspended-for-long": {
    path: "/suspended",
    member: false,
    page: () => <SuspendedPage username="luc" reason="Advertising." at={s.now} until={null} over={null} />,
  },
  "suspension-over": {
    path: "/suspended",
    member: false,
    page: () => (
      <SuspendedPage username="luc" reason="Insults." at={s.now} until={s.now} over={{ why: "A mistake." }} />
    ),
  },
  case: {
    path: "/t/3/decision",
    member: true,
    page: () => (
      <CasePage
        subject={{ ...post(l), postId: "100", threadId: "3", html: "<p>All of it.</p>", gone: null }}
        decisions={[
          decision("d3", {}),
          decision("d2", { action: "lift", reverses: "d1" }),
          decision("d1", { action: "close", liftedBy: "d2" }),
        ]}
        address="/t/3/decision"
        open={["close", "archive"]}
        submission="k"
      />
    ),
  },
  "bookmark-refused": {
    path: "/p/100/bookmark",
    member: true,
    page: () => (
      <BookmarkPage
        post={post(l)}
        kept={null}
        refused={{ errors: { date: [refusalWords("reminderDay")] }, values: { remind: "at" } }}
      />
    ),
  },
  bookmarks: {
    path: "/bookmarks",
    member: true,
    page: () => (
      <BookmarksPage
        words=""
        later={false}
        page={{
          next: null,
          items: [
            {
              postId: "100",
              note: "",
              createdAt: s.now,
              remindAt: "2026-12-01T08:30:00.000Z",
              due: false,
              post: { ...post(l), author: "Luc" },
            },
          ],
        }}
      />
    ),
  },
});
