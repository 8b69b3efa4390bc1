import { Link } from "@remix-run/react";
import { ChevronLeft, ChevronRight, ChevronsLeft } from "lucide-react";
import type { ReactNode } from "react";
import { firstPage, nextPage, pages } from "../../i18n/lists.ts";

export type PagerProps = {
  /** Address of the first page, shown when this is a later one. */
  first: string | null;
  /** Address of the page before, where the list is read both ways. */
  prev?: string | null;
  next: string | null;
  firstWord?: string;
  prevWord?: string;
  nextWord?: string;
};

const look =
  "inline-flex min-h-11 items-center gap-1 rounded-field border border-control px-4 font-semibold transition-colors hover:bg-hover";

/** On to the next page of a list whose pages have no numbers, back to the one before, and to its start. Nothing where all is in sight. */
export function Pager({
  first,
  prev = null,
  next,
  firstWord = firstPage(),
  prevWord,
  nextWord = nextPage(),
}: PagerProps) {
  if (first === null && prev === null && next === null) return null;
  const back = (
    <>
      {first !== null && (
        <Step
          to={first}
          icon={
            prev === null ? (
              <ChevronLeft size={18} aria-hidden="true" className="rtl:rotate-180" />
            ) : (
              <ChevronsLeft size={18} aria-hidden="true" className="rtl:rotate-180" />
            )
          }
        >
          {prev === null ? firstWord : <span className="max-sm:sr-only">{firstWord}</span>}
        </Step>
      )}
      {prev !== null && (
        <Step
          to={prev}
          rel="prev"
          icon={<ChevronLeft size={18} aria-hidden="true" className="rtl:rotate-180" />}
        >
          {prevWord}
        </Step>
      )}
    </>
  );
  return (
    <nav aria-label={pages()} className="mt-8 flex flex-wrap items-center justify-between gap-3">
      <div className="flex flex-wrap gap-3">{back}</div>
      {next !== null && (
        <Link to={next} rel="next" className={look}>
          {nextWord}
          <ChevronRight size={18} aria-hidden="true" className="rtl:rotate-180" />
        </Link>
      )}
    </nav>
  );
}

function Step({
  to,
  rel,
  icon,
  children,
}: {
  to: string;
  rel?: string;
  icon: ReactNode;
  children: ReactNode;
}) {
  return (
    <Link to={to} rel={rel} className={look}>
      {icon}
      {children}
    </Link>
  );
}
