import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { CaseView, LinkedThread, Refusal } from "../../domain/desk/views.ts";
import type { SplitPart } from "../../domain/ideas/voter-split.ts";
import {
  countryUnsaid,
  duplicateCount,
  linkedNone,
  linkedSum,
  linkedTitle,
  meTooCount,
  quotesTitle,
  refusalsNone,
  refusalsTitle,
  splitCountries,
  splitGroups,
  splitNone,
  splitOthers,
  splitProducts,
  splitTitle,
  trendTable,
  trendTitle,
  weekOf,
  weeksAgo,
} from "../../i18n/desk.ts";
import { votesFor, votesWord } from "../../i18n/ideas.ts";
import { formerMember } from "../../i18n/threads.ts";
import { Fact, Facts } from "../primitives/facts.tsx";
import { Time } from "../primitives/time.tsx";
import { VisuallyHidden } from "../primitives/visually-hidden.tsx";
import { TrendLine } from "./trend-line.tsx";

/** A part of a case under its heading. */
export function Part({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] content-start gap-2.5">
      <h2 id={id} className="text-16 font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}

/** How the votes came in, with what that says; each week in a table for those who ask. */
export function Trend({ weeks, lately, votes }: Pick<CaseView, "weeks" | "lately" | "votes">) {
  return (
    <Part id="trend" title={trendTitle({ lately, votes })}>
      <TrendLine weeks={weeks} wide />
      <details className="text-14 text-quiet">
        <summary className="inline-flex min-h-8 cursor-pointer items-center underline decoration-1 underline-offset-3 hover:text-ink touch:min-h-11">
          {trendTable()}
        </summary>
        <table className="mt-1 tabular-nums">
          <thead className="text-start">
            <tr>
              <th scope="col" className="pe-6 text-start font-semibold">
                {weekOf()}
              </th>
              <th scope="col" className="text-end font-semibold">
                {votesWord({ count: 2 })}
              </th>
            </tr>
          </thead>
          <tbody>
            {weeks.toReversed().map((count, ago) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a week is known by how long ago it was
              <tr key={ago}>
                <td className="pe-6">{weeksAgo({ count: ago })}</td>
                <td className="text-end">{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Part>
  );
}

const mostParts = 6;

/** Who votes for it, by what they have in common. */
export function Split({ split, votes }: Pick<CaseView, "split" | "votes">) {
  const { groups, products, countries } = split;
  if (votes === 0) return null;
  return (
    <Part id="split" title={splitTitle()}>
      <div className="grid gap-x-8 gap-y-4 sm:grid-cols-3">
        <Shares title={splitGroups()} parts={groups} of={votes} none={splitNone()} />
        <Shares title={splitProducts()} parts={products} of={votes} none={splitNone()} />
        <Shares title={splitCountries()} parts={countries} of={votes} none={countryUnsaid()} />
      </div>
    </Part>
  );
}

function Shares(props: { title: string; parts: SplitPart[]; of: number; none: string }) {
  const { title, parts, of, none } = props;
  const shown = parts.slice(0, mostParts);
  return (
    <div className="grid content-start gap-1.5 text-14">
      <h3 className="font-semibold text-quiet">{title}</h3>
      {shown.length === 0 && <p className="text-quiet">{none}</p>}
      <ul className="grid gap-1.5">
        {shown.map(({ key, name, voters }) => (
          <li key={key ?? ""}>
            <p className="flex justify-between gap-3">
              <span className="min-w-0 truncate">{name ?? none}</span>
              <span className="tabular-nums">
                {voters} <VisuallyHidden>{votesWord({ count: voters })}</VisuallyHidden>
              </span>
            </p>
            <svg aria-hidden="true" className="mt-0.5 h-1 w-full rounded-full bg-hover text-link">
              <rect
                width={`${Math.min(100, (100 * voters) / Math.max(1, of))}%`}
                height="4"
                rx="2"
                fill="currentColor"
              />
            </svg>
          </li>
        ))}
      </ul>
      {parts.length > shown.length && (
        <p className="text-quiet">{splitOthers({ count: parts.length - shown.length })}</p>
      )}
    </div>
  );
}

const quietLink = "decoration-1 underline-offset-3 hover:underline";

/** What it costs while it is not there. */
export function Linked({ linked }: { linked: LinkedThread[] }) {
  const sum = linked.reduce((all, { meToo, duplicates }) => all + meToo + duplicates, 0);
  return (
    <Part id="linked" title={linkedTitle()}>
      {linked.length === 0 ? (
        <p className="text-14 text-quiet">{linkedNone()}</p>
      ) : (
        <>
          <p className="text-14 text-quiet">{linkedSum({ threads: linked.length, meToo: sum })}</p>
          <ul className="grid gap-2">
            {linked.map(({ id, title, path, language, meToo, duplicates }) => (
              <li key={id} className="grid gap-0.5">
                <Link to={path} lang={language} className={`${quietLink} font-semibold break-words`}>
                  {title}
                </Link>
                <Facts>
                  {meToo > 0 && <Fact>{meTooCount({ count: meToo })}</Fact>}
                  {duplicates > 0 && <Fact>{duplicateCount({ count: duplicates })}</Fact>}
                </Facts>
              </li>
            ))}
          </ul>
        </>
      )}
    </Part>
  );
}

/** What was said of ideas like it that were declined. */
export function Refusals({ refusals }: { refusals: Refusal[] }) {
  return (
    <Part id="refusals" title={refusalsTitle()}>
      {refusals.length === 0 ? (
        <p className="text-14 text-quiet">{refusalsNone()}</p>
      ) : (
        <ul className="grid gap-3">
          {refusals.map(({ id, title, path, language, votes, at, reason }) => (
            <li key={id} className="border-s-2 border-line ps-3">
              <Link to={path} lang={language} className={`${quietLink} font-semibold break-words`}>
                {title}
              </Link>
              <p className="text-14 text-quiet">
                <Time at={at} as="short" /> · {votesFor({ count: votes })}
              </p>
              {reason && (
                <p lang={reason.language} className="mt-1 text-14 break-words whitespace-pre-line">
                  {reason.words}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

/** In the words of those who voted and agreed to be quoted. */
export function Quotes({ quotes }: Pick<CaseView, "quotes">) {
  if (quotes.length === 0) return null;
  return (
    <Part id="quotes" title={quotesTitle()}>
      <ul className="grid gap-3">
        {quotes.map(({ words, by, at }) => (
          <li key={`${at}${by?.username}`} className="text-14">
            <blockquote className="break-words whitespace-pre-line">{words}</blockquote>
            <p className="text-quiet">{by?.displayName ?? formerMember()}</p>
          </li>
        ))}
      </ul>
    </Part>
  );
}
