import { Form } from "@remix-run/react";
import { SlidersHorizontal } from "lucide-react";
import {
  anyValue,
  authorField,
  authorHint,
  filterApply,
  filterList,
  fromField,
  kindField,
  kindWords,
  languageField,
  languageWords,
  productField,
  spaceField,
  stateField,
  stateWords,
  tagsField,
  tagsHint,
  toField,
} from "../../i18n/filters.ts";
import type { ListState } from "../../lib/list-address.ts";
import { kinds, languages, listQuery, states } from "../../lib/list-address.ts";
import { Submit } from "../primitives/button.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";

type Choice = { slug: string; name: string };
export type Choices = { spaces: Choice[]; products: Choice[] };

export type FilterFormProps = {
  path: string;
  state: ListState;
  choices: Choices;
  /** Not on a space's own page. */
  showSpace: boolean;
  /** What the address holds besides, by name. */
  also?: Record<string, string>;
};

/** The list's filters as a plain form: what it sends is the address of the narrowed list. */
export function FilterForm({ path, state, choices, showSpace, also = {} }: FilterFormProps) {
  const moment = state.sort === "active" || state.sort === "solved" ? state.sort : "created";
  // The tags fill a row of their own where the fields before them fill theirs.
  const paired = showSpace === choices.products.length > 0;
  // A new address is another list: the fields begin from it, not from what was typed for the last one.
  return (
    <details className="group mt-4" key={listQuery(state)}>
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-field border border-control px-4 font-semibold transition-colors hover:bg-hover [&::-webkit-details-marker]:hidden">
        <SlidersHorizontal size={17} aria-hidden="true" />
        {filterList()}
      </summary>
      <Form
        method="get"
        action={path}
        className="mt-3 grid gap-x-3 gap-y-4 rounded-card border border-line p-4 min-[22.5rem]:grid-cols-2 sm:gap-x-4 sm:p-5"
      >
        {Object.entries(also).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {state.sort !== "newest" && <input type="hidden" name="sort" value={state.sort} />}
        <Pick
          name="kind"
          label={kindField()}
          value={state.kind}
          options={kinds.map((kind) => ({ value: kind, label: kindWords[kind]() }))}
        />
        <Pick
          name="state"
          label={stateField()}
          value={state.state}
          options={states.map((one) => ({ value: one, label: stateWords[one]() }))}
        />
        {showSpace && (
          <Pick
            name="space"
            label={spaceField()}
            value={state.space}
            options={choices.spaces.map(asOption)}
          />
        )}
        <Pick
          name="language"
          label={languageField()}
          value={state.language}
          options={languages.map((language) => ({ value: language, label: languageWords[language]() }))}
        />
        {choices.products.length > 0 && (
          <Pick
            name="product"
            label={productField()}
            value={state.product}
            options={choices.products.map(asOption)}
          />
        )}
        <InputField
          {...{
            id: "filter-author",
            name: "author",
            label: authorField(),
            hint: authorHint(),
            required: false,
          }}
          {...{ defaultValue: state.author, maxLength: 60, autoCapitalize: "none", autoComplete: "off" }}
        />
        <div className={paired ? "col-span-full" : "grid"}>
          <InputField
            {...{ id: "filter-tag", name: "tag", label: tagsField(), hint: tagsHint(), required: false }}
            {...{ defaultValue: state.tags.join(" "), maxLength: 400, autoCapitalize: "none" }}
          />
        </div>
        <InputField
          {...{ id: "filter-from", name: "from", label: fromField[moment](), required: false }}
          {...{ type: "date", defaultValue: state.from, min: "1970-01-01" }}
        />
        <InputField
          {...{ id: "filter-to", name: "to", label: toField(), required: false }}
          {...{ type: "date", defaultValue: state.to, min: "1970-01-01" }}
        />
        <div className="col-span-full">
          <Submit size="small">{filterApply()}</Submit>
        </div>
      </Form>
    </details>
  );
}

const asOption = ({ slug, name }: Choice) => ({ value: slug, label: name });

type PickProps = {
  name: string;
  label: string;
  value: string | undefined;
  options: { value: string; label: string }[];
};

function Pick({ name, label, value, options }: PickProps) {
  return (
    <SelectField
      id={`filter-${name}`}
      name={name}
      label={label}
      required={false}
      prompt={anyValue()}
      defaultValue={value ?? ""}
      options={options}
    />
  );
}
