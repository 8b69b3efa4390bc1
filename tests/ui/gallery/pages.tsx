import type { ReactNode } from "react";
import type { ProfileView, Said } from "#app/domain/members/views.ts";
import type { ThreadRow } from "#app/domain/threads/views.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { legibility } from "#app/lib/colour.ts";
import { countriesIn } from "#app/lib/countries.ts";
import { CheckMailPage } from "#app/ui/accounts/check-mail-page.tsx";
import { CodePage } from "#app/ui/accounts/code-page.tsx";
import { ConfirmedPage } from "#app/ui/accounts/confirmed-page.tsx";
import { ForgotPage } from "#app/ui/accounts/forgot-page.tsx";
import { JoinPage } from "#app/ui/accounts/join-page.tsx";
import { LeftPage } from "#app/ui/accounts/left-page.tsx";
import { LoginPage } from "#app/ui/accounts/login-page.tsx";
import { ResetPage } from "#app/ui/accounts/reset-page.tsx";
import { SetupPage } from "#app/ui/accounts/setup-page.tsx";
import { AdminBrandPage } from "#app/ui/admin/admin-brand-page.tsx";
import { AdminMailPage } from "#app/ui/admin/admin-mail-page.tsx";
import { AdminSpacesPage } from "#app/ui/admin/admin-spaces-page.tsx";
import { ErrorPage } from "#app/ui/errors/error-page.tsx";
import { HomePage } from "#app/ui/home/home-page.tsx";
import { MailChoicesPage } from "#app/ui/mail/mail-choices-page.tsx";
import { ActivityPage } from "#app/ui/members/activity-page.tsx";
import { MemberPage } from "#app/ui/members/member-page.tsx";
import { SearchPage } from "#app/ui/search/search-page.tsx";
import { AccountPage } from "#app/ui/settings/account-page.tsx";
import { CodesPage } from "#app/ui/settings/codes-page.tsx";
import { LeavePage } from "#app/ui/settings/leave-page.tsx";
import { PreferencesPage } from "#app/ui/settings/preferences-page.tsx";
import { ProfileSettingsPage } from "#app/ui/settings/profile-settings-page.tsx";
import { SecurityPage } from "#app/ui/settings/security-page.tsx";
import { TokensPage } from "#app/ui/settings/tokens-page.tsx";
import { SpacePage } from "#app/ui/spaces/space-page.tsx";
import { AskPage } from "#app/ui/threads/ask-page.tsx";
import { ThreadListPage } from "#app/ui/threads/thread-list-page.tsx";
import { ThreadPage } from "#app/ui/threads/thread-page.tsx";
import { acting } from "./acting.tsx";
import { catalogue } from "./catalogue.tsx";
import { desk } from "./desk.tsx";
import { duplicates } from "./duplicates.tsx";
import { evidence } from "./evidence.tsx";
import { returnPages } from "./idea-return.tsx";
import { keeping } from "./keeping.tsx";
import { loop } from "./loop.tsx";
import { planning } from "./planning.tsx";
import { providers } from "./providers.tsx";
import * as s from "./samples.ts";
import { searching } from "./searching.tsx";
import { toldPages } from "./told.tsx";
import { webhooks } from "./webhooks.tsx";

export type Sample = { path: string; member: boolean; page: () => ReactNode };

const listOf = (path: string, items: ThreadRow[]) => ({
  path,
  state: { sort: "newest" as const, tags: [] },
  page: { items, next: items.length > 0 ? "x" : null, prev: items.length > 0 ? "x" : null },
  choices: { spaces: [], products: [] },
});

const profile: ProfileView = {
  ...s.people.luc,
  path: "/u/luc",
  bio: "J’aime quand la mousse tient.",
  links: ["https://luc.example/", "https://www.coffee.example/people/luc"],
  joinedAt: "2024-03-02T00:00:00Z",
  roles: ["expert", "moderator"],
  archive: [{ site: "coffee.example", gold: 1, silver: 4, bronze: 12 }],
};
const said = (l: Locale): Said => ({
  id: "1",
  path: "/p/1",
  threadTitle: s.rows(l)[0]!.title,
  language: "fr",
  extract: s.rows(l)[0]!.solution!,
  score: 31,
  accepted: true,
  official: true,
  createdAt: s.now,
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
    page: () => (
      <HomePage brandName="Maison Aria" silent solved={[]} waiting={[]} spaces={[]} listPath="/threads" />
    ),
  },
  space: {
    path: "/s/machines",
    member: false,
    page: () => (
      <SpacePage
        space={s.spaces(l)[0]!}
        follow={null}
        announces={false}
        list={listOf("/s/machines", s.rows(l))}
        board={null}
      />
    ),
  },
  "space-empty": {
    path: "/s/workshop",
    member: true,
    page: () => (
      <SpacePage
        space={s.spaces(l)[3]!}
        follow={null}
        announces={false}
        list={listOf("/s/workshop", [])}
        board={null}
      />
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
        query="presion auteur:personne"
        form={{ sort: "newest", kind: "question", tags: ["vélo"] }}
        exact={false}
        choices={{ spaces: [], products: [] }}
        results={{
          ...{
            items: s.results(l),
            next: "x",
            count: 10000,
            capped: true,
            mended: "pression",
            offered: null,
          },
          ...{ unknown: [{ name: "author", value: "personne" }], related: ["freins", "pneus"], nearby: [] },
        }}
        later={false}
      />
    ),
  },
  "search-none": {
    path: "/search?q=xyz",
    member: false,
    page: () => (
      <SearchPage
        query="xyz"
        form={{ sort: "newest", tags: [] }}
        exact
        choices={{ spaces: [], products: [] }}
        results={{
          ...{ items: [], next: null, count: 0, capped: false, mended: null, offered: null },
          ...{ unknown: [], related: [], nearby: s.results(l) },
        }}
        later={false}
      />
    ),
  },
  login: {
    path: "/login",
    member: false,
    page: () => <LoginPage passkeyHost="localhost" needed next="/ask" />,
  },
  "login-code": {
    path: "/login/code",
    member: false,
    page: () => (
      <CodePage next="/" passkeyHost="localhost" errors={{ code: [refusalWords("codeWrong")] }} values={{}} />
    ),
  },
  security: {
    path: "/settings/security",
    member: true,
    page: () => (
      <SecurityPage
        codes
        recoveryCodesLeft={7}
        passkeys={["Chrome", "YubiKey"].map((name, index) => ({
          id: name,
          name,
          backedUp: index === 0,
          createdAt: s.now,
          lastUsedAt: index === 0 ? s.now : null,
        }))}
        proven
        passkeyHost="localhost"
        passkeysAt={null}
        thisBrowser={{ browser: "Firefox", system: "Linux" }}
        done="added"
      />
    ),
  },
  "security-locked": {
    path: "/settings/security",
    member: true,
    page: () => (
      <SecurityPage
        codes={false}
        recoveryCodesLeft={0}
        passkeys={[]}
        proven={false}
        passkeyHost={null}
        passkeysAt={null}
        thisBrowser={{ browser: null, system: null }}
        done={null}
      />
    ),
  },
  "security-by-number": {
    path: "/settings/security",
    member: true,
    page: () => (
      <SecurityPage
        codes={false}
        recoveryCodesLeft={0}
        passkeys={[]}
        proven
        passkeyHost="localhost"
        passkeysAt="http://localhost:3000"
        thisBrowser={{ browser: null, system: null }}
        done={null}
      />
    ),
  },
  "recovery-codes": {
    path: "/settings/security/codes",
    member: true,
    page: () => <CodesPage begun={null} shown={["abcd-efgh-jkmn-pqrs", "0123-4567-89ab-cdef"]} />,
  },
  account: {
    path: "/settings/account",
    member: true,
    page: () => (
      <AccountPage
        email="claire@example.org"
        confirmed={false}
        hasPassword={false}
        pending="claire@elsewhere.example"
        done="asked"
      />
    ),
  },
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
  setup: { path: "/setup", member: false, page: () => <SetupPage submission="k" /> },
  member: {
    path: "/u/luc",
    member: false,
    page: () => (
      <MemberPage
        member={profile}
        own={false}
        follow={null}
        figures={{ helped: 131, answers: 214, accepted: 96, threads: 1 }}
        strengths={[
          { tag: "pression", answers: 61, accepted: 40 },
          { tag: "mouture", answers: 12, accepted: 0 },
        ]}
        threads={s.rows(l).slice(0, 1)}
        best={[said(l)]}
        beside={null}
      />
    ),
  },
  "member-own-to-staff": {
    path: "/u/luc",
    member: true,
    page: () => (
      <MemberPage
        member={{ ...profile, avatar: "a".repeat(64), archive: [] }}
        own
        follow={null}
        figures={{ helped: 0, answers: 0, accepted: 0, threads: 0 }}
        strengths={[]}
        threads={[]}
        best={[]}
        beside={{
          emailConfirmed: true,
          seenAt: s.now,
          groups: ["Testers"],
          decisions: { count: 7, latest: [{ id: "d1", path: "/p/1/decision", action: "hide", at: s.now }] },
          suspension: { holds: true, until: s.now, path: "/u/luc/decision" },
          adminPath: "/admin/people/luc",
        }}
      />
    ),
  },
  "member-comments": {
    path: "/u/luc/comments",
    member: false,
    page: () => (
      <ActivityPage
        member={profile}
        own={false}
        later
        kind="comments"
        said={{ items: [{ ...said(l), accepted: false, official: false, score: 0 }], next: "x", prev: "x" }}
      />
    ),
  },
  "member-questions-none": {
    path: "/u/luc/questions",
    member: false,
    page: () => (
      <ActivityPage
        member={profile}
        own={false}
        later={false}
        kind="questions"
        threads={{ items: [], next: null }}
      />
    ),
  },
  "settings-profile-refused": {
    path: "/settings/profile",
    member: true,
    page: () => (
      <ProfileSettingsPage
        settings={{ ...profile, avatar: "a".repeat(64), country: "FR" }}
        countries={countriesIn(l)}
        saved={null}
        takesPart
        form={{
          errors: { avatar: [refusalWords("avatarKind")], links: [refusalWords("linkShape")] },
          values: { displayName: "Luc", bio: "", links: "javascript:alert(1)" },
        }}
      />
    ),
  },
  "settings-preferences": {
    path: "/settings/preferences",
    member: true,
    page: () => (
      <PreferencesPage
        settings={{ locale: l, timeZone: "Etc/GMT-3", theme: "dark" }}
        zones={["UTC", "Europe/Paris", "America/New_York"]}
        saved
      />
    ),
  },
  "settings-tokens": {
    path: "/settings/tokens",
    member: true,
    page: () => (
      <TokensPage
        submission="k"
        takesPart
        revoked
        tokens={[
          {
            id: "t1",
            name: "Export",
            scopes: ["threads:read", "me:read"],
            createdAt: "2026-01-02T00:00:00Z",
            usedAt: s.now,
            expiresAt: null,
          },
        ]}
        form={{ errors: {}, values: {}, once: { name: "Export", secret: "s".repeat(43) } }}
      />
    ),
  },
  "settings-tokens-none": {
    path: "/settings/tokens",
    member: true,
    page: () => (
      <TokensPage
        submission="k"
        takesPart
        revoked={false}
        tokens={[]}
        form={{ errors: { scopes: [refusalWords("required")] }, values: { name: "Mine", days: "30" } }}
      />
    ),
  },
  "settings-leave-refused": {
    path: "/settings/leave",
    member: true,
    page: () => (
      <LeavePage
        username="luc"
        form={{
          errors: { username: [refusalWords("usernameOther")] },
          values: { way: "delete", username: "lu" },
        }}
      />
    ),
  },
  left: { path: "/left", member: false, page: () => <LeftPage forGood={false} /> },
  "error-404": { path: "/x", member: false, page: () => <ErrorPage status={404} /> },
  "error-500": { path: "/x", member: false, page: () => <ErrorPage status={500} reference="k3f9a1" /> },
  "admin-brand": {
    path: "/admin/brand",
    member: true,
    page: () => (
      <AdminBrandPage
        brand={{
          name: "Maison Aria",
          accent: "#2d5d8f",
          language: "fr",
          example: { fr: "", en: "" },
          logoUrl: null,
        }}
        legibility={legibility("#2d5d8f")}
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
  "admin-mail": {
    path: "/admin/mail",
    member: true,
    page: () => (
      <AdminMailPage
        ways={{
          out: "smtp.example:587",
          signedBy: null,
          replyAddress: "reply@in.example",
          ways: ["HTTP (/mail/in)"],
        }}
        box="out"
        filter={{ state: "", address: "rho" }}
        asked
        kept={null}
        log={{
          next: "cursor",
          rows: (["sent", "waiting", "refused", "dropped", "bounced"] as const).map((state, n) => ({
            id: `mail-${n}`,
            address: "rhona-with-a-long-name@virelai.example",
            username: n % 2 ? null : "rhona",
            kind: ["notification", "digest", "reset-password", "notification", "reminder"][n] ?? "",
            state,
            tries: n + 1,
            problem:
              ["", "the mail server answered 451 4.7.1 try again later", "550 5.7.1 no", "nothingLeft", ""][
                n
              ] ?? "",
            postId: n === 0 ? 12 : null,
            at: "2026-03-12T09:00:00.000Z",
          })),
        }}
      />
    ),
  },
  "mail-preferences": {
    path: "/mail/preferences",
    member: false,
    page: () => (
      <MailChoicesPage
        address="r***@virelai.example"
        mailMode="at-once"
        kinds={["answer", "mention"]}
        stopped="bounced"
        thread={{ title: "Does the Ballade 3 work with the old charger?", muted: false }}
        done="chosen"
      />
    ),
  },
  ...acting(l),
  ...providers,
  ...toldPages(l),
  ...returnPages(l),
  ...keeping(),
  ...catalogue(l),
  ...planning(l),
  ...webhooks(),
  ...evidence(),
  ...searching(),
  ...duplicates(l),
  ...desk(l),
  ...loop(),
});
