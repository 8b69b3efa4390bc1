import { CalendarClock, GitCommitVertical, MessageCircleWarning } from "lucide-react";
import type { DueReasons } from "../../domain/freshness/views.ts";
import { agedSince, doubtedBy, movedTo, readersWords } from "../../i18n/freshness.ts";
import { currentLocale } from "../../i18n/locale.ts";
import { monthWords } from "../../lib/month.ts";
import { Time } from "../primitives/time.tsx";

/** Why an answer is asked about, and what readers said of it, for those who may read that. */
export function Reasons({ aged, moved, doubts, words }: DueReasons) {
  return (
    <div className="grid gap-2">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-14">
        {doubts > 0 && (
          <li className="inline-flex items-start gap-1.5 font-semibold text-warning">
            <MessageCircleWarning size={16} aria-hidden="true" className="mt-0.5 shrink-0" />
            {doubtedBy({ count: doubts })}
          </li>
        )}
        {moved && (
          <li className="inline-flex items-start gap-1.5">
            <GitCommitVertical size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-quiet" />
            {movedTo({ version: moved })}
          </li>
        )}
        {aged && (
          <li className="inline-flex items-start gap-1.5">
            <CalendarClock size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-quiet" />
            {agedSince({ month: monthWords(aged, currentLocale()) })}
          </li>
        )}
      </ul>
      {words.length > 0 && (
        <ul aria-label={readersWords()} className="grid gap-1 border-s-2 border-line ps-3 text-14">
          {words.map(({ reason, at }) => (
            <li key={at + reason} className="[overflow-wrap:anywhere]">
              {reason} <span className="text-quiet">· </span>
              <span className="text-quiet">
                <Time at={at} as="short" />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
