import { type ReactNode, useEffect } from "react";
import { passkeyAction, passkeyProblem } from "../../i18n/signing-in.ts";
import { passkeyScript } from "./passkey-script.ts";

export type PasskeyFormProps = {
  /** The site's name that passkeys are bound to; under any other the form stays away. Null where there are none. */
  host: string | null;
  action: string;
  /** Of the button that the form stands for. */
  intent: string;
  /** What the browser is asked for. */
  asks: "sign-in" | "confirm" | "add";
  /** Where to go afterwards; sent on as the hidden field `next`. */
  next?: string;
  /** Fields of its own. */
  children?: ReactNode;
  label?: string;
  /** Browsers may offer passkeys in the page's field for the name. */
  offers?: boolean;
};

const button =
  "inline-flex min-h-11 w-full items-center justify-center gap-2 rounded-field border border-control bg-raised px-4 py-2 text-16 font-semibold text-ink transition-colors hover:bg-hover";

/**
 * A form that the browser fills in by a passkey. It is hidden until the page's script has found that the browser can,
 * and sent whole, as any form, so that what comes of it is a page.
 */
export function PasskeyForm({ host, action, intent, asks, next, children, label, offers }: PasskeyFormProps) {
  // Pages for visitors carry it as a plain script; there, this never runs.
  useEffect(() => {
    if (host) import(/* @vite-ignore */ passkeyScript).then(({ prepare }) => prepare());
  }, [host]);
  if (!host) return null;
  return (
    <form
      method="post"
      action={action}
      hidden
      suppressHydrationWarning
      data-passkey={asks}
      data-host={host}
      data-offers={offers || undefined}
      className="grid gap-5"
    >
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="response" defaultValue="" />
      {next && <input type="hidden" name="next" value={next} />}
      {children}
      <button type="submit" className={button}>
        {label ?? passkeyAction()}
      </button>
      <p data-passkey-problem hidden suppressHydrationWarning role="alert" className="text-14 text-danger">
        {passkeyProblem()}
      </p>
    </form>
  );
}
