import type { IdeaView, VerdictsView } from "../../domain/ideas/views.ts";
import {
  answerPollAct,
  changeVerdict,
  noVerdictYet,
  onlyTeam,
  pollAsked,
  sayWhether,
  seePollAct,
  solvedShort,
  solvedTitle,
  verdictCounts,
  verdictWords,
  youSaid,
} from "../../i18n/idea-return.ts";
import { pollPath, solvedItPath } from "../../lib/paths.ts";
import { Moment, Part, Person, Way } from "./pieces.server.tsx";

/** What is asked of whoever wanted it: whether it solves it, and the one question of the product team. */
export function Asked({ threadId, idea }: { threadId: string; idea: IdeaView }) {
  return (
    <>
      {idea.verdicts?.may && (
        <p className="mt-3 border-t border-line pt-3">
          <span className="font-semibold">{solvedTitle()}</span>{" "}
          {idea.verdicts.mine
            ? `${youSaid({ word: verdictWords[idea.verdicts.mine.word]().toLowerCase() })}. `
            : `${solvedShort()} `}
          <Way to={solvedItPath(threadId)}>{idea.verdicts.mine ? changeVerdict() : sayWhether()}</Way>
        </p>
      )}
      {idea.poll && (
        <p className="mt-3 border-t border-line pt-3 break-words">
          <span className="text-14 text-quiet">{pollAsked()}</span>{" "}
          <span lang={idea.poll.question.language} className="font-semibold">
            {idea.poll.question.words}
          </span>{" "}
          <Way to={pollPath(threadId)}>{idea.poll.answered ? seePollAct() : answerPollAct()}</Way>
        </p>
      )}
    </>
  );
}

/** What those who wanted it say of what was shipped. */
export function Verdicts({ verdicts, zone }: { verdicts: VerdictsView; zone: string }) {
  const { counts, lines } = verdicts;
  return (
    <Part id="solved" title={solvedTitle()}>
      <p className="py-3 font-semibold tabular-nums">
        {counts.yes + counts.partly + counts.no > 0 ? verdictCounts(counts) : noVerdictYet()}
      </p>
      {lines.length > 0 && (
        <ul className="divide-y divide-line">
          {lines.map(({ word, line: words, quotable, by, at }) => (
            <li key={`${at} ${by?.username}`} className="py-3">
              <blockquote className="break-words">
                <span className="font-semibold">{verdictWords[word]()}.</span> {words}
              </blockquote>
              <p className="mt-1 text-14 text-quiet">
                <Person person={by} /> · <Moment at={at} zone={zone} />
                {!quotable && ` · ${onlyTeam()}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
