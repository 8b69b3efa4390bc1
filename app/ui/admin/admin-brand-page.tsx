import type { FormState } from "../primitives/form-state.ts";

export type AdminBrandPageProps = FormState & {
  brand: { name: string; accent: string; logoUrl: string | null };
  saved?: boolean;
};

export function AdminBrandPage(_props: AdminBrandPageProps) {
  return null;
}
