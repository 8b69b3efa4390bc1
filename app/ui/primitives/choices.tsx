import { errorWord } from "../../i18n/forms.ts";
import { fieldId } from "./field.tsx";
import { type FormState, faultsOf } from "./form-state.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

type Choice = {
  value: string;
  label: string;
  hint?: string;
  /** Of the label, where it is in another language than the page. */
  lang?: string;
};

export type ChoicesProps = {
  type: "radio" | "checkbox";
  name: string;
  label: string;
  hint?: string;
  options: Choice[];
  chosen: string[];
  /** Of radios: the form is not sent without one of them. */
  required?: boolean;
  form?: FormState;
};

/** A few options in sight: one of them (radio) or any number (checkbox, one form value each). */
export function Choices({ type, name, label, hint, options, chosen, required, form }: ChoicesProps) {
  const id = fieldId(name);
  const errors = faultsOf(form, name);
  // Of boxes that were all unticked, nothing is sent: in a form that came back, that is what was chosen.
  const none = type === "checkbox" && form?.values ? [] : undefined;
  const typed = form?.values?.[name]?.split(/, ?/) ?? none;
  const described = [hint ? `${id}-hint` : "", errors.length > 0 ? `${id}-error` : ""].filter(Boolean);
  return (
    <fieldset
      className="grid gap-1.5"
      aria-describedby={described.length > 0 ? described.join(" ") : undefined}
    >
      <legend className="mb-1.5 text-16 font-semibold">{label}</legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-2 text-14 text-quiet">
          {hint}
        </p>
      )}
      {errors.length > 0 && (
        <p id={`${id}-error`} className="text-14 font-semibold text-danger">
          <VisuallyHidden>{errorWord()} </VisuallyHidden>
          {errors.join(" ")}
        </p>
      )}
      <div className="grid gap-1">
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex min-h-9 touch:min-h-11 cursor-pointer items-start gap-3 rounded-field py-1.5"
          >
            <input
              id={index === 0 ? id : undefined}
              type={type}
              name={name}
              value={option.value}
              required={required}
              defaultChecked={(typed ?? chosen).includes(option.value)}
              className="mt-1 size-4.5 shrink-0"
            />
            <span lang={option.lang}>
              {option.label}
              {option.hint && <span className="block text-14 text-quiet">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
