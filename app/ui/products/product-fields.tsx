import type { PlacementView } from "../../domain/products/views.ts";
import { noProductOption, productField, versionField, versionFieldHint } from "../../i18n/products.ts";
import { InputField, SelectField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";

export type ProductFieldsProps = {
  products: PlacementView["products"];
  product: string | null;
  version: string | null;
  form: FormState;
};

/**
 * A product, and its version in a field of its own that offers every product's versions: without scripts, one list
 * cannot follow another. What fits no version of the product comes back with a word.
 */
export function ProductFields({ products, product, version, form }: ProductFieldsProps) {
  const versions = new Set(products.flatMap((one) => one.versions));
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <SelectField
        name="product"
        label={productField()}
        form={form}
        defaultValue={product ?? ""}
        optional
        options={[
          { value: "", label: noProductOption() },
          ...products.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      {versions.size > 0 && (
        <>
          <InputField
            name="version"
            label={versionField()}
            hint={versionFieldHint()}
            form={form}
            defaultValue={version ?? ""}
            list="product-versions"
            maxLength={40}
            autoComplete="off"
            optional
          />
          <datalist id="product-versions">
            {[...versions].map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </div>
  );
}
