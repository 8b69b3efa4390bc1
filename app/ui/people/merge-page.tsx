import { Form } from "@remix-run/react";
import { reasonLength } from "../../domain/people/input.ts";
import type { MergePreview } from "../../domain/people/preview-merge.ts";
import { figure } from "../../i18n/lists.ts";
import {
  mergeDo,
  mergeEnds,
  mergeForGood,
  mergeLead,
  mergeMoves,
  mergeNothing,
  mergeOther,
  mergePageTitle,
  mergePreview,
  mergeSureLabel,
  mergeTitle,
  mergeVotes,
  mergeWho,
  mergeWhy,
  mergeWhyHint,
  mergeWords,
} from "../../i18n/people.ts";
import { cancel } from "../../i18n/spaces.ts";
import { AdminFrame, AdminPart } from "../admin/admin-frame.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { fieldId, InputField, TextField } from "../primitives/field.tsx";
import { type FormState, faultsOf } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";

const pathOf = (username: string) => `/admin/people/${encodeURIComponent(username)}`;

/** Which of two of one name is meant, the address tells. */
const nameOf = ({ displayName, email }: MergePreview["kept"]) =>
  email ? `${displayName} (${email})` : displayName;

/** Names the other account; what would come of it is shown before anything is done. */
export function MergeStart({ username, form }: { username: string; form?: FormState }) {
  return (
    <AdminPart title={mergeTitle()} id="merge" lead={mergeLead()}>
      <Form method="get" action={`${pathOf(username)}/merge`} className="flex flex-wrap items-end gap-3">
        <div className="min-w-48 flex-1">
          <InputField
            name="other"
            label={mergeOther()}
            form={form}
            maxLength={30}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <Submit tone="quiet">{mergePreview()}</Submit>
      </Form>
    </AdminPart>
  );
}

export type MergePageProps = FormState & {
  username: string;
  /** Null while no other account is named that can go. */
  preview: MergePreview | null;
};

/** What becomes of two accounts that are one person's, then the button. */
export function MergePage({ username, preview, ...form }: MergePageProps) {
  const back = { to: pathOf(username), label: `@${username}` };
  if (!preview)
    return (
      <AdminFrame title={mergeTitle()} back={back}>
        <div className="grid max-w-reading gap-6">
          <ErrorSummary form={form} />
          <MergeStart username={username} form={form} />
        </div>
      </AdminFrame>
    );
  const { kept, gone, moves, votesDoubled, votesOnOwn } = preview;
  const some = Object.entries(moves).filter(([, count]) => count > 0);
  const sure = faultsOf(form, "sure");
  return (
    <AdminFrame
      title={mergePageTitle({ gone: gone.username, kept: kept.username })}
      lead={mergeWho({ gone: nameOf(gone), kept: nameOf(kept) })}
      back={back}
    >
      <div className="grid max-w-reading gap-6">
        <ErrorSummary form={form} keeps />
        <AdminPart title={mergeMoves({ username: kept.username })} id="moves">
          {some.length === 0 ? (
            <p className="text-quiet">{mergeNothing()}</p>
          ) : (
            <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 gap-y-1 sm:max-w-96">
              {some.map(([name, count]) => (
                <div key={name} className="col-span-full grid grid-cols-subgrid border-b border-line py-1">
                  <dt>{mergeWords[name]?.() ?? name}</dt>
                  <dd className="text-end tabular-nums">{figure({ value: count })}</dd>
                </div>
              ))}
            </dl>
          )}
          {votesDoubled + votesOnOwn > 0 && (
            <p className="mt-3 text-14 text-quiet">
              {mergeVotes({ doubled: votesDoubled, own: votesOnOwn })}.
            </p>
          )}
        </AdminPart>
        <Notice tone="warning">
          {mergeEnds({ gone: gone.username, kept: kept.username })} <strong>{mergeForGood()}</strong>
        </Notice>
        <Form method="post" className="grid gap-5">
          <input type="hidden" name="other" value={gone.username} />
          <TextField
            name="why"
            label={mergeWhy()}
            hint={mergeWhyHint()}
            form={form}
            rows={2}
            maxLength={reasonLength}
          />
          <div>
            {sure.length > 0 && <p className="text-14 font-semibold text-danger">{sure.join(" ")}</p>}
            <label className="flex min-h-11 items-start gap-3 py-1.5">
              <input
                id={fieldId("sure")}
                type="checkbox"
                name="sure"
                value="yes"
                className="mt-1 size-4.5 shrink-0"
              />
              <span>{mergeSureLabel()}</span>
            </label>
          </div>
          <div className="flex flex-wrap gap-3">
            <Submit tone="danger">{mergeDo()}</Submit>
            <ButtonLink to={pathOf(username)} tone="plain">
              {cancel()}
            </ButtonLink>
          </div>
        </Form>
      </div>
    </AdminFrame>
  );
}
