import { Form, Link } from "@remix-run/react";
import { isTracker, trackerKinds } from "../../domain/evidence/input.ts";
import type { KeyView } from "../../domain/evidence/signing-key.ts";
import type { TargetView } from "../../domain/evidence/targets.ts";
import {
  addEmailTarget,
  addTargetWord,
  addWebhookTarget,
  emailHint,
  emailLabel,
  keyFormer,
  keyLead,
  keyNow,
  keyRotated,
  keyTitle,
  mailLanguage,
  noTargets,
  problemWords,
  publicKeyWord,
  retireTargetNow,
  retireTargetSure,
  retireTargetWord,
  rotateKeyWord,
  targetAdded,
  targetKind,
  targetKindWords,
  targetName,
  targetNameHint,
  targetPlace,
  targetRetired,
  targetsHere,
  targetsLead,
  targetsTitle,
  urlLabel,
  webhookTargetHint,
} from "../../i18n/evidence.ts";
import { english, french } from "../../i18n/spaces.ts";
import { openRulesWord, openTrackerWord, trackersLead, trackersTitle } from "../../i18n/trackers.ts";
import { AdminFrame, AdminPart } from "../admin/admin-frame.tsx";
import { type Column, DenseTable } from "../admin/table.tsx";
import { buttonLook, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { SecretOnce } from "../webhooks/secret-once.tsx";

export type TargetsPageProps = {
  targets: TargetView[];
  keys: KeyView[];
  submission: string;
  said: "added" | "retired" | "rotated" | null;
  form?: FormState & { once?: { name: string; secret: string } };
};

const action = "/admin/evidence";
const said = { added: targetAdded, retired: targetRetired, rotated: keyRotated };

/** Where exports may go, and what signs them. */
export function TargetsPage({ targets, keys, submission, said: what, form }: TargetsPageProps) {
  const of =
    form?.values?.url !== undefined ? "webhook" : form?.values?.address !== undefined ? "email" : null;
  return (
    <AdminFrame title={targetsTitle()} lead={targetsLead()}>
      <div className="grid gap-10">
        {what && (
          <Notice tone="success" live>
            {said[what]()}
          </Notice>
        )}
        {form?.once?.secret && <SecretOnce secret={form.once.secret} />}
        {form?.errors && Object.keys(form.errors).length > 0 && <ErrorSummary form={form} keeps />}
        <AdminPart id="targets" title={targetsHere()}>
          {targets.length === 0 ? (
            <p className="text-quiet">{noTargets()}</p>
          ) : (
            <DenseTable label={targetsHere()} columns={columns()} rows={targets} keyOf={({ id }) => id} />
          )}
        </AdminPart>
        <AdminPart id="add-tracker" title={trackersTitle()} lead={trackersLead()}>
          <ul className="flex flex-wrap gap-3">
            {trackerKinds.map((kind) => (
              <li key={kind}>
                <Link
                  to={`/admin/evidence/new?kind=${kind}`}
                  className={buttonLook({ tone: "quiet", size: "small" })}
                >
                  {targetKindWords[kind]()}
                </Link>
              </li>
            ))}
          </ul>
        </AdminPart>
        <AdminPart id="add-webhook" title={addWebhookTarget()}>
          <Form method="post" action={action} className="grid max-w-form gap-5">
            <input type="hidden" name="_submission" value={submission} />
            <InputField
              name="name"
              id="webhook-name"
              label={targetName()}
              hint={targetNameHint()}
              maxLength={80}
              form={of === "webhook" ? form : undefined}
            />
            <InputField
              name="url"
              type="url"
              label={urlLabel()}
              hint={webhookTargetHint()}
              placeholder="https://"
              maxLength={1_000}
              autoComplete="off"
              spellCheck={false}
              form={of === "webhook" ? form : undefined}
            />
            <div>
              <Submit tone="quiet" name="intent" value="webhook" action={action}>
                {addTargetWord()}
              </Submit>
            </div>
          </Form>
        </AdminPart>
        <AdminPart id="add-email" title={addEmailTarget()}>
          <Form method="post" action={action} className="grid max-w-form gap-5">
            <input type="hidden" name="_submission" value={submission} />
            <InputField
              name="name"
              id="email-name"
              label={targetName()}
              maxLength={80}
              form={of === "email" ? form : undefined}
            />
            <InputField
              name="address"
              type="email"
              label={emailLabel()}
              hint={emailHint()}
              maxLength={254}
              autoComplete="off"
              form={of === "email" ? form : undefined}
            />
            <SelectField
              name="locale"
              label={mailLanguage()}
              form={of === "email" ? form : undefined}
              options={[
                { value: "fr", label: french() },
                { value: "en", label: english() },
              ]}
            />
            <div>
              <Submit tone="quiet" name="intent" value="email" action={action}>
                {addTargetWord()}
              </Submit>
            </div>
          </Form>
        </AdminPart>
        <AdminPart id="keys" title={keyTitle()} lead={keyLead()}>
          <ul className="grid gap-2 text-14">
            {keys.map(({ id, madeAt }, place) => (
              <li key={id} className="flex flex-wrap items-center gap-x-3">
                <span className="font-semibold">{place === 0 ? keyNow() : keyFormer()}</span>
                <span className="font-mono break-all">{id}</span>
                <Time at={madeAt} as="short" />
                <a
                  href={`/.well-known/parvis-evidence/${id}.pem`}
                  className="text-link underline underline-offset-3"
                >
                  {publicKeyWord()}
                </a>
              </li>
            ))}
          </ul>
          <Form method="post" action={action} className="mt-4">
            <Submit tone="quiet" size="small" name="intent" value="rotate" action={action}>
              {rotateKeyWord()}
            </Submit>
          </Form>
        </AdminPart>
      </div>
    </AdminFrame>
  );
}

const way = "text-link underline underline-offset-3";

const columns = (): Column<TargetView>[] => [
  { label: targetName(), leads: true, cell: ({ name }) => <span className="font-semibold">{name}</span> },
  { label: targetKind(), cell: ({ kind }) => targetKindWords[kind]() },
  {
    label: targetPlace(),
    cell: ({ kind, shown, checkedAt, problem }) => (
      <>
        <span className="break-all">{shown}</span>
        {isTracker(kind) && checkedAt && problem && (
          <span className="block text-danger">{problemWords(problem)}</span>
        )}
      </>
    ),
  },
  {
    label: "",
    cell: ({ id, kind }) => (
      <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {isTracker(kind) && (
          <>
            <Link to={`/admin/evidence/${id}`} className={way}>
              {openTrackerWord()}
            </Link>
            <Link to={`/desk/evidence/targets/${id}`} className={way}>
              {openRulesWord()}
            </Link>
          </>
        )}
        <details className="open:basis-full">
          <summary className={`inline-flex min-h-6 cursor-pointer items-center touch:min-h-11 ${way}`}>
            {retireTargetWord()}
          </summary>
          <p className="mt-1 mb-2 max-w-80 text-quiet">{retireTargetSure()}</p>
          <Form method="post" action={action}>
            <input type="hidden" name="target" value={id} />
            <Submit tone="danger" size="small" name="intent" value="retire" action={action}>
              {retireTargetNow()}
            </Submit>
          </Form>
        </details>
      </span>
    ),
  },
];
