import { Form } from "@remix-run/react";
import type { ReleaseNotesView } from "../../domain/products/views.ts";
import {
  notesBack,
  notesLead,
  notesSave,
  notesTitle,
  noteTextEn,
  noteTextFr,
  noteTextHint,
  noteTitleEn,
  noteTitleFr,
} from "../../i18n/roadmap.ts";
import { Narrow, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

export type ReleaseNotesPageProps = FormState & { notes: ReleaseNotesView; submission: string };

/** Where staff writes what the changelog says of a version. */
export function ReleaseNotesPage({ notes, submission, errors, values }: ReleaseNotesPageProps) {
  const form = { errors, values };
  const { product, version } = notes;
  const action = `/admin/products/notes?${new URLSearchParams({ product: product.slug, version })}`;
  return (
    <Narrow>
      <PageHeader title={notesTitle()} lead={notesLead({ name: `${product.name} ${version}` })} />
      <Form method="post" action={action} className="grid gap-5">
        <input type="hidden" name="_submission" value={submission} />
        <input type="hidden" name="product" value={product.slug} />
        <input type="hidden" name="version" value={version} />
        <ErrorSummary form={form} keeps />
        <InputField
          name="titleFr"
          label={noteTitleFr()}
          form={form}
          defaultValue={notes.titleFr}
          maxLength={120}
          optional
        />
        <TextField
          name="textFr"
          label={noteTextFr()}
          hint={noteTextHint()}
          form={form}
          defaultValue={notes.textFr}
          rows={6}
          maxLength={10_000}
          optional
        />
        <InputField
          name="titleEn"
          label={noteTitleEn()}
          form={form}
          defaultValue={notes.titleEn}
          maxLength={120}
          optional
        />
        <TextField
          name="textEn"
          label={noteTextEn()}
          form={form}
          defaultValue={notes.textEn}
          rows={6}
          maxLength={10_000}
          optional
        />
        <div className="flex flex-wrap gap-3">
          <Submit action={action}>{notesSave()}</Submit>
          <ButtonLink to={`/admin/products?edit=${encodeURIComponent(product.slug)}`} tone="plain">
            {notesBack()}
          </ButtonLink>
        </div>
      </Form>
    </Narrow>
  );
}
