import { ChevronDown } from "lucide-react";
import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useRef,
} from "react";
import { errorWord, optional as optionalWord } from "../../i18n/forms.ts";
import { type FormState, faultsOf } from "./form-state.ts";
import { useTypedEarly } from "./typed-early.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

type Common = {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
  /** The form's state: gives this field its errors and what was typed before. */
  form?: FormState;
  /** The label leads its section: a heading to the eye and to screen readers. */
  heading?: boolean;
  /** Unique on the page where several forms share a field name. */
  id?: string;
};

const control =
  "block w-full rounded-field border bg-raised px-3 py-2 text-17 text-ink placeholder:text-quiet transition-colors hover:border-ink";

/** The `id` of a field's control, which error summaries point to. */
export function fieldId(name: string): string {
  return `field-${name}`;
}

function controlOf({ name, hint, form, id = fieldId(name) }: Common) {
  const errors = faultsOf(form, name);
  const ids = [hint ? `${id}-hint` : "", errors.length > 0 ? `${id}-error` : ""].filter(Boolean);
  return {
    errors,
    attributes: {
      id,
      name,
      "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
      "aria-invalid": errors.length > 0 || undefined,
      className: `${control} ${errors.length > 0 ? "border-danger-control" : "border-control"}`,
    },
  };
}

function Frame({ common, errors, children }: { common: Common; errors: string[]; children: ReactNode }) {
  const id = common.id ?? fieldId(common.name);
  const label = (
    <label htmlFor={id} className={common.heading ? undefined : "text-16 font-semibold"}>
      {common.label}
      {common.optional && <span className="font-normal text-quiet"> ({optionalWord()})</span>}
    </label>
  );
  // In a row of fields the boxes keep one line, whatever stands above each.
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] content-end gap-1.5">
      {common.heading ? <h2 className="mb-1 text-19 font-bold">{label}</h2> : label}
      {common.hint && (
        <div id={`${id}-hint`} className="-mt-1 text-14 text-quiet">
          {common.hint}
        </div>
      )}
      {errors.length > 0 && (
        <p id={`${id}-error`} className="text-14 font-semibold text-danger">
          <VisuallyHidden>{errorWord()} </VisuallyHidden>
          {errors.join(" ")}
        </p>
      )}
      {children}
    </div>
  );
}

function split<P extends Common>(props: P) {
  const { name, label, hint, optional, form, id, heading, ...rest } = props;
  return { common: { name, label, hint, optional, form, id, heading } as Common, rest };
}

export type InputFieldProps = Common & Omit<InputHTMLAttributes<HTMLInputElement>, "form" | "id" | "name">;

/** A field of one line. A password is never given back what was typed. */
export function InputField(props: InputFieldProps) {
  const { common, rest } = split(props);
  const { errors, attributes } = controlOf(common);
  const typed = rest.type === "password" ? undefined : common.form?.values?.[common.name];
  return (
    <Frame common={common} errors={errors}>
      <input
        required={!common.optional}
        {...rest}
        {...attributes}
        className={`${attributes.className} min-h-11`}
        defaultValue={typed ?? rest.defaultValue}
      />
    </Frame>
  );
}

export type TextFieldProps = Common &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "form" | "id" | "name">;

/** A field of several lines that grows with what is written in it, where the browser can. */
export function TextField(props: TextFieldProps) {
  const { common, rest } = split(props);
  const { errors, attributes } = controlOf(common);
  const area = useRef<HTMLTextAreaElement>(null);
  useTypedEarly(attributes.id, area);
  return (
    <Frame common={common} errors={errors}>
      <textarea
        ref={area}
        required={!common.optional}
        rows={6}
        {...rest}
        {...attributes}
        className={`${attributes.className} field-sizing-content leading-relaxed ${(rest.rows ?? 6) > 3 ? "min-h-48" : "min-h-23"}`}
        defaultValue={common.form?.values?.[common.name] ?? rest.defaultValue}
      />
    </Frame>
  );
}

type Option = { value: string; label: string };
export type SelectFieldProps = Common &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "form" | "id" | "name"> & {
    options: Option[];
    /** Shown first, standing for no choice made. */
    prompt?: string;
  };

export function SelectField({ options, prompt, ...props }: SelectFieldProps) {
  const { common, rest } = split(props);
  const { errors, attributes } = controlOf(common);
  return (
    <Frame common={common} errors={errors}>
      <span className="relative block">
        <select
          required={!common.optional}
          {...rest}
          {...attributes}
          className={`${attributes.className} min-h-11 appearance-none pe-10`}
          defaultValue={common.form?.values?.[common.name] ?? rest.defaultValue}
        >
          {prompt && <option value="">{prompt}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <ChevronDown
          size={18}
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 end-3 my-auto text-quiet"
        />
      </span>
    </Frame>
  );
}
