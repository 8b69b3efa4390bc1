import { Form, Link } from "@remix-run/react";
import { PenLine, Search } from "lucide-react";
import {
  beforeSearch,
  didYouMean,
  filtersOnly,
  nothingFound,
  nothingFoundWhy,
  relatedTagsTitle,
  resultsCapped,
  resultsCount,
  searchInstead,
  searchTitle,
  showingFor,
  someWords,
} from "../../i18n/search.ts";
import { askQuestion, searchLabel, searchWord } from "../../i18n/shell.ts";
import { type ListState, listAddress } from "../../lib/list-address.ts";
import { askPath } from "../../lib/paths.ts";
import type { FilterFault } from "../../lib/search-query.ts";
import { Columns } from "../layout/columns.tsx";
import { FilterChips } from "../lists/filter-chips.tsx";
import { type Choices, FilterForm } from "../lists/filter-form.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Pager } from "../primitives/pager.tsx";
import { SearchHelp } from "./search-help.tsx";
import { type SearchResult, SearchResults } from "./search-result.tsx";
import { UnknownFilters } from "./unknown-filters.tsx";

export type SearchPageProps = {
  query: string;
  /** What the form beside the box narrows to. */
  form: ListState;
  /** The words are looked for as typed. */
  exact: boolean;
  choices: Choices;
  /** Null before anything was asked. */
  results: Results | null;
  later: boolean;
};

type Results = {
  items: SearchResult[];
  next: string | null;
  /** Null where filters alone were given. */
  count: number | null;
  /** The count stopped there: show it as "10 000+". */
  capped: boolean;
  mended: string | null;
  offered: string | null;
  unknown: FilterFault[];
  related: string[];
  nearby: SearchResult[];
};

export function SearchPage({ query, form, exact, choices, results, later }: SearchPageProps) {
  const bare = `/search?q=${encodeURIComponent(query)}`;
  return (
    <Columns>
      <h1 className="text-28 font-bold tracking-[-0.01em]">{searchTitle()}</h1>
      <Form method="get" action="/search" role="search" className="relative mt-4">
        <Search
          size={20}
          aria-hidden="true"
          className="pointer-events-none absolute inset-y-0 start-4 my-auto text-quiet"
        />
        <input
          key={query}
          type="search"
          name="q"
          defaultValue={query}
          aria-label={searchLabel()}
          maxLength={200}
          className="h-13 w-full rounded-card border border-control bg-raised ps-12 pe-34 text-17 transition-colors hover:border-ink"
        />
        <Kept form={form} />
        <button
          type="submit"
          className="absolute inset-y-1.5 end-1.5 rounded-field border border-accent-edge bg-accent px-4 font-semibold text-accent-on transition-colors hover:bg-accent-hover"
        >
          {searchWord()}
        </button>
      </Form>
      <FilterForm path="/search" state={form} choices={choices} showSpace also={query ? { q: query } : {}} />
      <FilterChips path={bare} state={form} choices={choices} />
      {results === null ? (
        <div className="mt-6 grid gap-4">
          <p className="text-quiet">{beforeSearch()}</p>
          <SearchHelp open />
        </div>
      ) : (
        <>
          <UnknownFilters unknown={results.unknown} />
          <Found {...{ query, form, exact, results, later, bare }} />
          <SearchHelp open={results.items.length === 0} />
        </>
      )}
    </Columns>
  );
}

/** What the form narrows to goes on holding for other words. */
function Kept({ form }: { form: ListState }) {
  return [...new URLSearchParams(listAddress("", form).slice(1))].map(([name, value]) => (
    <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
  ));
}

type FoundProps = Omit<SearchPageProps, "results" | "choices"> & { results: Results; bare: string };

function Found({ query, form, exact, results, later, bare }: FoundProps) {
  const address = listAddress(exact ? `${bare}&exact=1` : bare, form);
  const { items, count, capped, mended, offered, related, nearby, next } = results;
  const other = (words: string, more = "") =>
    listAddress(`/search?q=${encodeURIComponent(words)}${more}`, form);
  if (items.length === 0)
    return (
      <>
        <EmptyState
          icon={<Search />}
          title={nothingFound({ query: query || "…" })}
          action={
            <ButtonLink to={askPath()}>
              <PenLine size={18} aria-hidden="true" />
              {askQuestion()}
            </ButtonLink>
          }
        >
          {nothingFoundWhy()}
        </EmptyState>
        {nearby.length > 0 && (
          <section className="mb-6">
            <p className="border-b border-line pb-2 text-14 text-quiet">{someWords()}</p>
            <SearchResults results={nearby} />
          </section>
        )}
      </>
    );
  return (
    <>
      {mended && (
        <p className="mt-5">
          <strong className="font-semibold">{showingFor({ words: mended })}</strong>{" "}
          <WordsLink to={listAddress(`${bare}&exact=1`, form)}>{searchInstead({ words: query })}</WordsLink>
        </p>
      )}
      {offered && (
        <p className="mt-5">
          {didYouMean()} <WordsLink to={other(offered)}>{offered}</WordsLink>
        </p>
      )}
      <p className="mt-5 border-b border-line pb-2 text-14 text-quiet tabular-nums" role="status">
        {count === null ? filtersOnly() : capped ? resultsCapped({ count }) : resultsCount({ count })}
      </p>
      <SearchResults results={items} />
      <Pager
        first={later ? address : null}
        next={next === null ? null : `${address}&after=${encodeURIComponent(next)}`}
      />
      {related.length > 0 && (
        <nav aria-label={relatedTagsTitle()} className="my-6 flex flex-wrap items-center gap-2">
          <span className="text-14 text-quiet" aria-hidden="true">
            {relatedTagsTitle()}
          </span>
          {related.map((tag) => (
            <Link
              key={tag}
              to={other(`${mended ?? query} tag:${tag}`.trim())}
              className="inline-flex min-h-7 items-center rounded-full bg-hover px-2.5 text-14 text-quiet transition-colors hover:bg-pressed hover:text-ink touch:min-h-11 touch:px-3"
            >
              {tag}
            </Link>
          ))}
        </nav>
      )}
    </>
  );
}

function WordsLink({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="text-link underline decoration-1 underline-offset-3 hover:decoration-2">
      {children}
    </Link>
  );
}
