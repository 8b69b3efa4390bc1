import { Link } from "@remix-run/react";
import type { ThreadRow } from "../../domain/threads/views.ts";
import { kindWords } from "../../i18n/filters.ts";
import { answersCount } from "../../i18n/lists.ts";
import { Dot } from "../primitives/avatar.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
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

/** Threads found, each with the place where the words stand. */
export function SearchResults({ results }: { results: SearchResult[] }) {
  return (
    <ul>
      {results.map((result) => (
        <Result key={result.id} result={result} />
      ))}
    </ul>
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
            {result.kind !== "question" && <Fact>{kindWords[result.kind]()}</Fact>}
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
