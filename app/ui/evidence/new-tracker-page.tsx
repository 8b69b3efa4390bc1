import { Form } from "@remix-run/react";
import type { TrackerKind } from "../../domain/evidence/input.ts";
import { targetKindWords, targetsTitle } from "../../i18n/evidence.ts";
import { addTrackerWord, newTrackerTitle, trackersLead } from "../../i18n/trackers.ts";
import { AdminFrame } from "../admin/admin-frame.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { TrackerForm } from "./tracker-form.tsx";

/** A new issue tracker for exports. */
export function NewTrackerPage({
  kind,
  submission,
  form,
}: {
  kind: TrackerKind;
  submission: string;
  form?: FormState;
}) {
  const action = `/admin/evidence/new?kind=${kind}`;
  return (
    <AdminFrame
      title={newTrackerTitle({ kind: targetKindWords[kind]() })}
      lead={trackersLead()}
      back={{ to: "/admin/evidence", label: targetsTitle() }}
    >
      <Form method="post" action={action} className="grid max-w-form gap-5">
        {form?.errors && <ErrorSummary form={form} keeps />}
        <input type="hidden" name="_submission" value={submission} />
        <input type="hidden" name="kind" value={kind} />
        <TrackerForm kind={kind} form={form} />
        <div>
          <Submit action={action}>{addTrackerWord()}</Submit>
        </div>
      </Form>
    </AdminFrame>
  );
}
