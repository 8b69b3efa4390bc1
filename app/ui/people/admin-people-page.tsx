import { Form, Link } from "@remix-run/react";
import { Users } from "lucide-react";
import { type PeopleQuery, personStates, roleNames } from "../../domain/people/input.ts";
import type { PersonRow } from "../../domain/people/views.ts";
import {
  anyone,
  columnEmail,
  columnJoined,
  columnPerson,
  columnRoles,
  columnSeen,
  columnState,
  groupFilter,
  neverSeen,
  nobodyFound,
  nobodyFoundWhy,
  noEmail,
  peopleFind,
  peopleLead,
  peopleReadLead,
  peopleSearch,
  peopleTitle,
  roleFilter,
  roleWord,
  stateFilter,
  stateWords,
} from "../../i18n/people.ts";
import { AdminFrame } from "../admin/admin-frame.tsx";
import { type Column, DenseTable } from "../admin/table.tsx";
import { Avatar } from "../primitives/avatar.tsx";
import { Submit } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Pager } from "../primitives/pager.tsx";
import { Time } from "../primitives/time.tsx";
import { InviteForm, type InviteFormProps } from "./invite-form.tsx";
import { InvitedNotice } from "./invited-notice.tsx";

export type AdminPeoplePageProps = FormState & {
  query: PeopleQuery;
  items: PersonRow[];
  next: string | null;
  groups: { slug: string; name: string }[];
  /** Null for those who may not invite. */
  invite: Omit<InviteFormProps, "form"> | null;
  invited?: boolean;
};

function address(query: PeopleQuery, after?: string): string {
  const { q, role, group, state } = query;
  const asked = Object.entries({ q, role, group, state, after }).filter(([, value]) => value);
  const search = new URLSearchParams(asked as [string, string][]).toString();
  return search ? `/admin/people?${search}` : "/admin/people";
}

/** Everybody, to be found by a part of their name, and narrowed by what they are. */
export function AdminPeoplePage({
  query,
  items,
  next,
  groups,
  invite,
  invited,
  ...form
}: AdminPeoplePageProps) {
  return (
    <AdminFrame title={peopleTitle()} lead={invite ? peopleLead() : peopleReadLead()}>
      <div className="grid gap-6">
        {invited && <InvitedNotice open={invite?.open ?? []} />}
        <Filters query={query} groups={groups} />
        {items.length === 0 ? (
          <EmptyState icon={<Users />} title={nobodyFound()}>
            {nobodyFoundWhy()}
          </EmptyState>
        ) : (
          <DenseTable label={peopleTitle()} columns={columns()} rows={items} keyOf={({ id }) => id} />
        )}
        <Pager first={query.after ? address(query) : null} next={next && address(query, next)} />
        {invite && <InviteForm {...invite} form={form} />}
      </div>
    </AdminFrame>
  );
}

function Filters({ query, groups }: Pick<AdminPeoplePageProps, "query" | "groups">) {
  const pick = (name: "role" | "group" | "state", label: string, options: [string, string][]) => (
    <SelectField
      name={name}
      label={label}
      prompt={anyone()}
      required={false}
      defaultValue={query[name] ?? ""}
      options={options.map(([value, word]) => ({ value, label: word }))}
    />
  );
  return (
    <Form
      method="get"
      action="/admin/people"
      key={address(query)}
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-[minmax(0,2fr)_repeat(3,minmax(0,1fr))_auto]"
    >
      <div className="col-span-full md:col-span-1">
        <InputField
          name="q"
          type="search"
          label={peopleSearch()}
          defaultValue={query.q}
          required={false}
          maxLength={254}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      {pick(
        "role",
        roleFilter(),
        roleNames.map((role) => [role, roleWord(role)]),
      )}
      {groups.length > 0 &&
        pick(
          "group",
          groupFilter(),
          groups.map(({ slug, name }) => [slug, name]),
        )}
      {pick(
        "state",
        stateFilter(),
        personStates.map((state) => [state, stateWords[state]()]),
      )}
      <Submit tone="quiet">{peopleFind()}</Submit>
    </Form>
  );
}

const columns = (): Column<PersonRow>[] => [
  {
    label: columnPerson(),
    leads: true,
    cell: ({ username, displayName, avatar }) => (
      <span className="flex items-center gap-2.5">
        <Avatar username={username} displayName={displayName || username} avatar={avatar} size="small" />
        <span className="min-w-0">
          <Link
            to={`/admin/people/${encodeURIComponent(username)}`}
            className="font-semibold text-link hover:underline hover:underline-offset-3"
          >
            {displayName || username}
          </Link>{" "}
          <span className="text-quiet">@{username}</span>
        </span>
      </span>
    ),
  },
  {
    label: columnEmail(),
    empty: ({ email }) => !email,
    cell: ({ email }) => email ?? <span className="text-quiet">{noEmail()}</span>,
  },
  { label: columnState(), cell: ({ state }) => <PersonState state={state} /> },
  {
    label: columnRoles(),
    empty: ({ roles }) => roles.length === 0,
    cell: ({ roles }) => roles.map((role) => roleWord(role)).join(", "),
  },
  { label: columnJoined(), cell: ({ joinedAt }) => <Time at={joinedAt} as="short" /> },
  {
    label: columnSeen(),
    cell: ({ seenAt }) =>
      seenAt ? <Time at={seenAt} as="short" /> : <span className="text-quiet">{neverSeen()}</span>,
  },
];

/** Whoever is simply there needs no mark. */
export function PersonState({ state }: { state: PersonRow["state"] }) {
  const word = stateWords[state]();
  if (state === "active") return <>{word}</>;
  return <Chip tone={state === "unconfirmed" || state === "suspended" ? "warning" : "neutral"}>{word}</Chip>;
}
