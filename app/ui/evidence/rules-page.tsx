import { Form, Link } from "@remix-run/react";
import { ChevronLeft } from "lucide-react";
import type { IssueView, RuleView, TrackerView } from "../../domain/evidence/find-tracker.ts";
import { columnIdea, evidenceTitle } from "../../i18n/evidence.ts";
import { statusWords } from "../../i18n/idea-status.ts";
import {
  connectionPart,
  issueColumn,
  issueLost,
  issueNamed,
  issueSince,
  issueStatusColumn,
  issuesPart,
  noIssuesYet,
  noRules,
  noStatuses,
  ruleAdd,
  ruleEdit,
  ruleReason,
  ruleReasonEn,
  ruleReasonFr,
  ruleReasonHint,
  ruleRemove,
  ruleRemoved,
  ruleSave,
  ruleSaved,
  ruleStatus,
  rulesLead,
  rulesPart,
  rulesTitle,
  ruleTo,
  testConnection,
} from "../../i18n/trackers.ts";
import { ideaStatuses } from "../../lib/idea-board.ts";
import { AdminPart } from "../admin/admin-frame.tsx";
import { type Column, DenseTable } from "../admin/table.tsx";
import { StatusChip } from "../ideas/status-chip.tsx";
import { PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { SelectField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { Connection } from "./tracker-page.tsx";

export type RulesPageProps = {
  tracker: TrackerView;
  offered: { key: string; name: string }[];
  rules: RuleView[];
  issues: IssueView[];
  /** The status whose rule is being changed. */
  chosen: string | null;
  said: "saved" | "removed" | null;
  form?: FormState;
};

const said = { saved: ruleSaved, removed: ruleRemoved };

/** What a tracker's statuses mean for ideas, and where ideas stand there. */
export function RulesPage({ tracker, offered, rules, issues, chosen, said: what, form }: RulesPageProps) {
  const action = `/desk/evidence/targets/${tracker.id}`;
  return (
    <div className="min-w-0">
      <Link
        to="/desk/evidence"
        className="-ms-1 inline-flex min-h-9 items-center gap-1 text-14 text-quiet transition-colors hover:text-ink touch:min-h-11"
      >
        <ChevronLeft size={16} aria-hidden="true" className="rtl:rotate-180" />
        {evidenceTitle()}
      </Link>
      <PageHeader title={rulesTitle({ name: tracker.name })} lead={rulesLead()} />
      <div className="grid gap-10">
        {what && (
          <Notice tone="success" live>
            {said[what]()}
          </Notice>
        )}
        <AdminPart id="rules" title={rulesPart()}>
          {rules.length === 0 ? (
            <p className="text-quiet">{noRules()}</p>
          ) : (
            <DenseTable
              label={rulesPart()}
              columns={ruleColumns(action)}
              rows={rules}
              keyOf={({ status }) => status.key}
            />
          )}
        </AdminPart>
        <AdminPart id="rule" title={ruleAdd()}>
          <RuleForm
            // Another rule, or one that was just set: the fields begin anew.
            key={JSON.stringify([chosen, rules])}
            {...{ offered, action, form }}
            rule={rules.find(({ status }) => status.key === chosen)}
          />
        </AdminPart>
        <AdminPart id="issues" title={issuesPart()}>
          {issues.length === 0 ? (
            <p className="text-quiet">{noIssuesYet()}</p>
          ) : (
            <DenseTable
              label={issuesPart()}
              columns={issueColumns()}
              rows={issues}
              keyOf={({ outsideId }) => outsideId}
            />
          )}
        </AdminPart>
        <AdminPart id="connection" title={connectionPart()}>
          <Connection tracker={tracker} />
          <Form method="post" action={action} className="mt-4">
            <Submit tone="quiet" size="small" name="intent" value="test" action={action}>
              {testConnection()}
            </Submit>
          </Form>
        </AdminPart>
      </div>
    </div>
  );
}

function RuleForm({
  offered,
  rule,
  action,
  form,
}: Pick<RulesPageProps, "offered" | "form"> & { rule?: RuleView; action: string }) {
  // One that the tracker has no more still has its rule, to be changed.
  const all =
    rule && !offered.some(({ key }) => key === rule.status.key) ? [...offered, rule.status] : offered;
  if (all.length === 0) return <p className="text-quiet">{noStatuses()}</p>;
  return (
    <Form method="post" action={action} className="grid max-w-form gap-5">
      {form?.errors && <ErrorSummary form={form} keeps />}
      <SelectField
        name="status"
        label={ruleStatus()}
        // The tracker's own words, in whatever language.
        lang=""
        form={form}
        defaultValue={rule?.status.key}
        options={all.map(({ key, name }) => ({ value: key, label: name }))}
      />
      <SelectField
        name="to"
        label={ruleTo()}
        form={form}
        defaultValue={rule?.to}
        options={ideaStatuses.map((status) => ({ value: status, label: statusWords[status]() }))}
      />
      <TextField
        name="reasonFr"
        label={ruleReasonFr()}
        hint={ruleReasonHint()}
        rows={3}
        optional
        maxLength={2_000}
        lang="fr"
        defaultValue={rule?.reasonFr}
        form={form}
      />
      <TextField
        name="reasonEn"
        label={ruleReasonEn()}
        rows={3}
        optional
        maxLength={2_000}
        lang="en"
        defaultValue={rule?.reasonEn}
        form={form}
      />
      <div>
        <Submit name="intent" value="set" action={action}>
          {ruleSave()}
        </Submit>
      </div>
    </Form>
  );
}

const ruleColumns = (action: string): Column<RuleView>[] => [
  {
    label: ruleStatus(),
    leads: true,
    cell: ({ status }) => (
      <b lang="" className="font-semibold">
        {status.name}
      </b>
    ),
  },
  { label: ruleTo(), cell: ({ to }) => <StatusChip status={to} /> },
  {
    label: ruleReason(),
    cell: ({ reasonFr, reasonEn }) => (
      <span className="grid gap-1">
        {reasonFr && <span lang="fr">{reasonFr}</span>}
        {reasonEn && <span lang="en">{reasonEn}</span>}
      </span>
    ),
  },
  {
    label: "",
    cell: ({ status }) => (
      <span className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Link
          to={`${action}?${new URLSearchParams({ status: status.key })}#rule`}
          className="text-link underline underline-offset-3"
        >
          {ruleEdit()}
        </Link>
        <Form method="post" action={action}>
          <input type="hidden" name="status" value={status.key} />
          <Submit tone="quiet" size="small" name="intent" value="remove" action={action}>
            {ruleRemove()}
          </Submit>
        </Form>
      </span>
    ),
  },
];

const issueColumns = (): Column<IssueView>[] => [
  {
    label: columnIdea(),
    leads: true,
    cell: ({ title, path, language }) => (
      <Link to={path} lang={language} className="font-semibold hover:underline hover:underline-offset-3">
        {title}
      </Link>
    ),
  },
  {
    label: issueColumn(),
    cell: ({ outsideId, url }) => (
      <a href={url} rel="noreferrer" className="text-link underline underline-offset-3">
        {issueNamed({ id: outsideId })}
      </a>
    ),
  },
  {
    label: issueStatusColumn(),
    cell: ({ status, lost }) => (lost ? issueLost() : <span lang="">{status}</span>),
  },
  { label: issueSince(), cell: ({ statusAt }) => statusAt && <Time at={statusAt} as="short" /> },
];
