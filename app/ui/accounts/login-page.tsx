import type { FormState } from "../primitives/form-state.ts";

export type LoginPageProps = FormState & {
  /** Where to go afterwards; sent on as the hidden field `next`. */
  next?: string;
  /** Signing in is needed for what the reader came to do. */
  needed?: boolean;
  /** A password was just reset. */
  reset?: boolean;
};

export function LoginPage(_props: LoginPageProps) {
  return null;
}
