import { Form } from "@remix-run/react";
import type { InvitationRow } from "../../domain/invitations/list-invitations.ts";
import { roleNames } from "../../domain/people/input.ts";
import {
  invitationExpired,
  invitationExpires,
  invitationKept,
  invitationsOpen,
  inviteEmail,
  inviteLanguage,
  inviteLead,
  inviteRole,
  inviteSend,
  inviteTitle,
  withdrawInvitationWord,
} from "../../i18n/invitations.ts";
import { currentLocale } from "../../i18n/locale.ts";
import { roleWord } from "../../i18n/people.ts";
import { english, french } from "../../i18n/spaces.ts";
import { AdminPart } from "../admin/admin-frame.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { dateWords } from "../primitives/time.tsx";
import { RoleWords } from "./role-words.tsx";

const invited = ["member", ...roleNames];

export type InviteFormProps = {
  open: InvitationRow[];
  submission: string;
  form: FormState;
  /** Where its forms are sent: the page it stands on. */
  to?: string;
};

/** Asks a colleague in by mail, and shows who was asked and has not come yet. */
export function InviteForm({ open, submission, form, to = "/admin/people" }: InviteFormProps) {
  return (
    <div className="mt-4 border-t border-line pt-6">
      <AdminPart title={inviteTitle()} id="invite" lead={inviteLead()}>
        {/* Once it is sent, the next one begins empty. */}
        <Form
          key={open[0]?.id ?? ""}
          method="post"
          action={to}
          className={`grid items-end gap-3 sm:grid-cols-2 ${to === "/admin/people" ? "lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)_auto]" : ""}`}
        >
          <div className="col-span-full">
            <ErrorSummary form={form} keeps />
          </div>
          <input type="hidden" name="intent" value="invite" />
          <input type="hidden" name="_submission" value={submission} />
          <InputField
            name="email"
            type="email"
            label={inviteEmail()}
            form={form}
            maxLength={254}
            autoComplete="off"
          />
          <SelectField
            id="invite-role"
            name="role"
            label={inviteRole()}
            form={form}
            defaultValue="expert"
            options={invited.map((role) => ({ value: role, label: roleWord(role) }))}
          />
          <SelectField
            name="language"
            label={inviteLanguage()}
            form={form}
            defaultValue={currentLocale()}
            options={[
              { value: "fr", label: french() },
              { value: "en", label: english() },
            ]}
          />
          <div className="col-span-full order-last">
            <RoleWords roles={invited} open={to !== "/admin/people"} />
          </div>
          <Submit tone={to !== "/admin/people" && open.length > 0 ? "quiet" : "primary"}>
            {inviteSend()}
          </Submit>
        </Form>
      </AdminPart>
      {open.length > 0 && (
        <>
          <h3 className="mt-6 text-16 font-semibold">{invitationsOpen()}</h3>
          <ul className="mt-1 divide-y divide-line border-y border-line text-14">
            {open.map(({ id, email, role, expiresAt, expired, kept }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5">
                <span className="min-w-0 break-words">
                  {email} <span className="text-quiet">· {roleWord(role)} · </span>
                  <span className={expired ? "text-warning" : "text-quiet"}>
                    {expired
                      ? invitationExpired()
                      : `${invitationExpires()} ${dateWords(expiresAt, "short")}`}
                  </span>
                  {kept && !expired && <span className="text-warning"> · {invitationKept()}</span>}
                </span>
                <Form method="post" action={to}>
                  <input type="hidden" name="invitation" value={id} />
                  <Submit tone="plain" size="small" name="intent" value="withdraw" className="-mx-3">
                    {withdrawInvitationWord()}
                    <span className="sr-only"> {email}</span>
                  </Submit>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
