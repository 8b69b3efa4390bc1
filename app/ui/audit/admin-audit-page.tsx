import { Form } from "@remix-run/react";
import { Download, ScrollText } from "lucide-react";
import type { AuditQuery } from "../../domain/audit/input.ts";
import type { AuditRow } from "../../domain/audit/views.ts";
import {
  actFilter,
  actorFilter,
  actorHint,
  actWords,
  anyAct,
  auditElsewhere,
  auditEmpty,
  auditEmptyWhy,
  auditLead,
  auditNone,
  auditNoneWhy,
  auditTitle,
  exportCsv,
  filterWord,
  fromFilter,
  subjectFilter,
  toFilter,
} from "../../i18n/audit.ts";
import { AdminFrame } from "../admin/admin-frame.tsx";
import { Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";
import { Pager } from "../primitives/pager.tsx";
import { AuditList } from "./audit-list.tsx";

export type AdminAuditPageProps = {
  query: AuditQuery;
  /** The acts there are any of. */
  acts: string[];
  items: AuditRow[];
  next: string | null;
};

function address(query: AuditQuery, { path = "/admin/audit", after = "" } = {}): string {
  const { actor, act, subject, from, to } = query;
  const asked = Object.entries({ actor, act, subject, from, to, after }).filter(([, value]) => value);
  const search = new URLSearchParams(asked as [string, string][]).toString();
  return search ? `${path}?${search}` : path;
}

/** What the team did, to be narrowed to one person, one kind of act, one thing or some days. */
export function AdminAuditPage({ query, acts, items, next }: AdminAuditPageProps) {
  const filtered = Boolean(
    query.actor || query.act || query.subject || query.from || query.to || query.after,
  );
  return (
    <AdminFrame
      title={auditTitle()}
      lead={`${auditLead()} ${auditElsewhere()}`}
      act={
        // A download is no page: the browser fetches it itself.
        <a
          href={address(query, { path: "/admin/audit.csv" })}
          download
          className="inline-flex min-h-9 items-center gap-2 rounded-field border border-control px-3 text-14 font-semibold transition-colors hover:bg-hover touch:min-h-11"
        >
          <Download size={16} aria-hidden="true" />
          {exportCsv()}
        </a>
      }
    >
      <div className="grid gap-6">
        <Form
          method="get"
          action="/admin/audit"
          key={address(query)}
          className="grid grid-cols-2 items-end gap-3 lg:grid-cols-[repeat(5,minmax(0,1fr))_auto]"
        >
          <InputField
            name="actor"
            label={actorFilter()}
            title={actorHint()}
            defaultValue={query.actor}
            required={false}
            maxLength={60}
            autoCapitalize="none"
            autoComplete="off"
          />
          <SelectField
            name="act"
            label={actFilter()}
            prompt={anyAct()}
            required={false}
            defaultValue={query.act ?? ""}
            options={acts.map((act) => ({ value: act, label: actWords(act) }))}
          />
          <div className="col-span-full lg:col-span-1">
            <InputField
              name="subject"
              label={subjectFilter()}
              defaultValue={query.subject}
              required={false}
              maxLength={120}
              autoComplete="off"
            />
          </div>
          <InputField
            name="from"
            type="date"
            label={fromFilter()}
            defaultValue={query.from}
            required={false}
          />
          <InputField name="to" type="date" label={toFilter()} defaultValue={query.to} required={false} />
          <Submit tone="quiet">{filterWord()}</Submit>
        </Form>
        {items.length === 0 ? (
          <EmptyState icon={<ScrollText />} title={filtered ? auditNone() : auditEmpty()}>
            {filtered ? auditNoneWhy() : auditEmptyWhy()}
          </EmptyState>
        ) : (
          <AuditList rows={items} />
        )}
        <Pager first={query.after ? address(query) : null} next={next && address(query, { after: next })} />
      </div>
    </AdminFrame>
  );
}
