import { Form, Link } from "@remix-run/react";
import type { JudgedIdea } from "../../domain/ideas/find-verdicts.ts";
import {
  changeVerdict,
  lineField,
  lineHint,
  lineQuotable,
  notAskedVerdict,
  noVerdictYet,
  sayingAs,
  sendVerdict,
  solvedLead,
  solvedThanks,
  solvedThanksOwn,
  solvedTitle,
  takeVerdictBack,
  verdictCounts,
  verdictField,
  verdictKept,
  verdictTaken,
  verdictWords,
} from "../../i18n/idea-return.ts";
import { shippedWords } from "../../lib/idea-board.ts";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";

export type SolvedPageProps = {
  idea: JudgedIdea;
  /** Whose word it is. */
  name: string;
  /** Where the form goes. */
  action: string;
  /** Reached from a mail, without a sign-in. */
  byMail?: boolean;
  done?: string | null;
  form?: FormState;
};

/** Where whoever wanted a shipped idea says in a word whether it solves it. */
export function SolvedPage({ idea, name, action, byMail, done, form }: SolvedPageProps) {
  const { thread, version, verdicts, own } = idea;
  const { mine, counts, may } = verdicts;
  const said = counts.yes + counts.partly + counts.no;
  return (
    <Narrow>
      <header>
        <h1 className="text-28 font-bold tracking-[-0.01em]">{solvedTitle()}</h1>
        <p className="mt-1.5 text-17 break-words">
          <Link
            to={thread.path}
            lang={thread.language}
            className="font-semibold underline decoration-1 underline-offset-3 hover:decoration-2"
          >
            {thread.title}
          </Link>
        </p>
        {may && <p className="mt-3 text-17">{own ? solvedThanksOwn({ name }) : solvedThanks({ name })}</p>}
        <p className="mt-1.5 text-quiet">{may ? solvedLead({ version }) : notAskedVerdict()}</p>
      </header>
      {(done === "said" || done === "taken") && (
        <Notice tone="success" live>
          <p>{done === "said" ? verdictKept() : verdictTaken()}</p>
        </Notice>
      )}
      {may && (
        <Form method="post" action={action} className="grid gap-5" key={`${mine?.word} ${mine?.line}`}>
          {form && <ErrorSummary form={form} keeps />}
          <Choices
            type="radio"
            name="word"
            label={verdictField()}
            form={form}
            chosen={mine ? [mine.word] : []}
            required
            options={shippedWords.map((value) => ({ value, label: verdictWords[value]() }))}
          />
          <TextField
            name="line"
            label={lineField()}
            hint={lineHint()}
            form={form}
            rows={2}
            maxLength={500}
            defaultValue={mine?.line}
            optional
          />
          <label className="-mt-2 flex min-h-9 cursor-pointer items-start gap-3 py-1 touch:min-h-11">
            <input
              type="checkbox"
              name="quotable"
              value="yes"
              defaultChecked={form?.values ? form.values.quotable === "yes" : mine?.quotable}
              className="mt-1 size-4.5 shrink-0"
            />
            {lineQuotable()}
          </label>
          <div className="flex flex-wrap items-center gap-3">
            <Submit action={action}>{mine ? changeVerdict() : sendVerdict()}</Submit>
            {mine && (
              <Submit action={action} name="intent" value="withdraw" tone="quiet" formNoValidate>
                {takeVerdictBack()}
              </Submit>
            )}
          </div>
          {byMail && <p className="text-14 text-quiet">{sayingAs({ name })}</p>}
        </Form>
      )}
      <p className="text-quiet tabular-nums">{said === 0 ? noVerdictYet() : verdictCounts(counts)}</p>
    </Narrow>
  );
}
