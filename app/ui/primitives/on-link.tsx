import { Link } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";

/** On from what is shown to all there is. */
export function OnLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link
      to={to}
      className="inline-flex min-h-11 items-center gap-1.5 font-semibold text-link hover:underline hover:underline-offset-3"
    >
      {children}
      <ArrowRight size={16} aria-hidden="true" className="rtl:rotate-180" />
    </Link>
  );
}
