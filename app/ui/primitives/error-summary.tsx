import { kept, problemsTitle, problemTitle } from "../../i18n/forms.ts";
import { fieldId } from "./field.tsx";
import { type FormState, faultsOf } from "./form-state.ts";

export type ErrorSummaryProps = {
  form: FormState;
  /** Whether anything was typed that is still there. */
  keeps?: boolean;
  /** How a field's name becomes the `id` of its control, where it is not the usual one. */
  idOf?: (name: string) => string;
};

/** What is wrong with a form, at its top, each line leading to its field. Nothing where nothing is wrong. */
export function ErrorSummary({ form, keeps = false, idOf = fieldId }: ErrorSummaryProps) {
  const lines = Object.keys(form.errors ?? {}).flatMap((name) =>
    faultsOf(form, name).map((message) => ({ name, message })),
  );
  if (lines.length === 0) return null;
  return (
    <div
      role="alert"
      className="rounded-card border border-danger-line bg-danger-tint px-4 py-3 text-danger-ink"
    >
      <p className="font-semibold">{lines.length === 1 ? problemTitle() : problemsTitle()}</p>
      <ul className="mt-1 grid gap-1">
        {lines.map(({ name, message }) => (
          <li key={`${name}:${message}`}>
            {name === "form" ? (
              message
            ) : (
              <a href={`#${idOf(name)}`} className="underline underline-offset-3">
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
      {keeps && <p className="mt-2 text-14">{kept()}</p>}
    </div>
  );
}
