import { Link } from "@remix-run/react";
import { ChevronLeft } from "lucide-react";
import type { ImportFacts } from "../../domain/idea-imports/find-import.ts";
import {
  fileColumn,
  importLead,
  sendTable,
  sentBefore,
  sentColumn,
  stateColumn,
  stateWords,
  tableField,
  tableHint,
} from "../../i18n/idea-imports.ts";
import { importTitle } from "../../i18n/idea-imports-title.ts";
import { deskTitle } from "../../i18n/shell.ts";
import { DenseTable } from "../admin/table.tsx";
import { PageHeader } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Time } from "../primitives/time.tsx";

export type StartPageProps = { imports: ImportFacts[]; form?: FormState };

/** Where a table of ideas is sent. A plain form: bytes do not go through the router. */
export function StartPage({ imports, form }: StartPageProps) {
  return (
    <div className="min-w-0">
      <BackLink to="/desk">{deskTitle()}</BackLink>
      <PageHeader title={importTitle()} lead={importLead()} />
      <form
        method="post"
        action="/desk/import/file"
        encType="multipart/form-data"
        className="grid max-w-form gap-6"
      >
        {form && <ErrorSummary form={form} />}
        <InputField
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          label={tableField()}
          hint={tableHint()}
          form={form}
        />
        <div>
          <Submit action="/desk/import/file">{sendTable()}</Submit>
        </div>
      </form>
      {imports.length > 0 && (
        <section className="mt-10" aria-labelledby="sent-before">
          <h2 id="sent-before" className="mb-3 text-19 font-bold">
            {sentBefore()}
          </h2>
          <DenseTable
            label={sentBefore()}
            rows={imports}
            keyOf={({ id }) => id}
            columns={[
              {
                label: fileColumn(),
                leads: true,
                cell: ({ id, name }) => (
                  <Link to={`/desk/import/${id}`} className="font-semibold hover:underline">
                    {name}
                  </Link>
                ),
              },
              { label: stateColumn(), cell: ({ state }) => stateWords[state]() },
              { label: sentColumn(), cell: ({ createdAt }) => <Time at={createdAt} as="short" /> },
            ]}
          />
        </section>
      )}
    </div>
  );
}

export function BackLink({ to, children }: { to: string; children: string }) {
  return (
    <Link
      to={to}
      className="-ms-1 inline-flex min-h-9 items-center gap-1 text-14 text-quiet transition-colors hover:text-ink touch:min-h-11"
    >
      <ChevronLeft size={16} aria-hidden="true" className="rtl:rotate-180" />
      {children}
    </Link>
  );
}
