import type { ReactNode } from "react";
import type { EvidenceContent } from "../../domain/evidence/views.ts";
import {
  acceptedMark,
  closedQuestions,
  countriesSplit,
  groupsSplit,
  importedOf,
  lifeTitle,
  mergedInTitle,
  nobodyNamed,
  officialMark,
  productsSplit,
  proposedBy,
  questionFacts,
  questionSolved,
  questionsFigure,
  questionsTitle,
  questionUnsolved,
  quotesFigure,
  quotesMore,
  quotesTitle,
  quoteWithdrawn,
  refusalsTitle,
  refusedOn,
  splitsTitle,
  votesFigure,
  waitingFigure,
  weeksTitle,
  wordsTitle,
  workaroundsTitle,
} from "../../i18n/evidence-file.ts";
import { figure } from "../../i18n/lists.ts";
import { currentLocale } from "../../i18n/locale.ts";
import { countryName } from "../../lib/countries.ts";
import { StatusChip } from "../ideas/status-chip.tsx";
import { Chip } from "../primitives/chip.tsx";
import { dateWords } from "../primitives/time.tsx";
import { Prose } from "../prose.tsx";
import { SplitTable } from "./split-table.tsx";
import { Weeks } from "./weeks.tsx";

const link = "underline decoration-1 underline-offset-3 hover:decoration-2";

/** A file of evidence as somebody reads it who decides on the idea: figures first, then the words. */
export function Dossier({ content, html }: { content: EvidenceContent; html: string }) {
  const { idea, steps, votes, verbatims, questions, workarounds, refusals } = content;
  const quoted = verbatims.quoted.length + verbatims.more;
  const asked = questions.open.length + questions.more + questions.closed;
  const waiting = questions.open.reduce((sum, { solved, meToo }) => sum + (solved ? 0 : meToo + 1), 0);
  const languageOf = (questionId: string) => questions.open.find(({ id }) => id === questionId)?.language;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-9">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 border-y border-line py-5 sm:grid-cols-4">
        <Figure
          value={votes.total}
          words={votesFigure()}
          more={votes.imported > 0 ? importedOf({ count: votes.imported }) : undefined}
        />
        <Figure value={quoted} words={quotesFigure({ count: quoted })} />
        <Figure value={asked} words={questionsFigure({ count: asked })} />
        <Figure value={waiting} words={waitingFigure({ count: waiting })} />
      </dl>
      <Part id="words" title={wordsTitle()}>
        <blockquote className="border-s-3 border-line-strong ps-4">
          <Prose html={html} lang={idea.language} small />
        </blockquote>
        <p className="mt-2 text-14 text-quiet">
          {proposedBy({ name: idea.proposer ?? nobodyNamed() })} · {dateWords(idea.proposedAt)}
        </p>
        {idea.merged.length > 0 && (
          <div className="mt-4">
            <h3 className="text-14 font-semibold text-quiet">{mergedInTitle()}</h3>
            <ul className="mt-1 grid gap-1">
              {idea.merged.map(({ id, title }) => (
                <li key={id} lang={idea.language}>
                  {title}
                </li>
              ))}
            </ul>
          </div>
        )}
      </Part>
      <Part id="weeks" title={weeksTitle()}>
        <Weeks weeks={votes.byWeek} />
      </Part>
      <Part id="splits" title={splitsTitle()}>
        <div className="grid gap-6 sm:grid-cols-3">
          <SplitTable title={groupsSplit()} split={votes.groups} />
          <SplitTable title={productsSplit()} split={votes.products} />
          <SplitTable
            title={countriesSplit()}
            split={{
              ...votes.countries,
              cells: votes.countries.cells.map((cell) => ({
                ...cell,
                name: countryName(cell.key, currentLocale()),
              })),
            }}
          />
        </div>
      </Part>
      {verbatims.quoted.length > 0 && (
        <Part id="quotes" title={quotesTitle()}>
          <ul className="grid gap-4">
            {verbatims.quoted.map(({ words, by, at, withdrawn }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a verbatim's place is its name in a file
              <li key={place} className="break-inside-avoid">
                {withdrawn ? (
                  <p className="text-quiet italic">{quoteWithdrawn()}</p>
                ) : (
                  <>
                    <blockquote className="border-s-3 border-line-strong ps-4 break-words">
                      {words}
                    </blockquote>
                    <p className="mt-1 text-14 text-quiet">
                      {by ?? nobodyNamed()} · {dateWords(at)}
                    </p>
                  </>
                )}
              </li>
            ))}
          </ul>
          {verbatims.more > 0 && <More>{quotesMore({ count: verbatims.more })}</More>}
        </Part>
      )}
      {asked > 0 && (
        <Part id="questions" title={questionsTitle()}>
          <ul className="grid gap-3">
            {questions.open.map(({ id, url, title, language, solved, answers, meToo }) => (
              <li key={id} className="break-inside-avoid">
                <a href={url} lang={language} className={`font-semibold ${link}`}>
                  {title}
                </a>
                <p className="text-14 text-quiet">
                  {solved ? questionSolved() : questionUnsolved()} · {questionFacts({ answers, meToo })}
                </p>
              </li>
            ))}
          </ul>
          {questions.more > 0 && <More>{quotesMore({ count: questions.more })}</More>}
          {questions.closed > 0 && <More>{closedQuestions({ count: questions.closed })}</More>}
        </Part>
      )}
      {workarounds.length > 0 && (
        <Part id="workarounds" title={workaroundsTitle()}>
          <ul className="grid gap-4">
            {workarounds.map(({ questionId, url, excerpt, accepted, official }) => (
              <li key={url} className="break-inside-avoid">
                <a href={url} lang={languageOf(questionId)} className={`break-words ${link}`}>
                  {excerpt}
                </a>
                <p className="mt-1 flex gap-2">
                  {accepted && <Chip tone="success">{acceptedMark()}</Chip>}
                  {official && <Chip tone="accent">{officialMark()}</Chip>}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {refusals.length > 0 && (
        <Part id="refusals" title={refusalsTitle()}>
          <ul className="grid gap-4">
            {refusals.map(({ id, url, title, declinedAt, reason }) => (
              <li key={id} className="break-inside-avoid">
                <a href={url} lang={idea.language} className={`font-semibold ${link}`}>
                  {title}
                </a>
                <span className="text-14 text-quiet"> · {refusedOn({ date: dateWords(declinedAt) })}</span>
                <Reason reason={reason} />
              </li>
            ))}
          </ul>
        </Part>
      )}
      {steps.length > 0 && (
        <Part id="life" title={lifeTitle()}>
          <ol className="grid gap-4">
            {steps.map(({ to, at, reason, version }) => (
              <li key={at} className="break-inside-avoid">
                <p className="flex flex-wrap items-center gap-x-3 text-14 text-quiet">
                  <StatusChip status={to} /> {dateWords(at)}
                  {version && <span>{version}</span>}
                </p>
                <Reason reason={reason} />
              </li>
            ))}
          </ol>
        </Part>
      )}
    </div>
  );
}

function Figure({ value, words, more }: { value: number; words: string; more?: string }) {
  return (
    <div className="flex flex-col-reverse justify-end">
      <dt className="text-14 text-quiet">
        {words}
        {more && <span className="block">{more}</span>}
      </dt>
      <dd className="text-28 font-bold tabular-nums">{figure({ value })}</dd>
    </div>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 border-b border-line pb-1.5 text-19 font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}

function More({ children }: { children: ReactNode }) {
  return <p className="mt-3 text-14 text-quiet">{children}</p>;
}

/** In the reader's language where it was given in it, else in the other. */
function Reason({ reason }: { reason: { fr: string; en: string } }) {
  const own = currentLocale() === "fr" ? reason.fr : reason.en;
  const words = own || reason.fr || reason.en;
  if (!words) return null;
  return (
    <p lang={words === reason.fr ? "fr" : "en"} className="mt-1 break-words whitespace-pre-line">
      {words}
    </p>
  );
}
