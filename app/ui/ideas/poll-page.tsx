import { Form, Link } from "@remix-run/react";
import type { PollsView, PollView } from "../../domain/polls/views.ts";
import {
  answerKept,
  askVoters,
  choicesEnField,
  choicesFrField,
  choicesHint,
  closePollAct,
  closesField,
  closesHint,
  newPollTitle,
  openPollAct,
  pastPolls,
  pollLead,
  pollTitle,
  questionEnField,
  questionFrField,
  questionHint,
  sayingAs,
  voterLead,
} from "../../i18n/idea-return.ts";
import { Narrow } from "../layout/columns.tsx";
import { Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { InputField, TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { PollFacts, PollForm, PollResult } from "./poll-parts.tsx";

export type PollPageProps = {
  asked: PollsView;
  /** Where the forms go. */
  action: string;
  submission: string;
  done?: string | null;
  /** Whose answer it is, where the page was reached from a mail without a sign-in. */
  name?: string;
  form?: FormState;
};

/** What those who vote for an idea are asked, and what they say; for those who decide with a form to ask. */
export function PollPage({ asked, action, submission, done, name, form }: PollPageProps) {
  const { thread, votes, polls, decides } = asked;
  const open = polls.find(({ closedAt }) => closedAt === null);
  const past = polls.filter((poll) => poll !== open);
  const faults = form && Object.keys(form.errors ?? {});
  const answering = faults?.includes("choice");
  return (
    <Narrow>
      <header>
        <h1 className="text-28 font-bold tracking-[-0.01em]">{decides ? askVoters() : pollTitle()}</h1>
        <p className="mt-1.5 text-17 break-words">
          <Link
            to={thread.path}
            lang={thread.language}
            className="font-semibold underline decoration-1 underline-offset-3 hover:decoration-2"
          >
            {thread.title}
          </Link>
        </p>
        <p className="mt-3 text-quiet">{decides ? pollLead({ count: votes }) : voterLead()}</p>
      </header>
      {done === "answered" && (
        <Notice tone="success" live>
          <p>{answerKept()}</p>
        </Notice>
      )}
      {form && <ErrorSummary form={form} keeps />}
      {open && (
        <One poll={open} lead>
          {open.can.answer && <PollForm poll={open} action={action} form={answering ? form : undefined} />}
          {name && <p className="text-14 text-quiet">{sayingAs({ name })}</p>}
          <PollResult poll={open} />
          {open.can.close && (
            <Form method="post" action={action}>
              <input type="hidden" name="poll" value={open.id} />
              <Submit action={action} name="intent" value="close" tone="quiet">
                {closePollAct()}
              </Submit>
            </Form>
          )}
        </One>
      )}
      {decides && !open && <AskForm action={action} submission={submission} form={form} />}
      {past.length > 0 && (
        <section aria-labelledby="past" className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <h2 id="past" className="border-b border-line pb-2 text-19 font-bold">
            {pastPolls()}
          </h2>
          {past.map((poll) => (
            <One key={poll.id} poll={poll}>
              <PollResult poll={poll} />
            </One>
          ))}
        </section>
      )}
    </Narrow>
  );
}

function One({ poll, lead, children }: { poll: PollView; lead?: boolean; children: React.ReactNode }) {
  const Heading = lead ? "h2" : "h3";
  return (
    <section aria-labelledby={`q-${poll.id}`} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <div>
        <Heading
          id={`q-${poll.id}`}
          lang={poll.question.language}
          className={`font-bold break-words ${lead ? "text-23" : "text-19"}`}
        >
          {poll.question.words}
        </Heading>
        <PollFacts poll={poll} />
      </div>
      {children}
    </section>
  );
}

function AskForm({ action, submission, form }: Pick<PollPageProps, "action" | "submission" | "form">) {
  return (
    <section aria-labelledby="ask" className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2 id="ask" className="text-23 font-bold">
        {newPollTitle()}
      </h2>
      <Form method="post" action={action} className="grid gap-5">
        <input type="hidden" name="_submission" value={submission} />
        <TextField
          name="questionFr"
          label={questionFrField()}
          hint={questionHint()}
          form={form}
          rows={2}
          maxLength={300}
          optional
        />
        <TextField
          name="choicesFr"
          label={choicesFrField()}
          hint={choicesHint()}
          form={form}
          rows={4}
          maxLength={900}
          optional
        />
        <TextField
          name="questionEn"
          label={questionEnField()}
          form={form}
          rows={2}
          maxLength={300}
          optional
        />
        <TextField name="choicesEn" label={choicesEnField()} form={form} rows={4} maxLength={900} optional />
        <InputField
          name="closesOn"
          type="date"
          label={closesField()}
          hint={closesHint()}
          form={form}
          optional
        />
        <p>
          <Submit action={action} name="intent" value="open">
            {openPollAct()}
          </Submit>
        </p>
      </Form>
    </section>
  );
}
