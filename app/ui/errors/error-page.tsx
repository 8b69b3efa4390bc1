export type ErrorPageProps = {
  status: number;
  /** A sentence of the refused act itself, where it says more than the status. */
  message?: string;
  /** Short code the reader can give to the brand for a 500. */
  reference?: string;
  signedIn: boolean;
};

export function ErrorPage(_props: ErrorPageProps) {
  return null;
}
