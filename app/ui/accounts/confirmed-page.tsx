export type ConfirmedPageProps = { outcome: "confirmed" | "expired"; signedIn: boolean };

export function ConfirmedPage(_props: ConfirmedPageProps) {
  return null;
}
