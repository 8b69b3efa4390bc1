import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";

type SectionProps = {
  title: string;
  hint: string;
  /** Open from the start: it was asked for, or came back refused. */
  open: boolean;
  children?: ReactNode;
};

/** One thing that can be done, folded under its name; unfolded, it says what it does in a sentence. */
export function Section({ title, hint, open, children }: SectionProps) {
  return (
    <details className="group border-t border-line last:border-b" open={open}>
      <summary className="flex min-h-14 items-center justify-between gap-3 transition-colors hover:text-link">
        <h2 className="text-19 font-bold">{title}</h2>
        <ChevronDown
          size={20}
          aria-hidden="true"
          className="shrink-0 text-quiet transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="pb-8">
        <p className="mb-4 max-w-[60ch] text-quiet">{hint}</p>
        {children}
      </div>
    </details>
  );
}
