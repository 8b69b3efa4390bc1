import { Link } from "@remix-run/react";
import type { DeskRow } from "../../domain/desk/views.ts";
import { backToQueue, queueLabel } from "../../i18n/desk.ts";
import { statusWords } from "../../i18n/idea-status.ts";
import { votesWord } from "../../i18n/ideas.ts";
import { casePath, type DeskState, deskPath } from "../../lib/desk.ts";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";

/** The queue beside the case, on wide screens: where one is in it, and what comes next. */
export function CaseList({ rows, state, current }: { rows: DeskRow[]; state: DeskState; current: string }) {
  return (
    <nav
      aria-label={queueLabel()}
      className="max-lg:hidden lg:sticky lg:top-20 lg:max-h-[calc(100dvh-6rem)] lg:overflow-y-auto"
    >
      <p className="mb-2">
        <Link
          to={deskPath(state)}
          className="inline-flex min-h-8 items-center text-14 text-quiet underline decoration-1 underline-offset-3 hover:text-ink"
        >
          {backToQueue()}
        </Link>
      </p>
      <ol className="grid gap-px">
        {rows.map(({ id, title, language, votes, status }) => (
          <li key={id}>
            <Link
              to={casePath(id, state)}
              aria-current={id === current ? "page" : undefined}
              className="grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-2 rounded-field px-2 py-2 text-14 transition-colors hover:bg-hover focus-visible:-outline-offset-2 aria-[current=page]:bg-accent-tint"
            >
              <span className="text-end font-bold tabular-nums">
                {votes} <VisuallyHidden>{votesWord({ count: votes })}</VisuallyHidden>
              </span>
              <span className="min-w-0">
                <span lang={language} className="line-clamp-2 font-semibold break-words">
                  {title}
                </span>
                <span className="text-13 text-quiet">{statusWords[status]()}</span>
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
