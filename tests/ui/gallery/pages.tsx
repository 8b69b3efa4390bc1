import type { ReactNode } from "react";
import type { ThreadRow } from "#app/domain/threads/views.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { CheckMailPage } from "#app/ui/accounts/check-mail-page.tsx";
import { ConfirmedPage } from "#app/ui/accounts/confirmed-page.tsx";
import { ForgotPage } from "#app/ui/accounts/forgot-page.tsx";
import { JoinPage } from "#app/ui/accounts/join-page.tsx";
import { LoginPage } from "#app/ui/accounts/login-page.tsx";
import { MemberPage } from "#app/ui/accounts/member-page.tsx";
import { ResetPage } from "#app/ui/accounts/reset-page.tsx";
import { SetupPage } from "#app/ui/accounts/setup-page.tsx";
import { AdminBrandPage } from "#app/ui/admin/admin-brand-page.tsx";
import { AdminSpacesPage } from "#app/ui/admin/admin-spaces-page.tsx";
import { ErrorPage } from "#app/ui/errors/error-page.tsx";
import { HomePage } from "#app/ui/home/home-page.tsx";
import { SearchPage } from "#app/ui/search/search-page.tsx";
import { SpacePage } from "#app/ui/spaces/space-page.tsx";
import { AskPage } from "#app/ui/threads/ask-page.tsx";
import { ThreadListPage } from "#app/ui/threads/thread-list-page.tsx";
import { ThreadPage } from "#app/ui/threads/thread-page.tsx";
import { acting } from "./acting.tsx";
import * as s from "./samples.ts";
import { toldPages } from "./told.tsx";

export type Sample = { path: string; member: boolean; page: () => ReactNode };

const listOf = (path: string, items: ThreadRow[]) => ({
  path,
  state: { sort: "newest" as const, tags: [] },
  page: { items, next: items.length > 0 ? "x" : null, prev: items.length > 0 ? "x" : null },
  choices: { spaces: [], products: [] },
});

/** Every page with invented content, as a visitor or a member meets it. */
export const samples = (l: Locale): Record<string, Sample> => ({
  home: {
    path: "/",
    member: false,
    page: () => (
      <HomePage
        brandName="Maison Aria"
        solved={s.rows(l).slice(0, 3)}
        waiting={s.waiting(l)}
        spaces={s.spaces(l)}
        listPath="/threads"
      />
    ),
  },
  "home-empty": {
    path: "/",
    member: true,
    page: () => <HomePage brandName="Maison Aria" solved={[]} waiting={[]} spaces={[]} listPath="/threads" />,
  },
  space: {
    path: "/s/machines",
    member: false,
    page: () => (
      <SpacePage
        space={s.spaces(l)[0]!}
        follow={null}
        announces={false}
        {...listOf("/s/machines", s.rows(l))}
      />
    ),
  },
  "space-empty": {
    path: "/s/workshop",
    member: true,
    page: () => (
      <SpacePage space={s.spaces(l)[3]!} follow={null} announces={false} {...listOf("/s/workshop", [])} />
    ),
  },
  list: {
    path: "/threads",
    member: false,
    page: () => (
      <ThreadListPage
        title="#pression"
        {...listOf("/threads", s.rows(l))}
        state={{ sort: "hot", tags: ["pression"], state: "solved", from: "2026-01-05" }}
      />
    ),
  },
  thread: {
    path: "/t/1/x",
    member: false,
    page: () => <ThreadPage thread={s.thread(l, false)} signedIn={false} path="/t/1/x" submission="k" />,
  },
  "thread-member": {
    path: "/t/1/x",
    member: true,
    page: () => (
      <ThreadPage
        thread={s.thread(l, true)}
        signedIn
        path="/t/1/x"
        submission="k"
        refused={{
          form: "answer",
          target: "1",
          errors: { body: [refusalWords("bodyShort")] },
          values: { body: "oui" },
        }}
      />
    ),
  },
  "thread-waiting": {
    path: "/t/3/x",
    member: false,
    page: () => <ThreadPage thread={s.unanswered(l)} signedIn={false} path="/t/3/x" submission="k" />,
  },
  "thread-closed": {
    path: "/t/3/x",
    member: false,
    page: () => (
      <ThreadPage
        thread={{
          ...s.unanswered(l),
          closed: true,
          notices: [
            { action: "close", reason: "Asked and answered elsewhere.", at: s.now, by: s.people.luc },
          ],
        }}
        signedIn={false}
        path="/t/3/x"
        submission="k"
      />
    ),
  },
  ask: {
    path: "/ask",
    member: true,
    page: () => <AskPage spaces={s.spaces(l)} products={[]} submission="k" />,
  },
  "ask-refused": {
    path: "/ask",
    member: true,
    page: () => (
      <AskPage
        spaces={s.spaces(l)}
        products={[{ slug: "aria-2", name: "Aria 2", versions: ["2.1", "2.0"] }]}
        submission="k"
        refused={{
          errors: { title: [refusalWords("titleShort")], space: [refusalWords("spaceUnknown")] },
          values: { title: "Ah", space: "workshop", body: "Text" },
        }}
      />
    ),
  },
  search: {
    path: "/search?q=pression",
    member: false,
    page: () => (
      <SearchPage
        query="pression"
        results={{ items: s.results(l), next: "x" }}
        count={10000}
        capped
        later={false}
      />
    ),
  },
  "search-none": {
    path: "/search?q=xyz",
    member: false,
    page: () => (
      <SearchPage query="xyz" results={{ items: [], next: null }} count={0} capped={false} later={false} />
    ),
  },
  login: { path: "/login", member: false, page: () => <LoginPage needed next="/ask" /> },
  join: {
    path: "/join",
    member: false,
    page: () => (
      <JoinPage
        brandName="Maison Aria"
        submission="k"
        errors={{ password: [refusalWords("tooLong")], email: [refusalWords("invalidField")] }}
        values={{ email: "claire@", username: "claire" }}
      />
    ),
  },
  "check-mail": {
    path: "/join",
    member: false,
    page: () => <CheckMailPage purpose="join" email="claire@example.org" />,
  },
  confirmed: { path: "/confirm", member: true, page: () => <ConfirmedPage outcome="confirmed" signedIn /> },
  "confirm-expired": {
    path: "/confirm",
    member: false,
    page: () => <ConfirmedPage outcome="expired" signedIn={false} />,
  },
  forgot: { path: "/forgot", member: false, page: () => <ForgotPage /> },
  reset: { path: "/reset", member: false, page: () => <ResetPage /> },
  setup: { path: "/setup", member: false, page: () => <SetupPage submission="k" accent="#2d5d8f" /> },
  member: {
    path: "/u/luc",
    member: false,
    page: () => (
      <MemberPage
        member={{
          ...s.people.luc,
          bio: "J’aime quand la mousse tient.",
          joinedAt: "2024-03-02T00:00:00Z",
          roles: ["expert", "moderator"],
        }}
        follow={null}
        figures={{ answers: 214, accepted: 96, threads: 1 }}
        archive={[{ site: "coffee.example", gold: 1, silver: 4, bronze: 12 }]}
        threads={s.rows(l).slice(0, 1)}
        answers={[
          {
            id: "1",
            path: "/p/1",
            threadTitle: s.rows(l)[0]!.title,
            extract: s.rows(l)[0]!.solution!,
            score: 31,
            accepted: true,
            official: true,
            createdAt: s.now,
          },
        ]}
      />
    ),
  },
  "error-404": { path: "/x", member: false, page: () => <ErrorPage status={404} /> },
  "error-500": { path: "/x", member: false, page: () => <ErrorPage status={500} reference="k3f9a1" /> },
  "admin-brand": {
    path: "/admin/brand",
    member: true,
    page: () => (
      <AdminBrandPage
        brand={{ name: "Maison Aria", accent: "#2d5d8f", example: { fr: "", en: "" }, logoUrl: null }}
        saved
      />
    ),
  },
  "admin-spaces": {
    path: "/admin/spaces",
    member: true,
    page: () => (
      <AdminSpacesPage
        spaces={s.adminSpaces}
        groups={[{ slug: "beta", name: "Beta" }]}
        editing={s.adminSpaces[3]!}
        submission="k"
      />
    ),
  },
  "admin-spaces-refused": {
    path: "/admin/spaces",
    member: true,
    page: () => (
      <AdminSpacesPage
        spaces={s.adminSpaces}
        groups={[{ slug: "beta", name: "Beta" }]}
        editing={s.adminSpaces[3]!}
        submission="k"
        errors={{ kinds: [refusalWords("required")] }}
        values={{ was: s.adminSpaces[3]!.slug, nameEn: "Renamed" }}
      />
    ),
  },
  ...acting(l),
  ...toldPages(l),
});
