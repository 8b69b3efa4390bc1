import type { FormState } from "../primitives/form-state.ts";

export type ForgotPageProps = FormState;

export function ForgotPage(_props: ForgotPageProps) {
  return null;
}
