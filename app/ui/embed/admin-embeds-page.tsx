import { Form } from "@remix-run/react";
import { longestOrigin, mostOrigins } from "../../domain/embeds/input.ts";
import {
  embedsLead,
  embedsTitle,
  meaningColumn,
  originsField,
  originsHint,
  originsLead,
  originsNone,
  originsPart,
  originsSave,
  originsSaved,
  propertyColumn,
  propertyWords,
  styleLead,
  stylePart,
} from "../../i18n/embeds.ts";
import { AdminFrame, AdminPart } from "../admin/admin-frame.tsx";
import { DenseTable } from "../admin/table.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Snippet, type SnippetProps } from "./snippet.tsx";

export type AdminEmbedsPageProps = SnippetProps & {
  origins: string[];
  saved: boolean;
  form?: FormState;
};

/** Which sites may show answers, what is pasted there, and the embed itself at work. */
export function AdminEmbedsPage({ origins, saved, form, ...snippet }: AdminEmbedsPageProps) {
  return (
    <AdminFrame title={embedsTitle()} lead={embedsLead()}>
      <div className="grid gap-10">
        <AdminPart title={originsPart()} id="origins" lead={originsLead()}>
          <Form method="post" className="grid max-w-form gap-4">
            {saved && (
              <Notice tone="success" live>
                {originsSaved()}
              </Notice>
            )}
            {form && <ErrorSummary form={form} keeps />}
            {origins.length === 0 && <Notice tone="info">{originsNone()}</Notice>}
            <TextField
              name="origins"
              label={originsField()}
              hint={originsHint()}
              form={form}
              defaultValue={origins.join("\n")}
              rows={3}
              maxLength={mostOrigins * (longestOrigin + 2)}
              placeholder="https://"
              autoCapitalize="none"
              autoComplete="off"
              spellCheck={false}
              optional
            />
            <div>
              <Submit>{originsSave()}</Submit>
            </div>
          </Form>
        </AdminPart>
        <Snippet {...snippet} />
        <AdminPart title={stylePart()} id="style" lead={styleLead()}>
          <DenseTable
            label={stylePart()}
            columns={[
              { label: propertyColumn(), leads: true, cell: ([name]) => <code>{name}</code> },
              { label: meaningColumn(), cell: ([, words]) => words() },
            ]}
            rows={Object.entries(propertyWords)}
            keyOf={([name]) => name}
          />
        </AdminPart>
      </div>
    </AdminFrame>
  );
}
