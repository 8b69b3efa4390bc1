/** What a refused form gets back: messages by field name (`""` for the form as a whole) and what was typed. */
export type FormState = {
  errors?: Record<string, string[]>;
  values?: Record<string, string>;
};
