import { Form, Link } from "@remix-run/react";
import type { MoveView } from "../../domain/ideas/find-move.ts";
import {
  byTeam,
  moveCancel,
  moveLead,
  moveNow,
  moveSave,
  moveTitle,
  sinceDays,
  stepsTitle,
  votesFor,
} from "../../i18n/ideas.ts";
import { formerMember } from "../../i18n/threads.ts";
import { byTracker } from "../../i18n/trackers.ts";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Time } from "../primitives/time.tsx";
import { StatusChip } from "./status-chip.tsx";
import { StepFields } from "./step-fields.tsx";

export type MovePageProps = FormState & { idea: MoveView; submission: string; now: number };

/** Where whoever answers for the product takes an idea one step on or back, and says why. */
export function MovePage({ idea, submission, now, errors, values }: MovePageProps) {
  const { thread, status, votes, steps, versions } = idea;
  const action = `/t/${thread.id}/status`;
  const form = { errors, values };
  const since = steps[0]?.at;
  return (
    <Narrow>
      <header>
        <h1 className="text-28 font-bold tracking-[-0.01em]">{moveTitle()}</h1>
        <p className="mt-1.5 text-quiet">
          <Link
            to={thread.path}
            lang={thread.language}
            className="underline decoration-1 underline-offset-3 hover:decoration-2"
          >
            {thread.title}
          </Link>
        </p>
        <p className="mt-3 text-quiet">{moveLead()}</p>
      </header>
      <p className="flex flex-wrap items-center gap-2 text-quiet">
        {moveNow()} <StatusChip status={status} />
        {since && (
          <span>{sinceDays({ days: Math.max(0, Math.floor((now - Date.parse(since)) / 86_400_000)) })}</span>
        )}
        <span>· {votesFor({ count: votes })}</span>
      </p>
      <Form method="post" action={action} className="grid gap-5">
        <input type="hidden" name="_submission" value={submission} />
        <input type="hidden" name="from" value={status} />
        <ErrorSummary form={form} keeps />
        <StepFields form={form} from={status} versions={versions} />
        <div className="flex flex-wrap items-center gap-3">
          <Submit action={action}>{moveSave()}</Submit>
          <ButtonLink to={thread.path} tone="plain">
            {moveCancel()}
          </ButtonLink>
        </div>
      </Form>
      {steps.length > 0 && (
        <section aria-labelledby="steps">
          <h2 id="steps" className="border-b border-line pb-2 text-19 font-bold">
            {stepsTitle()}
          </h2>
          <ol className="divide-y divide-line">
            {steps.map((step) => (
              <li key={step.id} className="py-3">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-quiet">
                  <StatusChip status={step.to} />
                  <Time at={step.at} />
                  <span>
                    {step.automatic ? byTracker() : byTeam({ name: step.by?.displayName ?? formerMember() })}
                  </span>
                </p>
                {step.reasonFr && (
                  <p lang="fr" className="mt-1 break-words whitespace-pre-line">
                    {step.reasonFr}
                  </p>
                )}
                {step.reasonEn && (
                  <p lang="en" className="mt-1 break-words whitespace-pre-line">
                    {step.reasonEn}
                  </p>
                )}
              </li>
            ))}
          </ol>
        </section>
      )}
    </Narrow>
  );
}
