import { Form, Link } from "@remix-run/react";
import type { PlacementView } from "../../domain/products/views.ts";
import {
  changeKnown,
  clearKnown,
  fixedInField,
  knownIssueLead,
  knownIssueTitle,
  markKnown,
  notFixedYet,
  placeTitle,
  savePlace,
  workaroundEnField,
  workaroundFrField,
} from "../../i18n/products.ts";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { SelectField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { ProductFields } from "./product-fields.tsx";

export type PlacementPageProps = FormState & { placement: PlacementView; refusedIssue: boolean };

/** What a thread is about; and, for those who keep the catalogue, whether it is a known issue. */
export function PlacementPage({ placement, refusedIssue, errors, values }: PlacementPageProps) {
  const { thread, product, version, products, knownIssue, can } = placement;
  const form = refusedIssue ? {} : { errors, values };
  const issueForm = refusedIssue ? { errors, values } : {};
  const action = `/t/${thread.id}/product`;
  const versions = products.find(({ slug }) => slug === product)?.versions ?? [];
  return (
    <Narrow>
      <header>
        <h1 className="text-28 font-bold tracking-[-0.01em]">{placeTitle()}</h1>
        <p className="mt-1.5 text-quiet">
          <Link
            to={thread.path}
            lang={thread.language}
            className="underline decoration-1 underline-offset-3 hover:decoration-2"
          >
            {thread.title}
          </Link>
        </p>
      </header>
      <Form method="post" action={action} className="grid gap-5">
        <ErrorSummary form={form} keeps />
        <ProductFields products={products} product={product} version={version} form={form} />
        <div>
          <Submit>{savePlace()}</Submit>
        </div>
      </Form>
      {can.markKnownIssue && product && (
        <section aria-labelledby="issue" className="mt-6 border-t border-line pt-8">
          <h2 id="issue" className="text-19 font-bold">
            {knownIssueTitle()}
          </h2>
          <p className="mt-1 mb-5 text-quiet">{knownIssueLead()}</p>
          <Form method="post" action={action} className="grid gap-5">
            <ErrorSummary form={issueForm} keeps />
            <TextField
              name="workaroundFr"
              label={workaroundFrField()}
              form={issueForm}
              defaultValue={knownIssue?.workaround.fr}
              rows={3}
              maxLength={1_500}
              optional
            />
            <TextField
              name="workaroundEn"
              label={workaroundEnField()}
              form={issueForm}
              defaultValue={knownIssue?.workaround.en}
              rows={3}
              maxLength={1_500}
              optional
            />
            <SelectField
              name="fixedIn"
              label={fixedInField()}
              form={issueForm}
              defaultValue={knownIssue?.fixedIn ?? ""}
              optional
              options={[
                { value: "", label: notFixedYet() },
                ...versions.map((name) => ({ value: name, label: name })),
              ]}
            />
            <div className="flex flex-wrap gap-3">
              <Submit name="intent" value="known">
                {knownIssue ? changeKnown() : markKnown()}
              </Submit>
              {knownIssue && (
                <Submit tone="plain" name="intent" value="clear">
                  {clearKnown()}
                </Submit>
              )}
            </div>
          </Form>
        </section>
      )}
    </Narrow>
  );
}
