import { Link, useNavigation } from "@remix-run/react";
import { LoaderCircle } from "lucide-react";
import type { ReactNode } from "react";
import { sending } from "../../i18n/forms.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

type Tone = "primary" | "quiet" | "plain" | "danger";
type Size = "normal" | "small";

const base =
  "relative inline-flex items-center justify-center gap-2 rounded-field font-semibold no-underline text-center transition-colors select-none aria-disabled:cursor-default";

const sizes: Record<Size, string> = {
  normal: "min-h-11 px-4 py-2 text-16",
  small: "min-h-9 touch:min-h-11 px-3 py-1 text-14",
};

const tones: Record<Tone, string> = {
  primary: "bg-accent text-accent-on border border-accent-edge hover:bg-accent-hover",
  quiet: "bg-raised text-ink border border-control hover:bg-hover",
  plain: "text-quiet border border-transparent hover:bg-hover hover:text-ink",
  danger: "bg-danger-solid text-danger-on border border-danger-control",
};

/** One of the quieter acts in a post's row: on phones its icon alone, its words for screen readers. */
export const postAct =
  "inline-flex min-h-11 min-w-11 items-center justify-center gap-2 rounded-field px-3 text-14 font-semibold text-quiet transition-colors hover:bg-hover hover:text-ink";

type Look = { tone?: Tone; size?: Size; className?: string };

/** For a button that does something else than send its form as it stands. */
export function buttonLook({ tone = "primary", size = "normal", className = "" }: Look): string {
  return `${base} ${sizes[size]} ${tones[tone]} ${className}`;
}

type ButtonLinkProps = Look & {
  to: string;
  /** It ends on another site, so the browser goes there by itself. */
  leaves?: boolean;
  children: ReactNode;
};

/** A link that looks like a button: for going somewhere, never for changing anything. */
export function ButtonLink({ to, leaves, children, ...rest }: ButtonLinkProps) {
  return (
    <Link to={to} reloadDocument={leaves} className={buttonLook(rest)}>
      {children}
    </Link>
  );
}

export type SubmitProps = Look & {
  children: ReactNode;
  name?: string;
  value?: string;
  /** Takes what is there, however little. */
  formNoValidate?: boolean;
  /** The form's address where a page has several forms, so that only the one being sent shows as busy. */
  action?: string;
};

/**
 * Sends its form. While the answer is awaited it takes no second press, keeps its size, and after 300 ms shows that
 * it is at work.
 */
export function Submit({ children, name, value, action, formNoValidate, ...rest }: SubmitProps) {
  const navigation = useNavigation();
  const busy = navigation.formMethod === "POST" && (action === undefined || navigation.formAction === action);
  return (
    <button
      type="submit"
      name={name}
      value={value}
      formNoValidate={formNoValidate}
      className={buttonLook(rest)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : undefined}
    >
      <span className={busy ? "recede inline-flex items-center gap-2" : "inline-flex items-center gap-2"}>
        {children}
      </span>
      {busy && (
        <span className="late absolute inset-0 grid place-items-center" role="status">
          <LoaderCircle size={18} className="animate-spin" aria-hidden="true" />
          <VisuallyHidden>{sending()}</VisuallyHidden>
        </span>
      )}
    </button>
  );
}
