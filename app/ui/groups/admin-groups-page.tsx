import { Form, Link } from "@remix-run/react";
import { UsersRound } from "lucide-react";
import { groupNameLength } from "../../domain/groups/input.ts";
import type { GroupRow } from "../../domain/groups/list-groups.ts";
import {
  columnGroup,
  columnPeople,
  columnSpaces,
  createGroup,
  groupName,
  groupSaved,
  groupSlug,
  groupSlugHint,
  groupsLead,
  groupsNone,
  groupsNoneWhy,
  groupsTitle,
  newGroup,
  opensNothing,
  peopleCount,
  saveGroupWord,
  spaceClosed,
} from "../../i18n/groups.ts";
import { AdminFrame, AdminPart } from "../admin/admin-frame.tsx";
import { type Column, DenseTable } from "../admin/table.tsx";
import { Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";

export type AdminGroupsPageProps = FormState & { groups: GroupRow[]; submission: string; saved: boolean };

/** Every group, how many belong, and what it opens; a new one below. */
export function AdminGroupsPage({ groups, submission, saved, ...form }: AdminGroupsPageProps) {
  return (
    <AdminFrame title={groupsTitle()} lead={groupsLead()}>
      <div className="grid gap-8">
        {saved && (
          <Notice tone="success" live>
            {groupSaved()}
          </Notice>
        )}
        {groups.length === 0 ? (
          <EmptyState icon={<UsersRound />} title={groupsNone()}>
            {groupsNoneWhy()}
          </EmptyState>
        ) : (
          <DenseTable label={groupsTitle()} columns={columns()} rows={groups} keyOf={({ slug }) => slug} />
        )}
        <AdminPart title={newGroup()} id="new">
          <GroupForm submission={submission} form={form} />
        </AdminPart>
      </div>
    </AdminFrame>
  );
}

/** Name and address of a group; with `group`, of the one that is there. */
export function GroupForm({
  group,
  submission,
  form,
}: {
  group?: { slug: string; name: string };
  submission: string;
  form: FormState;
}) {
  return (
    <Form method="post" className="grid max-w-form gap-4">
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="_submission" value={submission} />
      {group ? <input type="hidden" name="was" value={group.slug} /> : <ErrorSummary form={form} keeps />}
      <InputField
        name="name"
        label={groupName()}
        form={form}
        defaultValue={group?.name}
        maxLength={groupNameLength}
        autoComplete="off"
      />
      <InputField
        name="slug"
        label={groupSlug()}
        hint={groupSlugHint()}
        form={form}
        defaultValue={group?.slug}
        maxLength={60}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <div>
        <Submit tone={group ? "quiet" : "primary"}>{group ? saveGroupWord() : createGroup()}</Submit>
      </div>
    </Form>
  );
}

const columns = (): Column<GroupRow>[] => [
  {
    label: columnGroup(),
    leads: true,
    cell: ({ slug, name }) => (
      <Link
        to={`/admin/groups/${slug}`}
        className="font-semibold text-link hover:underline hover:underline-offset-3"
      >
        {name}
      </Link>
    ),
  },
  { label: columnPeople(), cell: ({ people }) => peopleCount({ count: people }) },
  { label: columnSpaces(), cell: ({ spaces }) => <GroupSpaces spaces={spaces} /> },
];

/** The spaces that name a group, and whether it is this that opens them. */
export function GroupSpaces({ spaces }: Pick<GroupRow, "spaces">) {
  if (spaces.length === 0) return <span className="text-quiet">{opensNothing()}</span>;
  return (
    <ul>
      {spaces.map(({ slug, name, opens }) => (
        <li key={slug}>
          <Link
            to={`/admin/spaces?edit=${encodeURIComponent(slug)}#form`}
            className="hover:text-link hover:underline hover:underline-offset-3"
          >
            {name}
          </Link>
          {!opens && <span className="text-quiet"> ({spaceClosed()})</span>}
        </li>
      ))}
    </ul>
  );
}
