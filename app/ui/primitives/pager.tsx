import { Link } from "@remix-run/react";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { firstPage, nextPage, pages } from "../../i18n/lists.ts";

export type PagerProps = {
  /** Address of the first page, shown when this is a later one. */
  first: string | null;
  next: string | null;
  firstWord?: string;
  nextWord?: string;
};

const look =
  "inline-flex min-h-11 items-center gap-1 rounded-field border border-control px-4 font-semibold transition-colors hover:bg-hover";

/** On to the next page of a list whose pages have no numbers, and back to its start. Nothing where all is in sight. */
export function Pager({ first, next, firstWord = firstPage(), nextWord = nextPage() }: PagerProps) {
  if (first === null && next === null) return null;
  return (
    <nav aria-label={pages()} className="mt-8 flex flex-wrap items-center justify-between gap-3">
      {first !== null ? (
        <Link to={first} className={look}>
          <ChevronLeft size={18} aria-hidden="true" className="rtl:rotate-180" />
          {firstWord}
        </Link>
      ) : (
        <span />
      )}
      {next !== null && (
        <Link to={next} rel="next" className={look}>
          {nextWord}
          <ChevronRight size={18} aria-hidden="true" className="rtl:rotate-180" />
        </Link>
      )}
    </nav>
  );
}
