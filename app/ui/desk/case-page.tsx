import { Link } from "@remix-run/react";
import { useRef } from "react";
import type { Desk } from "../../domain/desk/find-desk.ts";
import type { CaseView } from "../../domain/desk/views.ts";
import {
  backToQueue,
  decideAct,
  deskAssessed,
  deskMoved,
  deskNoted,
  nextAct,
  noteAct,
  ownAct,
  previousAct,
  proposedAgo,
  proposedBy,
  proposerWords,
  readPublic,
  valueShort,
} from "../../i18n/desk.ts";
import { exportAct } from "../../i18n/evidence.ts";
import { askVoters } from "../../i18n/idea-return.ts";
import { byTeam, sinceDays, stepsTitle, votesFor } from "../../i18n/ideas.ts";
import { formerMember, repliesCount } from "../../i18n/threads.ts";
import { byTracker } from "../../i18n/trackers.ts";
import { casePath, deskPath, deskStart } from "../../lib/desk.ts";
import { pollPath } from "../../lib/paths.ts";
import { StatusChip } from "../ideas/status-chip.tsx";
import { Dot } from "../primitives/avatar.tsx";
import { Tag } from "../primitives/chip.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { fieldId } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { Prose } from "../prose.tsx";
import { Bar, barAct, Key, KeyHelp } from "./bar.tsx";
import { Linked, Part, Quotes, Refusals, Split, Trend } from "./case-evidence.tsx";
import { Assess, Decide, Notes } from "./case-forms.tsx";
import { CaseList } from "./case-list.tsx";
import { daysSince } from "./desk-row.tsx";
import { Standings } from "./standings.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";

export type CaseDone = "moved" | "noted" | "assessed";
export type CasePageProps = FormState & {
  desk: Pick<Desk, "state" | "page">;
  idea: CaseView;
  now: number;
  submission: string;
  done: CaseDone | null;
};

const doneWords = { moved: deskMoved, noted: deskNoted, assessed: deskAssessed };

/** One idea with all there is to decide by, beside the queue it was opened from. */
export function CasePage({ desk, idea, now, submission, done, errors, values }: CasePageProps) {
  const { state, page } = desk;
  const { id } = idea.thread;
  const action = casePath(id, state);
  const root = useRef<HTMLDivElement>(null);
  useDeskKeys(root);
  // Of the page's three forms, the one that was sent has what was typed.
  const sent = { errors, values };
  const is = (name: string): FormState => (values?.[name] === undefined ? {} : sent);
  return (
    <div ref={root} className="grid gap-x-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
      <CaseList rows={page.items} state={state} current={id} />
      <article className="min-w-0" key={id}>
        <p className="mb-2 lg:hidden">
          <Link
            to={deskPath(state)}
            className="inline-flex min-h-11 items-center text-14 text-quiet underline decoration-1 underline-offset-3"
          >
            {backToQueue()}
          </Link>
        </p>
        <Head idea={idea} now={now} />
        {done && !errors && (
          <div className="mt-4">
            <Notice tone="success" live>
              {doneWords[done]()}
            </Notice>
          </div>
        )}
        <div className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_16.5rem]">
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
            <Part id="words" title={proposerWords()}>
              <Prose html={idea.html} lang={idea.thread.language} small />
            </Part>
            <Trend weeks={idea.weeks} lately={idea.lately} votes={idea.votes} />
            <Split split={idea.split} votes={idea.votes} />
            <Quotes quotes={idea.quotes} />
            <Linked linked={idea.linked} />
            <Refusals refusals={idea.refusals} />
            <Decide idea={idea} action={action} form={is("from")} submission={submission} />
            <Steps idea={idea} />
          </div>
          <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-8">
            <Assess idea={idea} action={action} form={is("was")} />
            <Notes idea={idea} action={action} form={is("body")} submission={submission} />
          </div>
        </div>
        <Acts desk={desk} idea={idea} />
      </article>
    </div>
  );
}

const way =
  "inline-flex min-h-8 items-center gap-2 text-14 text-link underline decoration-1 underline-offset-3 hover:decoration-2 touch:min-h-11";

function Head({ idea, now }: { idea: CaseView; now: number }) {
  const { thread, status, statusAt, createdAt, author, space, product, tags, votes, answerCount } = idea;
  return (
    <header>
      <h1 lang={thread.language} className="text-23 font-bold tracking-[-0.01em] break-words">
        {thread.title}
      </h1>
      <div className="mt-2 grid gap-1.5">
        <Facts>
          <Fact>
            <StatusChip status={status} />
            {sinceDays({ days: daysSince(statusAt, now) })}
          </Fact>
          <Fact>
            <b className="font-semibold text-ink">{votesFor({ count: votes })}</b>
          </Fact>
          <Fact>{repliesCount({ count: answerCount })}</Fact>
          <Fact>{proposedAgo({ days: daysSince(createdAt, now) })}</Fact>
          <Fact>{proposedBy({ name: author?.displayName ?? formerMember() })}</Fact>
        </Facts>
        <Facts>
          <Fact>
            <Dot hue={space.hue} />
            {space.name}
          </Fact>
          {product && <Fact>{product.name}</Fact>}
          <Standings standings={idea.standings} />
        </Facts>
        <p className="order-last flex flex-wrap gap-x-5">
          <Link to={thread.path} data-key="v" aria-keyshortcuts="v" className={way}>
            {readPublic()} <Key>v</Key>
          </Link>
          <Link
            to={`/desk/evidence/new?idea=${thread.id}`}
            data-key="p"
            aria-keyshortcuts="p"
            className={way}
          >
            {exportAct()} <Key>p</Key>
          </Link>
          <Link to={pollPath(thread.id)} className={way}>
            {askVoters()}
          </Link>
        </p>
        {tags.length > 0 && (
          <div className="flex flex-wrap gap-1.5">
            {tags.map((tag) => (
              <Tag key={tag} name={tag} />
            ))}
          </div>
        )}
      </div>
    </header>
  );
}

/** Its life so far, newest step first. */
function Steps({ idea: { steps } }: { idea: CaseView }) {
  if (steps.length === 0) return null;
  return (
    <Part id="steps" title={stepsTitle()}>
      <ol className="divide-y divide-line">
        {steps.map((step) => (
          <li key={step.id} className="py-2.5 text-14">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-quiet">
              <StatusChip status={step.to} />
              <Time at={step.at} as="short" />
              <span>
                {step.automatic ? byTracker() : byTeam({ name: step.by?.displayName ?? formerMember() })}
              </span>
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

/** What can be done here, each with its letter; links lead to the place of the page where it is. */
function Acts({ desk: { state, page }, idea }: Pick<CasePageProps, "desk" | "idea">) {
  const { id } = idea.thread;
  const place = page.items.findIndex((row) => row.id === id);
  const before = place > 0 ? page.items[place - 1] : undefined;
  const after = page.items[place + 1];
  // After the last of a page comes the next page.
  const on = after
    ? casePath(after.id, state)
    : place >= 0 && page.next
      ? deskPath({ ...deskStart(state), after: page.next })
      : null;
  return (
    <Bar>
      {on && (
        <Link to={on} data-key="j" aria-keyshortcuts="j" className={barAct}>
          {nextAct()} <Key>j</Key>
        </Link>
      )}
      {before && (
        <Link to={casePath(before.id, state)} data-key="k" aria-keyshortcuts="k" className={barAct}>
          {previousAct()} <Key>k</Key>
        </Link>
      )}
      <a href="#decide" data-key="s" data-field={fieldId("to")} aria-keyshortcuts="s" className={barAct}>
        {decideAct()} <Key>s</Key>
      </a>
      <a href="#notes" data-key="n" data-field={fieldId("body")} aria-keyshortcuts="n" className={barAct}>
        {noteAct()} <Key>n</Key>
      </a>
      <a href="#assess" data-key="e" data-field={fieldId("value")} aria-keyshortcuts="e" className={barAct}>
        {valueShort()} <Key>e</Key>
      </a>
      <a href="#assess" data-key="o" data-field={fieldId("owner")} aria-keyshortcuts="o" className={barAct}>
        {ownAct()} <Key>o</Key>
      </a>
      <Link to={deskPath(state)} data-key="u" aria-keyshortcuts="u" className={`${barAct} lg:hidden`}>
        {backToQueue()} <Key>u</Key>
      </Link>
      <span className="grow" />
      <KeyHelp
        keys={[
          ["j k", "move"],
          ["s", "decide"],
          ["n", "note"],
          ["e", "rate"],
          ["o", "own"],
          ["v", "view"],
          ["p", "export"],
          ["u", "back"],
          ["?", "help"],
        ]}
      />
    </Bar>
  );
}
