import type { FormState } from "../primitives/form-state.ts";

export type ResetPageProps = FormState & {
  /** The link is spent or too old: nothing can be set with it. */
  expired?: boolean;
};

export function ResetPage(_props: ResetPageProps) {
  return null;
}
