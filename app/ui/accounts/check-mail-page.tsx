export type CheckMailPageProps = { purpose: "join" | "reset"; email: string | null };

export function CheckMailPage(_props: CheckMailPageProps) {
  return null;
}
