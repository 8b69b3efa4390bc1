import { Form } from "@remix-run/react";
import type { PollView, SplitView } from "../../domain/polls/views.ts";
import {
  answersColumn,
  answersCount,
  changeAnswer,
  choiceColumn,
  closedOn,
  countAfter,
  fewerThanFive,
  noCountry,
  openSince,
  openUntil,
  percentOf,
  pollChoices,
  segmentColumn,
  sendAnswer,
  shareColumn,
  splitBy,
  splitNote,
} from "../../i18n/idea-return.ts";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { dateWords } from "../primitives/time.tsx";

const cell = "border-b border-line px-2 py-2 text-start align-top first:ps-0";
const figure = "border-b border-line px-2 py-2 text-end align-top tabular-nums";

/** Since when, until when, and how many answered. */
export function PollFacts({ poll }: { poll: PollView }) {
  const { openedAt, closesAt, closedAt, answers } = poll;
  // The day that was chosen is open to its end.
  const last = closesAt && new Date(Date.parse(closesAt) - 1).toISOString();
  const facts = [
    openSince({ date: dateWords(openedAt) }),
    closedAt ? closedOn({ date: dateWords(closedAt) }) : last ? openUntil({ date: dateWords(last) }) : "",
    answers === null ? "" : answersCount({ count: answers }),
  ];
  return <p className="text-14 text-quiet">{facts.filter(Boolean).join(" · ")}</p>;
}

/** The choices as one question of a form, with the reader's own marked. */
export function PollForm({ poll, action, form }: { poll: PollView; action: string; form?: FormState }) {
  return (
    <Form method="post" action={action} className="grid gap-4" key={`${poll.id} ${poll.mine}`}>
      <input type="hidden" name="poll" value={poll.id} />
      <Choices
        type="radio"
        name="choice"
        label={pollChoices()}
        form={form}
        chosen={poll.mine === null ? [] : [String(poll.mine)]}
        required
        options={poll.choices.map(({ position, words, language }) => ({
          ...{ value: String(position), label: words, lang: language },
        }))}
      />
      <p>
        <Submit action={action} name="intent" value="answer">
          {poll.mine === null ? sendAnswer() : changeAnswer()}
        </Submit>
      </p>
      {poll.answers === null && <p className="text-14 text-quiet">{countAfter()}</p>}
    </Form>
  );
}

/** What it adds up to; nothing to who is not to know yet. */
export function PollResult({ poll: { choices, answers, split, question } }: { poll: PollView }) {
  if (answers === null) return null;
  return (
    <div className="grid gap-6">
      <div className="overflow-x-auto">
        <table className="w-full text-16">
          <caption className="sr-only" lang={question.language}>
            {question.words}
          </caption>
          <thead>
            <tr className="text-14 text-quiet">
              <th scope="col" className={`${cell} font-semibold`}>
                {choiceColumn()}
              </th>
              <th scope="col" className={`${figure} font-semibold`}>
                {answersColumn()}
              </th>
              <th scope="col" className={`${figure} font-semibold`}>
                {shareColumn()}
              </th>
            </tr>
          </thead>
          <tbody>
            {choices.map((choice) => {
              const count = choice.answers ?? 0;
              const share = answers === 0 ? 0 : count / answers;
              return (
                <tr key={choice.position}>
                  <th scope="row" lang={choice.language} className={`${cell} font-normal break-words`}>
                    {choice.words}
                    <svg width="100%" height="8" aria-hidden="true" className="mt-1.5 block">
                      <rect width="100%" height="8" rx="2" className="fill-sunken" />
                      <rect width={`${share * 100}%`} height="8" rx="2" className="fill-accent-line" />
                    </svg>
                  </th>
                  <td className={figure}>{count}</td>
                  <td className={figure}>{percentOf({ share })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {split && split.length > 0 && (
        <>
          {split.map((one) => (
            <Split key={one.by} split={one} choices={choices} />
          ))}
          <p className="-mt-3 text-14 text-quiet">{splitNote()}</p>
        </>
      )}
    </div>
  );
}

function Split({ split: { by, rows }, choices }: { split: SplitView; choices: PollView["choices"] }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-14">
        <caption className="pb-1 text-start text-16 font-semibold">{splitBy[by]()}</caption>
        <thead>
          <tr className="text-quiet">
            <th scope="col" className={`${cell} font-semibold`}>
              {segmentColumn()}
            </th>
            {choices.map(({ position, words, language }) => (
              <th
                key={position}
                scope="col"
                lang={language}
                className={`${figure} min-w-24 font-semibold break-words`}
              >
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, answers }) => (
            <tr key={name}>
              <th scope="row" className={`${cell} font-normal break-words`}>
                {name || noCountry()}
              </th>
              {answers.map((count, at) => (
                <td key={choices[at]?.position} className={figure}>
                  {count === null ? <span className="text-quiet">{fewerThanFive()}</span> : count}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
