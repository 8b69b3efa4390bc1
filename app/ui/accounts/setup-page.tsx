import type { FormState } from "../primitives/form-state.ts";

export type SetupPageProps = FormState & { submission: string };

export function SetupPage(_props: SetupPageProps) {
  return null;
}
