import type { FormState } from "../primitives/form-state.ts";

export type JoinPageProps = FormState & { brandName: string; submission: string; next?: string };

export function JoinPage(_props: JoinPageProps) {
  return null;
}
