import { Form } from "@remix-run/react";
import { SlidersHorizontal } from "lucide-react";
import { anyValue, filterApply, filterList, productField, spaceField } from "../../i18n/filters.ts";
import type { Choices } from "../lists/filter-form.tsx";
import { Submit } from "../primitives/button.tsx";
import { SelectField } from "../primitives/field.tsx";

type Place = { choices: Partial<Choices>; product?: string; space?: string };

export type PlaceFilterProps = Place & {
  action: string;
  /** What else the address says and goes on saying. */
  keep?: Record<string, string | undefined>;
};

/** Narrows to a product, or to a space where there is more than one to choose. Nothing where there is no choice. */
export function PlaceFilter({ action, choices, product, space, keep = {} }: PlaceFilterProps) {
  const fields = [
    { name: "product", label: productField(), all: choices.products ?? [], chosen: product, least: 1 },
    { name: "space", label: spaceField(), all: choices.spaces ?? [], chosen: space, least: 2 },
  ].filter(({ all, least }) => all.length >= least);
  if (fields.length === 0) return null;
  return (
    <details key={`${product}/${space}`} className="open:w-full">
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-field border border-control px-4 font-semibold transition-colors hover:bg-hover [&::-webkit-details-marker]:hidden">
        <SlidersHorizontal size={17} aria-hidden="true" />
        {filterList()}
      </summary>
      <Form
        method="get"
        action={action}
        className="mt-3 grid max-w-form gap-4 rounded-card border border-line p-4 sm:grid-cols-2"
      >
        {Object.entries(keep).map(
          ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {fields.map(({ name, label, all, chosen }) => (
          <SelectField
            key={name}
            id={`place-${name}`}
            name={name}
            required={false}
            label={label}
            prompt={anyValue()}
            defaultValue={chosen ?? ""}
            options={all.map(({ slug, name: word }) => ({ value: slug, label: word }))}
          />
        ))}
        <div className="col-span-full">
          <Submit size="small">{filterApply()}</Submit>
        </div>
      </Form>
    </details>
  );
}

/** What a page is narrowed to, in its names. */
export function Narrowed({ choices, product, space }: Place) {
  const names = [
    product && (choices.products?.find(({ slug }) => slug === product)?.name ?? product),
    space && (choices.spaces?.find(({ slug }) => slug === space)?.name ?? space),
  ].filter(Boolean);
  return names.length > 0 && <span className="font-semibold">{names.join(" · ")}</span>;
}
