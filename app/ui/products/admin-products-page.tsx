import { Form, Link } from "@remix-run/react";
import type { ProductRecord } from "../../domain/products/views.ts";
import {
  changeProduct,
  createProduct,
  descriptionEnField,
  descriptionFrField,
  keepLead,
  keepTitle,
  nameField,
  newProduct,
  productSaved,
  retiredField,
  retiredOption,
  saveProduct,
  slugField,
  slugFieldHint,
  spacesField,
  versionsField,
  versionsFieldHint,
} from "../../i18n/products.ts";
import { notesOf, notesOfVersion, notesSaved } from "../../i18n/roadmap.ts";
import { cancel } from "../../i18n/spaces.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";

export type AdminProductsPageProps = FormState & {
  products: ProductRecord[];
  spaces: { slug: string; name: string }[];
  /** The one being changed (`/admin/products?edit=slug`), or null for a new one. */
  editing: ProductRecord | null;
  submission: string;
  saved: "product" | "notes" | null;
};

export function AdminProductsPage(props: AdminProductsPageProps) {
  const { products, editing, saved } = props;
  return (
    <Columns>
      <PageHeader title={keepTitle()} lead={keepLead()} />
      {saved && (
        <Notice tone="success" live>
          {saved === "notes" ? notesSaved() : productSaved()}
        </Notice>
      )}
      {products.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-y border-line">
          {products.map((product) => (
            <li key={product.slug} className="flex items-center gap-3 py-2">
              <div className="min-w-0 flex-1">
                <p className="truncate font-semibold">{product.name}</p>
                <p className="truncate text-14 text-quiet">
                  /products/{product.slug}
                  {product.versions.length > 0 && ` · ${product.versions.at(-1)?.name}`}
                </p>
              </div>
              <Link
                to={`/admin/products?edit=${encodeURIComponent(product.slug)}#form`}
                aria-current={product.slug === editing?.slug || undefined}
                aria-label={`${changeProduct()} ${product.name}`}
                className="inline-flex min-h-11 items-center px-2 font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2"
              >
                {changeProduct()}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <h2 id="form" className="mt-10 mb-4 text-23 font-bold">
        {editing ? editing.name : newProduct()}
      </h2>
      <ProductForm key={editing?.slug ?? ""} {...props} />
      {editing && editing.versions.length > 0 && <NotesLinks product={editing} />}
    </Columns>
  );
}

/** Where the notes of each version are written, the newest first. */
function NotesLinks({ product: { slug, versions } }: { product: ProductRecord }) {
  return (
    <section aria-labelledby="notes" className="mt-10">
      <h2 id="notes" className="border-b border-line pb-2 text-19 font-bold">
        {notesOf()}
      </h2>
      <ul className="mt-2 flex flex-wrap gap-x-5">
        {versions.toReversed().map(({ name }) => (
          <li key={name}>
            <Link
              to={`/admin/products/notes?${new URLSearchParams({ product: slug, version: name })}`}
              aria-label={notesOfVersion({ version: name })}
              className="inline-flex min-h-11 items-center font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function ProductForm({ editing, spaces, submission, errors, values }: AdminProductsPageProps) {
  const form = { errors, values };
  return (
    <Form method="post" action="/admin/products" className="grid max-w-144 gap-5">
      <input type="hidden" name="_submission" value={submission} />
      {editing && <input type="hidden" name="was" value={editing.slug} />}
      <ErrorSummary form={form} keeps />
      <InputField name="name" label={nameField()} form={form} defaultValue={editing?.name} maxLength={80} />
      <InputField
        name="slug"
        label={slugField()}
        hint={slugFieldHint()}
        form={form}
        defaultValue={editing?.slug}
        maxLength={60}
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        name="descriptionFr"
        label={descriptionFrField()}
        form={form}
        defaultValue={editing?.descriptions.fr}
        rows={2}
        maxLength={600}
        optional
      />
      <TextField
        name="descriptionEn"
        label={descriptionEnField()}
        form={form}
        defaultValue={editing?.descriptions.en}
        rows={2}
        maxLength={600}
        optional
      />
      <TextField
        name="versions"
        label={versionsField()}
        hint={versionsFieldHint()}
        form={form}
        defaultValue={editing?.versions
          .map(({ name, releasedOn }) => [name, releasedOn].filter(Boolean).join(" "))
          .join("\n")}
        rows={5}
        optional
      />
      {spaces.length > 0 && (
        <Choices
          type="checkbox"
          name="spaces"
          label={spacesField()}
          form={form}
          chosen={editing?.spaces ?? []}
          options={spaces.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
      )}
      <Choices
        type="checkbox"
        name="retired"
        label={retiredField()}
        form={form}
        chosen={editing?.retired ? ["on"] : []}
        options={[{ value: "on", label: retiredOption() }]}
      />
      <div className="flex flex-wrap gap-3">
        <Submit>{editing ? saveProduct() : createProduct()}</Submit>
        {editing && (
          <ButtonLink to="/admin/products" tone="plain">
            {cancel()}
          </ButtonLink>
        )}
      </div>
    </Form>
  );
}
