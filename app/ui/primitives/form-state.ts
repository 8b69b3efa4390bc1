/** What a refused form gets back: what is wrong by field, in words (`form` for the form as a whole), and what was typed. */
export type FormState = {
  errors?: Record<string, string[]>;
  values?: Record<string, string>;
};

/** What is wrong with one field. */
export function faultsOf(form: FormState | undefined, name: string): string[] {
  return form?.errors?.[name] ?? [];
}
