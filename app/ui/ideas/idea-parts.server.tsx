import { renderToStaticMarkup } from "react-dom/server";
import type { IdeaStepView, IdeaView, MergedIdea, QuoteView } from "../../domain/ideas/views.ts";
import type { ThreadView } from "../../domain/threads/views.ts";
import { exportAct } from "../../i18n/evidence.ts";
import { askVoters } from "../../i18n/idea-return.ts";
import {
  byTeam,
  ideaSection,
  lastedDays,
  mergedTitle,
  mergedVotes,
  moveAct,
  proposedStep,
  shippedWith,
  sinceDays,
  stepBack,
  stepsTitle,
  whyTitle,
} from "../../i18n/ideas.ts";
import { byTracker, issueLost, standsThere } from "../../i18n/trackers.ts";
import { type IdeaStatus, ideaStatuses } from "../../lib/idea-board.ts";
import { pollPath } from "../../lib/paths.ts";
import { Prose } from "../prose.tsx";
import { Asked, Verdicts } from "./idea-return.server.tsx";
import { Moment, nameOf, Part, Person, Way } from "./pieces.server.tsx";
import { StatusChip } from "./status-chip.tsx";
import { VoteReason } from "./vote-reason.server.tsx";

/** An idea as its page is drawn for one reader: when, in milliseconds since 1970, and in which zone. */
export type DrawnIdea = IdeaView & { now: number; zone: string };

/** `above` stands before the text, `why` under it, `below` after what was said on it at once. */
export type IdeaParts = { above: string; why: string; below: string };

/**
 * What an idea's page has beyond any thread's. Drawn on the server alone, of plain links and forms: pages of questions carry
 * nothing of it, and members' pages no script for what is a plain form to them too.
 */
export function drawIdea(thread: ThreadView, idea: DrawnIdea): IdeaParts {
  return {
    above: renderToStaticMarkup(<Stands thread={thread} idea={idea} />),
    why: renderToStaticMarkup(<VoteReason threadId={thread.id} idea={idea} />),
    below: renderToStaticMarkup(
      <>
        {idea.verdicts && <Verdicts verdicts={idea.verdicts} zone={idea.zone} />}
        <Steps thread={thread} idea={idea} />
        <Quotes quotes={idea.quotes} zone={idea.zone} />
        <Merged ideas={idea.merged} zone={idea.zone} />
      </>,
    ),
  };
}

const day = 86_400_000;
const ageOf = (from: string, to: number) => Math.max(0, Math.floor((to - Date.parse(from)) / day));
const line = "flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-quiet";

type Of = { thread: ThreadView; idea: DrawnIdea };

/** What it is by now and since when, with the last reason. */
function Stands({ thread, idea }: Of) {
  const last = idea.steps.at(-1);
  return (
    <section aria-label={ideaSection()} className="mb-6 rounded-card bg-sunken px-4 py-3">
      <div className={line}>
        <StatusChip status={idea.status} />
        {idea.shippedIn && <span>{shippedWith({ version: idea.shippedIn })}</span>}
        <span>{sinceDays({ days: ageOf(idea.statusAt, idea.now) })}</span>
        {idea.can.move && (
          <span className="ms-auto flex flex-wrap gap-x-4">
            <Way to={`/desk/evidence/new?idea=${thread.id}`}>{exportAct()}</Way>
            <Way to={pollPath(thread.id)}>{askVoters()}</Way>
            <Way to={`/t/${thread.id}/status`}>{moveAct()}</Way>
          </span>
        )}
      </div>
      {last && (
        <>
          <p lang={last.reason.language} className="mt-2 break-words whitespace-pre-line">
            {last.reason.words}
          </p>
          <p className="mt-1 text-14 text-quiet">
            {last.automatic ? byTracker() : <Person person={last.by} />} ·{" "}
            <Moment at={last.at} zone={idea.zone} />
          </p>
        </>
      )}
      <Standings standings={idea.standings} />
      <Asked threadId={thread.id} idea={idea} />
    </section>
  );
}

/** What the team's trackers say of it, for those who decide. */
function Standings({ standings }: Pick<IdeaView, "standings">) {
  if (standings.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-x-4 text-14">
      {standings.map(({ name, status, url, lost }) => (
        <a
          key={url}
          href={url}
          className="text-link underline decoration-1 underline-offset-3"
          rel="nofollow noreferrer"
        >
          {standsThere({ name, status: lost ? issueLost() : status })}
        </a>
      ))}
    </p>
  );
}

const rank = (status: IdeaStatus) => ideaStatuses.indexOf(status);
/** Declining is an end, not a step back; whatever leads out of it, or to an earlier stage, is one. */
const isBack = ({ from, to }: IdeaStepView) => to !== "declined" && rank(to) < rank(from);

/** Its life: each step with its reason, who took it, when, and how long the stage lasted. */
function Steps({ thread, idea: { steps, now, zone } }: Of) {
  const age = (at: string, next: string | undefined) =>
    next ? lastedDays({ days: ageOf(at, Date.parse(next)) }) : sinceDays({ days: ageOf(at, now) });
  return (
    <Part id="steps" title={stepsTitle()}>
      <ol className="divide-y divide-line">
        <li className="py-3">
          <p className={line}>
            <span className="font-semibold text-ink">{proposedStep()}</span>
            <Moment at={thread.createdAt} zone={zone} />
            <span>{byTeam({ name: nameOf(thread.author) })}</span>
            <span>{age(thread.createdAt, steps[0]?.at)}</span>
          </p>
        </li>
        {steps.map((step, index) => (
          <li key={step.id} className="py-3" data-step={step.to}>
            <p className={line}>
              <StatusChip status={step.to} />
              <Moment at={step.at} zone={zone} />
              <span>{step.automatic ? byTracker() : byTeam({ name: nameOf(step.by) })}</span>
              <span>{age(step.at, steps[index + 1]?.at)}</span>
              {step.version && <span>{shippedWith({ version: step.version })}</span>}
              {isBack(step) && <span>({stepBack()})</span>}
            </p>
            <p lang={step.reason.language} className="mt-1 break-words whitespace-pre-line">
              {step.reason.words}
            </p>
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Quotes({ quotes, zone }: { quotes: QuoteView[]; zone: string }) {
  if (quotes.length === 0) return null;
  return (
    <Part id="why" title={whyTitle()}>
      <ul className="divide-y divide-line">
        {quotes.map(({ words, by, at }) => (
          <li key={`${at} ${by?.username}`} className="py-3">
            <blockquote className="break-words">{words}</blockquote>
            <p className="mt-1 text-14 text-quiet">
              <Person person={by} /> · <Moment at={at} zone={zone} />
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Merged({ ideas, zone }: { ideas: MergedIdea[]; zone: string }) {
  if (ideas.length === 0) return null;
  return (
    <Part id="merged-ideas" title={mergedTitle({ count: ideas.length })}>
      <ul>
        {ideas.map(({ title, language, html, author, at, votes }) => (
          <li key={at} className="py-2">
            <details>
              <summary className="cursor-pointer py-1">
                <span lang={language} className="font-semibold">
                  {title}
                </span>{" "}
                <span className="text-14 text-quiet">
                  · {nameOf(author)} · <Moment at={at} zone={zone} /> · {mergedVotes({ count: votes })}
                </span>
              </summary>
              <div className="mt-2">
                <Prose html={html} lang={language} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Part>
  );
}
