import { Form, Link } from "@remix-run/react";
import { PenLine, Search } from "lucide-react";
import type { Page, ThreadRow } from "../../domain/threads/views.ts";
import { answersCount } from "../../i18n/lists.ts";
import {
  beforeSearch,
  nothingFound,
  nothingFoundWhy,
  resultsCapped,
  resultsCount,
  searchTitle,
} from "../../i18n/search.ts";
import { askQuestion, searchLabel, searchWord } from "../../i18n/shell.ts";
import { askPath } from "../../lib/paths.ts";
import { Columns } from "../layout/columns.tsx";
import { Dot } from "../primitives/avatar.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Time } from "../primitives/time.tsx";
import { StateIcon } from "../threads/thread-state.tsx";

/** A piece of text and whether it is what was searched for. */
export type Part = { text: string; hit: boolean };

export type SearchResult = Pick<
  ThreadRow,
  | "id"
  | "kind"
  | "path"
  | "language"
  | "space"
  | "createdAt"
  | "activeAt"
  | "answerCount"
  | "score"
  | "solved"
> & { title: Part[]; extract: Part[] };

export type SearchPageProps = {
  query: string;
  /** Null before anything was asked. */
  results: Page<SearchResult> | null;
  count: number;
  /** The count stopped here: show it as "10 000+". */
  capped: boolean;
  later: boolean;
};

export function SearchPage({ query, results, count, capped, later }: SearchPageProps) {
  const address = `/search?q=${encodeURIComponent(query)}`;
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
        <button
          type="submit"
          className="absolute inset-y-1.5 end-1.5 rounded-field border border-accent-edge bg-accent px-4 font-semibold text-accent-on transition-colors hover:bg-accent-hover"
        >
          {searchWord()}
        </button>
      </Form>
      {results === null ? (
        <p className="mt-6 text-quiet">{beforeSearch()}</p>
      ) : results.items.length === 0 ? (
        <EmptyState
          icon={<Search />}
          title={nothingFound({ query })}
          action={
            <ButtonLink to={askPath()}>
              <PenLine size={18} aria-hidden="true" />
              {askQuestion()}
            </ButtonLink>
          }
        >
          {nothingFoundWhy()}
        </EmptyState>
      ) : (
        <>
          <p className="mt-5 border-b border-line pb-2 text-14 text-quiet tabular-nums" role="status">
            {capped ? resultsCapped({ count }) : resultsCount({ count })}
          </p>
          <ul>
            {results.items.map((result) => (
              <Result key={result.id} result={result} />
            ))}
          </ul>
          <Pager
            first={later ? address : null}
            next={results.next === null ? null : `${address}&after=${encodeURIComponent(results.next)}`}
          />
        </>
      )}
    </Columns>
  );
}

function Result({ result }: { result: SearchResult }) {
  return (
    <li className="relative flex gap-3 border-b border-line py-4 last:border-b-0">
      <span className="pt-0.5">
        <StateIcon thread={result} />
      </span>
      <div className="min-w-0">
        <h2 className="text-17 font-semibold" lang={result.language}>
          <Link
            to={result.path}
            className="text-pretty after:absolute after:inset-0 hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
          >
            <Marked parts={result.title} />
          </Link>
        </h2>
        <p className="mt-0.5 line-clamp-2 text-quiet" lang={result.language}>
          <Marked parts={result.extract} />
        </p>
        <div className="mt-1">
          <Facts>
            <Fact>
              <Dot hue={result.space.hue} />
              {result.space.name}
            </Fact>
            <Fact>{answersCount({ count: result.answerCount })}</Fact>
            <Fact>
              <Time at={result.createdAt} as="short" />
            </Fact>
          </Facts>
        </div>
      </div>
    </li>
  );
}

function Marked({ parts }: { parts: Part[] }) {
  let offset = 0;
  return parts.map((part) => {
    const key = offset;
    offset += part.text.length + 1;
    return part.hit ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
  });
}
