import { refusalWords } from "../../i18n/errors.ts";

/** What a refused form gets back: message keys by field (`form` for the form as a whole) and what was typed. */
export type FormState = {
  errors?: Record<string, string[]>;
  values?: Record<string, string>;
};

/** What is wrong with one field, in the reader's words. */
export function faultsOf(form: FormState | undefined, name: string): string[] {
  return (form?.errors?.[name] ?? []).map((key) => refusalWords(key));
}
