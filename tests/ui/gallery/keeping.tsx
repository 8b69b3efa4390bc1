import type { ReactNode } from "react";
import type { AuditRow } from "#app/domain/audit/views.ts";
import type { Check } from "#app/domain/health/checks.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import { AdminPage } from "#app/ui/admin/admin-page.tsx";
import { AdminAuditPage } from "#app/ui/audit/admin-audit-page.tsx";
import { AdminGroupsPage } from "#app/ui/groups/admin-groups-page.tsx";
import { GroupPage } from "#app/ui/groups/group-page.tsx";
import { AdminHealthPage } from "#app/ui/health/admin-health-page.tsx";
import { AdminJobsPage } from "#app/ui/jobs/admin-jobs-page.tsx";
import { AdminPeoplePage } from "#app/ui/people/admin-people-page.tsx";
import { AdminTokensPage } from "#app/ui/people/admin-tokens-page.tsx";
import { InvitePage } from "#app/ui/people/invite-page.tsx";
import { MergePage } from "#app/ui/people/merge-page.tsx";
import { PersonPage, type PersonPageProps } from "#app/ui/people/person-page.tsx";
import { AdminTagsPage } from "#app/ui/tags/admin-tags-page.tsx";
import { now } from "./samples.ts";

const id = "0190a0a0-0000-7000-8000-000000000001";
const audit: AuditRow[] = [
  {
    id,
    at: now,
    act: "space.changed",
    actor: { id, username: "claire" },
    subject: { kind: "space", id, name: "/s/machines" },
    before: { visibility: "public", groups: [] },
    after: { visibility: "groups", groups: ["beta"] },
    why: "",
  },
  {
    id: id.replace("1", "2"),
    at: now,
    act: "role.granted",
    actor: null,
    subject: { kind: "member", id, name: "luc" },
    before: null,
    after: { role: "expert", space: null },
    why: "Asked by the shop",
  },
];
const trouble: Check[] = [
  { id: "worker", state: "fault", why: "none", facts: {} },
  { id: "disk", state: "look", why: "little", facts: { free: 1.5e9, all: 40e9 } },
  { id: "migrations", state: "well", facts: { count: 15 } },
];
const token = { id, name: "Shop", scopes: ["all"], createdAt: now, usedAt: null, expiresAt: now };
const person: PersonPageProps = {
  person: {
    id,
    username: "luc",
    displayName: "Luc Martin",
    email: "luc@maison.example",
    emailConfirmedAt: null,
    hasPassword: true,
    identities: [{ issuer: "https://id.maison.example", email: null }],
    language: "fr",
    state: "unconfirmed",
    joinedAt: now,
    seenAt: null,
    deactivatedAt: null,
    deletedAt: null,
    mergedInto: null,
    origins: [{ source: "stackexchange", site: "coffee.example", id: "12" }],
  },
  roles: [
    { id, role: "expert", space: null, product: null, grantedBy: "claire", grantedAt: now },
    {
      id: id.replace("1", "2"),
      role: "moderator",
      space: { slug: "machines", name: "Machines" },
      product: null,
      grantedBy: null,
      grantedAt: now,
    },
  ],
  groups: [{ slug: "beta", name: "Beta" }],
  sessions: [
    { key: "abcd1234", browser: "", network: "192.0.2.0/24", how: "password", createdAt: now, usedAt: now },
  ],
  tokens: [token],
  notes: [{ id, body: "Knows every machine.", author: null, createdAt: now, mine: true }],
  figures: { threads: 1, answers: 12, comments: 3, votes: 40, bookmarks: 2 },
  mail: {
    mode: "daily",
    stoppedAt: now,
    stoppedWhy: "bounced",
    last: { kind: "digest", state: "bounced", problem: "", at: now },
  },
  audit,
  suspension: { until: now, reason: "Insults, twice." },
  can: { keep: true, note: true, suspend: true },
  products: [{ slug: "aria-2", name: "Aria 2" }],
  spaces: [{ slug: "machines", name: "Machines" }],
  submission: "k",
  said: "saved",
};
const row = {
  id,
  username: "luc",
  displayName: "Luc Martin",
  avatar: null,
  email: null,
  state: "imported" as const,
  roles: ["expert" as const],
  joinedAt: now,
  seenAt: null,
};
const group = {
  slug: "beta",
  name: "Beta",
  people: 1,
  spaces: [{ slug: "machines", name: "Machines", opens: false }],
};
const invited = {
  brand: "Maison Aria",
  token: "sealed",
  invitation: { email: "new@maison.example", role: "expert", taken: false },
  ways: { provider: null, local: true },
  me: null,
};
const as = (path: string, page: () => ReactNode) => ({ path, member: true, page });

/** Pages of those who keep the place. */
export const keeping = () => ({
  admin: as("/admin", () => <AdminPage q="" roles={["administrator"]} trouble={[]} />),
  "admin-trouble": as("/admin", () => (
    <AdminPage q="" roles={["administrator"]} trouble={trouble.slice(0, 2)} />
  )),
  "admin-found": as("/admin", () => <AdminPage q="couleur" roles={["administrator"]} trouble={null} />),
  "admin-moderator": as("/admin", () => <AdminPage q="" roles={["moderator"]} trouble={null} />),
  "admin-people": as("/admin/people", () => (
    <AdminPeoplePage
      query={{ q: "luc" }}
      items={[row]}
      next="x"
      groups={[{ slug: "beta", name: "Beta" }]}
      invite={{
        submission: "k",
        open: [
          {
            id,
            email: "new@maison.example",
            role: "expert",
            invitedBy: "claire",
            createdAt: now,
            expiresAt: now,
            expired: true,
            kept: false,
          },
        ],
      }}
      errors={{ email: [refusalWords("emailTaken")] }}
      values={{ email: "claire@maison.example", role: "manager" }}
    />
  )),
  "admin-people-none": as("/admin/people", () => (
    <AdminPeoplePage query={{}} items={[]} next={null} groups={[]} invite={null} />
  )),
  person: as("/admin/people/luc", () => <PersonPage {...person} />),
  "person-refused": as("/admin/people/luc", () => (
    <PersonPage
      {...person}
      said={null}
      errors={{ form: [refusalWords("lastAdministrator")], space: [refusalWords("roleSiteOnly")] }}
    />
  )),
  "person-manager": as("/admin/people/luc", () => (
    <PersonPage
      {...person}
      {...{ sessions: [], tokens: [], audit: [], notes: [], groups: [], roles: [] }}
      suspension={null}
      can={{ keep: false, note: false, suspend: false }}
    />
  )),
  merge: as("/admin/people/luc/merge", () => (
    <MergePage
      username="luc"
      preview={{
        kept: { username: "luc", displayName: "Luc Martin", email: null },
        gone: { username: "luc2", displayName: "Luc M.", email: "luc@maison.example" },
        moves: {
          ...{ threads: 1, answers: 1200, comments: 0, votes: 3, bookmarks: 0, subscriptions: 0 },
          ...{ notifications: 0, drafts: 0, groups: 0, roles: 0, files: 0, origins: 0, notes: 0 },
        },
        votesDoubled: 2,
        votesOnOwn: 1,
        sessions: 1,
        tokens: 0,
      }}
      errors={{ sure: [refusalWords("mergeSure")] }}
      values={{ why: "One person" }}
    />
  )),
  "merge-unknown": as("/admin/people/luc/merge", () => (
    <MergePage
      username="luc"
      preview={null}
      errors={{ other: [refusalWords("memberUnknown")] }}
      values={{ other: "nobody" }}
    />
  )),
  invite: as("/invite", () => <InvitePage {...invited} />),
  "invite-by-provider": as("/invite", () => (
    <InvitePage {...invited} ways={{ provider: { label: "Maison Aria ID" }, local: true }} />
  )),
  "invite-by-provider-alone": as("/invite", () => (
    <InvitePage {...invited} ways={{ provider: { label: "" }, local: false }} />
  )),
  "invite-taken": as("/invite", () => (
    <InvitePage {...invited} invitation={{ ...invited.invitation, taken: true }} />
  )),
  "invite-signed-in": as("/invite", () => <InvitePage {...invited} me="Rhona Vale" />),
  "invite-spent": as("/invite", () => <InvitePage {...invited} invitation={null} />),
  "admin-groups": as("/admin/groups", () => <AdminGroupsPage groups={[group]} submission="k" saved />),
  "admin-groups-none": as("/admin/groups", () => (
    <AdminGroupsPage
      groups={[]}
      submission="k"
      saved={false}
      errors={{ slug: [refusalWords("slugTaken")] }}
      values={{ slug: "beta" }}
    />
  )),
  "admin-group": as("/admin/groups/beta", () => (
    <GroupPage
      group={group}
      people={[{ username: "luc", displayName: "Luc Martin", joinedAt: now }]}
      next="x"
      first={false}
      submission="k"
      saved={false}
      errors={{ sure: [refusalWords("groupSure")] }}
    />
  )),
  "admin-audit": as("/admin/audit", () => (
    <AdminAuditPage
      query={{ actor: "claire" }}
      acts={["role.granted", "unknown.act"]}
      items={audit}
      next="x"
    />
  )),
  "admin-audit-unlike": as("/admin/audit", () => (
    <AdminAuditPage query={{ actor: "nobody" }} acts={[]} items={[]} next={null} />
  )),
  "admin-audit-none": as("/admin/audit", () => (
    <AdminAuditPage query={{}} acts={[]} items={[]} next={null} />
  )),
  "admin-tokens": as("/admin/tokens", () => (
    <AdminTokensPage
      items={[{ ...token, owner: { username: "luc", displayName: "Luc Martin" } }]}
      next={null}
      first
      revoked
    />
  )),
  "admin-jobs": as("/admin/jobs", () => (
    <AdminJobsPage
      queues={[{ name: "search", waiting: 2, active: 1, failed: 1, lag: 4 }]}
      failed={[
        {
          id,
          queue: "search",
          tries: 11,
          event: "thread.asked",
          ids: { threadId: "12" },
          error: "",
          failedAt: now,
        },
      ]}
      schedules={[
        { name: "housekeeping", cron: "23 3 * * *", last: { at: now, state: "failed", seconds: 1 } },
        { name: "due-reminders", cron: "* * * * *", last: null },
      ]}
      said="retried"
    />
  )),
  "admin-health": as("/admin/health", () => <AdminHealthPage checks={trouble} />),
  "admin-tags": as("/admin/tags", () => (
    <AdminTagsPage
      q=""
      items={[{ tag: "pression", threads: 12, synonyms: ["bar"], languages: ["fr"] }]}
      next="x"
      first
    />
  )),
});
