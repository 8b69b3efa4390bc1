import { Form, Link } from "@remix-run/react";
import type { TrackerFields, TrackerView } from "../../domain/evidence/find-tracker.ts";
import { problemWords, targetKindWords, targetsTitle } from "../../i18n/evidence.ts";
import {
  connectionAt,
  connectionPart,
  connectionSaid,
  connectionUntried,
  connectionWorks,
  hookAddress,
  hookLeads,
  hookPart,
  openRulesWord,
  renewHookSecretWord,
  saveTrackerWord,
  settingsPart,
  testConnection,
  trackerSaved,
  trackerSavedWrong,
} from "../../i18n/trackers.ts";
import { AdminFrame, AdminPart } from "../admin/admin-frame.tsx";
import { buttonLook, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { SecretOnce } from "../webhooks/secret-once.tsx";
import { TrackerForm } from "./tracker-form.tsx";

export type TrackerPageProps = {
  tracker: TrackerView;
  fields: TrackerFields;
  submission: string;
  said: "saved" | null;
  form?: FormState & { once?: { name: string; secret: string } };
};

/** How one issue tracker is reached, whether that works, and how it tells of changes by itself. */
export function TrackerPage({ tracker, fields, submission, said, form }: TrackerPageProps) {
  const { id, kind, name, hook } = tracker;
  const action = `/admin/evidence/${id}`;
  return (
    <AdminFrame
      title={name}
      lead={`${targetKindWords[kind]()} · ${tracker.shown}`}
      back={{ to: "/admin/evidence", label: targetsTitle() }}
      act={
        <Link to={`/desk/evidence/targets/${id}`} className={buttonLook({ tone: "quiet", size: "small" })}>
          {openRulesWord()}
        </Link>
      }
    >
      <div className="grid gap-10">
        {said && (
          <Notice tone={tracker.problem ? "warning" : "success"} live>
            {tracker.problem ? trackerSavedWrong() : trackerSaved()}
          </Notice>
        )}
        {form?.once?.secret && <SecretOnce secret={form.once.secret} />}
        <AdminPart id="connection" title={connectionPart()}>
          <Connection tracker={tracker} />
          <Form method="post" action={action} className="mt-4">
            <Submit tone="quiet" size="small" name="intent" value="test" action={action}>
              {testConnection()}
            </Submit>
          </Form>
        </AdminPart>
        <AdminPart id="hook" title={hookPart()} lead={hookLeads[kind]()}>
          {hook && (
            <div className="grid justify-items-start gap-4">
              <p className="text-14">
                <span className="font-semibold">{hookAddress()}</span>{" "}
                <span className="font-mono break-all">{hook}</span>
              </p>
              <Form method="post" action={action}>
                <input type="hidden" name="_submission" value={submission} />
                <Submit tone="quiet" size="small" name="intent" value="renew" action={action}>
                  {renewHookSecretWord()}
                </Submit>
              </Form>
            </div>
          )}
        </AdminPart>
        <AdminPart id="settings" title={settingsPart()}>
          <Form method="post" action={action} className="grid max-w-form gap-5">
            {form?.errors && Object.keys(form.errors).length > 0 && <ErrorSummary form={form} keeps />}
            <TrackerForm kind={kind} name={name} fields={fields} form={form} />
            <div>
              <Submit name="intent" value="save" action={action}>
                {saveTrackerWord()}
              </Submit>
            </div>
          </Form>
        </AdminPart>
      </div>
    </AdminFrame>
  );
}

/** Whether it works, in words, with the other side's own. */
export function Connection({ tracker: { checkedAt, problem, said } }: { tracker: TrackerView }) {
  if (!checkedAt) return <p className="text-quiet">{connectionUntried()}</p>;
  return (
    <div className="grid gap-1">
      <p className={problem ? "font-semibold text-danger" : "font-semibold text-success"}>
        {problem ? problemWords(problem) : connectionWorks()}
      </p>
      {problem && said && <p className="text-14 break-words">{connectionSaid({ said })}</p>}
      <p className="text-14 text-quiet">
        {connectionAt()} <Time at={checkedAt} />
      </p>
    </div>
  );
}
