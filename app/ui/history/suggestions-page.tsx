import { Link } from "@remix-run/react";
import { PenLine } from "lucide-react";
import type { SuggestionRow } from "../../domain/history/views.ts";
import type { Page } from "../../domain/threads/views.ts";
import {
  madeByYou,
  nothingSuggested,
  nothingSuggestedWhy,
  nothingWaits,
  nothingWaitsWhy,
  suggestedBy,
  suggestionFor,
  suggestionsLead,
  suggestionsTitle,
  waitingForYou,
} from "../../i18n/history.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Tabs } from "../primitives/tabs.tsx";
import { Time } from "../primitives/time.tsx";
import { Name } from "./revision.tsx";
import { Outcome } from "./suggestion-page.tsx";

export type SuggestionsPageProps = { page: Page<SuggestionRow>; mine: boolean; later: boolean };

/** Suggested edits that wait for the viewer, or that the viewer made. */
export function SuggestionsPage({ page, mine, later }: SuggestionsPageProps) {
  const first = mine ? "/suggestions?mine" : "/suggestions";
  const tabs = [
    { to: "/suggestions", label: waitingForYou(), current: !mine },
    { to: "/suggestions?mine", label: madeByYou(), current: mine },
  ];
  return (
    <Columns>
      <PageHeader title={suggestionsTitle()} lead={suggestionsLead()} />
      <Tabs label={suggestionsTitle()} links={tabs} />
      {page.items.length === 0 ? (
        <EmptyState icon={<PenLine />} title={mine ? nothingSuggested() : nothingWaits()}>
          {mine ? nothingSuggestedWhy() : nothingWaitsWhy()}
        </EmptyState>
      ) : (
        <ul>
          {page.items.map((row) => (
            <Row key={row.id} row={row} mine={mine} />
          ))}
        </ul>
      )}
      <Pager
        first={later ? first : null}
        next={page.next && `${first}${mine ? "&" : "?"}after=${encodeURIComponent(page.next)}`}
      />
    </Columns>
  );
}

function Row({ row, mine }: { row: SuggestionRow; mine: boolean }) {
  return (
    <li className="grid gap-1 border-b border-line py-4 last:border-b-0">
      <p className="text-14 text-quiet">{suggestionFor({ kind: row.kind })}</p>
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <h2 className="min-w-0 flex-1 basis-64 text-17 font-semibold">
          <Link to={row.path} lang={row.language} className="hover:underline hover:underline-offset-3">
            {row.threadTitle}
          </Link>
        </h2>
        {mine && <Outcome outcome={row.outcome} />}
      </div>
      {row.why && <p className="[overflow-wrap:anywhere]">{row.why}</p>}
      <Facts>
        {!mine && (
          <Fact>
            {suggestedBy()} <Name person={row.author} />
          </Fact>
        )}
        <Fact>
          <Time at={row.at} />
        </Fact>
      </Facts>
    </li>
  );
}
