import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

const tones = {
  neutral: "bg-hover text-quiet",
  accent: "bg-accent-tint text-link",
  success: "bg-success-tint text-success",
  warning: "bg-warning-tint text-warning",
};

export type ChipProps = { tone?: keyof typeof tones; icon?: ReactNode; children: ReactNode };

/** A state or a role in a word: icon, word and tone, never tone alone. */
export function Chip({ tone = "neutral", icon, children }: ChipProps) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full px-2 py-px text-13 font-semibold whitespace-nowrap ${tones[tone]}`}
    >
      {icon}
      {children}
    </span>
  );
}

/** A tag, leading to all that carries it. */
export function Tag({ name }: { name: string }) {
  return (
    <Link
      to={`/tags/${encodeURIComponent(name)}`}
      className="inline-flex min-h-6 items-center rounded-full bg-hover px-2.5 text-13 text-quiet transition-colors hover:bg-pressed hover:text-ink touch:min-h-9 touch:px-3"
    >
      {name}
    </Link>
  );
}
