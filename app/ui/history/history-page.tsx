import { Form, Link } from "@remix-run/react";
import { History } from "lucide-react";
import type { HistoryView } from "../../domain/history/views.ts";
import {
  backToMessage,
  compareAction,
  compareFrom,
  compareTo,
  compareVersions,
  earlierVersions,
  fromTo,
  historyOf,
  historyTitle,
  keepPresent,
  latestVersions,
  neverEdited,
  neverEditedWhy,
  restoreAction,
  restoreLead,
  restoreTitle,
  versions,
  whyField,
  whyHint,
} from "../../i18n/history.ts";
import { postPath } from "../../lib/paths.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Pager } from "../primitives/pager.tsx";
import { Diff } from "./diff.tsx";
import { Revision } from "./revision.tsx";

export type HistoryPageProps = HistoryView & { later: boolean } & FormState;

/** Every wording of a post and, on top, what changed between two of them. */
export function HistoryPage(props: HistoryPageProps) {
  const { post, present, revisions, earlier, comparison, restoring, can, later } = props;
  const at = `${postPath(post.id)}/history`;
  return (
    <>
      <Columns>
        <PageHeader title={historyTitle()} />
        <p className="mb-6 text-quiet">
          {historyOf({ kind: post.kind })}{" "}
          <Link to={post.path} lang={post.language} className="text-link underline underline-offset-3">
            {post.threadTitle}
          </Link>
        </p>
      </Columns>
      {present === 0 ? (
        <Columns>
          <EmptyState
            icon={<History />}
            title={neverEdited()}
            action={
              <ButtonLink to={post.path} tone="quiet">
                {backToMessage()}
              </ButtonLink>
            }
          >
            {neverEditedWhy()}
          </EmptyState>
        </Columns>
      ) : (
        <div className="max-w-240">
          {restoring !== null && <Restore {...props} number={restoring} at={at} />}
          {comparison && (
            <section aria-labelledby="comparison" className="mb-10">
              <h2 id="comparison" className="mb-3 text-19 font-bold">
                {fromTo(comparison)}
              </h2>
              <Diff diff={comparison.diff} lang={post.language} />
            </section>
          )}
          <section aria-labelledby="versions">
            <div className="mb-2 flex flex-wrap items-end justify-between gap-x-6 gap-y-3 border-b border-line pb-3">
              <h2 id="versions" className="text-19 font-bold">
                {versions({ count: present })}
              </h2>
              {present > 2 && <Compare at={at} present={present} comparison={comparison} />}
            </div>
            <ol>
              {revisions.map((revision) => (
                <Revision
                  key={revision.number}
                  revision={revision}
                  at={at}
                  present={present}
                  restorable={can.edit}
                />
              ))}
            </ol>
            <Pager
              first={later ? at : null}
              firstWord={latestVersions()}
              next={earlier === null ? null : `${at}?before=${earlier}`}
              nextWord={earlierVersions()}
            />
          </section>
        </div>
      )}
    </>
  );
}

type CompareProps = { at: string; present: number; comparison: HistoryView["comparison"] };

/** Two numbers and a button: any two versions side by side, at an address of their own. */
function Compare({ at, present, comparison }: CompareProps) {
  const field = "h-9 touch:h-11 w-16 rounded-field border border-control bg-raised px-2 tabular-nums";
  const common = { type: "number", min: 1, max: present, required: true, className: field } as const;
  return (
    <Form
      key={`${comparison?.from} ${comparison?.to}`}
      method="get"
      action={at}
      aria-label={compareVersions()}
      className="flex flex-wrap items-center gap-2 text-14"
    >
      <label htmlFor="from">{compareFrom()}</label>
      <input {...common} id="from" name="from" defaultValue={comparison?.from} />
      <label htmlFor="to">{compareTo()}</label>
      <input {...common} id="to" name="to" defaultValue={comparison?.to} />
      <button
        type="submit"
        className="min-h-9 touch:min-h-11 rounded-field border border-control bg-raised px-3 font-semibold transition-colors hover:bg-hover"
      >
        {compareAction()}
      </button>
    </Form>
  );
}

type RestoreProps = HistoryPageProps & { number: number; at: string };

/** Asks before a version is brought back, above what that changes. */
function Restore({ number, at, post, present, errors, values }: RestoreProps) {
  const form = { errors, values };
  return (
    <section aria-labelledby="restore" className="mb-8 rounded-card border border-line bg-sunken p-4 sm:p-6">
      <h2 id="restore" className="text-19 font-bold">
        {restoreTitle({ number })}
      </h2>
      <p className="mt-1 text-quiet">{restoreLead()}</p>
      <Form method="post" action={`${at}?restore=${number}`} className="mt-4 grid max-w-120 gap-4">
        <ErrorSummary form={form} keeps />
        <input type="hidden" name="number" value={number} />
        <input type="hidden" name="basedOn" value={present} />
        <InputField name="why" label={whyField()} hint={whyHint()} form={form} optional maxLength={500} />
        <div className="flex flex-wrap gap-3">
          <Submit name="intent" value="restore">
            {restoreAction()}
          </Submit>
          <ButtonLink to={`${postPath(post.id)}/history`} tone="plain">
            {keepPresent()}
          </ButtonLink>
        </div>
      </Form>
    </section>
  );
}
