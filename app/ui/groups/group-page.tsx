import { Form, Link } from "@remix-run/react";
import type { GroupRow } from "../../domain/groups/list-groups.ts";
import {
  addPeopleField,
  addPeopleHint,
  addPeopleLabel,
  addPeopleWord,
  columnSpaces,
  groupDelete,
  groupDeleteLead,
  groupDeleteSure,
  groupEmpty,
  groupPeople,
  groupSaved,
  groupSettings,
  groupSince,
  groupsTitle,
  letOut,
  peopleCount,
} from "../../i18n/groups.ts";
import { AdminFrame, AdminPart } from "../admin/admin-frame.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { fieldId, TextField } from "../primitives/field.tsx";
import { type FormState, faultsOf } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Time } from "../primitives/time.tsx";
import { GroupForm, GroupSpaces } from "./admin-groups-page.tsx";

export type GroupPageProps = FormState & {
  group: GroupRow;
  people: { username: string; displayName: string; joinedAt: string }[];
  next: string | null;
  first: boolean;
  submission: string;
  saved: boolean;
};

/** Who belongs to one group, and what it opens. */
export function GroupPage({ group, people, next, first, submission, saved, ...form }: GroupPageProps) {
  const path = `/admin/groups/${group.slug}`;
  const sure = faultsOf(form, "sure");
  return (
    <AdminFrame
      title={group.name}
      lead={peopleCount({ count: group.people })}
      back={{ to: "/admin/groups", label: groupsTitle() }}
    >
      <div className="mb-6 grid gap-3 empty:hidden">
        {saved && (
          <Notice tone="success" live>
            {groupSaved()}
          </Notice>
        )}
        <ErrorSummary form={form} keeps />
      </div>
      <div className="grid items-start gap-x-10 gap-y-8 lg:grid-cols-2">
        <AdminPart title={groupPeople()} id="people">
          {people.length === 0 ? (
            <p className="text-14 text-quiet">{groupEmpty()}</p>
          ) : (
            <ul className="divide-y divide-line border-y border-line text-14">
              {people.map(({ username, displayName, joinedAt }) => (
                <li key={username} className="flex items-center justify-between gap-4 py-1">
                  <span className="min-w-0 break-words">
                    <Link
                      to={`/admin/people/${encodeURIComponent(username)}`}
                      className="font-semibold hover:text-link hover:underline hover:underline-offset-3"
                    >
                      {displayName}
                    </Link>{" "}
                    <span className="text-quiet">
                      @{username} · {groupSince()} <Time at={joinedAt} as="short" />
                    </span>
                  </span>
                  <Form method="post" action={path}>
                    <input type="hidden" name="username" value={username} />
                    <Submit tone="plain" size="small" name="intent" value="remove">
                      {letOut()}
                      <span className="sr-only"> {displayName}</span>
                    </Submit>
                  </Form>
                </li>
              ))}
            </ul>
          )}
          <Pager first={first ? null : path} next={next && `${path}?after=${encodeURIComponent(next)}`} />
        </AdminPart>
        <div className="grid gap-8">
          <AdminPart title={addPeopleLabel()} id="add">
            <Form method="post" action={path} className="grid gap-3" key={group.people}>
              <TextField
                name="usernames"
                label={addPeopleField()}
                hint={addPeopleHint()}
                form={form}
                rows={3}
                autoCapitalize="none"
                spellCheck={false}
              />
              <div>
                <Submit size="small" name="intent" value="add">
                  {addPeopleWord()}
                </Submit>
              </div>
            </Form>
          </AdminPart>
          <AdminPart title={columnSpaces()} id="spaces">
            <div className="text-14">
              <GroupSpaces spaces={group.spaces} />
            </div>
          </AdminPart>
          <AdminPart title={groupSettings()} id="settings">
            <GroupForm group={group} submission={submission} form={form} />
          </AdminPart>
          <AdminPart title={groupDelete()} id="delete" lead={groupDeleteLead()}>
            <Form method="post" action={path}>
              {sure.length > 0 && <p className="text-14 font-semibold text-danger">{sure.join(" ")}</p>}
              <label className="flex min-h-11 items-center gap-3">
                <input id={fieldId("sure")} type="checkbox" name="sure" value="yes" className="size-4.5" />
                {groupDeleteSure()}
              </label>
              <Submit tone="danger" size="small" name="intent" value="delete">
                {groupDelete()}
              </Submit>
            </Form>
          </AdminPart>
        </div>
      </div>
    </AdminFrame>
  );
}
