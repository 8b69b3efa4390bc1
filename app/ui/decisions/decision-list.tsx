import { Form } from "@remix-run/react";
import { longestReason } from "../../domain/decisions/input.ts";
import type { DecisionView } from "../../domain/decisions/views.ts";
import {
  broughtAlong,
  decidedBy,
  decisionsSoFar,
  done,
  holdsTitle,
  liftDecision,
  liftReasonHint,
  noDecision,
  reasonField,
  wasLifted,
} from "../../i18n/decisions.ts";
import { endedWord, untilDate, untilLiftedWord } from "../../i18n/suspensions.ts";
import { inForceId } from "../../lib/paths.ts";
import { Submit } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { dateWords, Time } from "../primitives/time.tsx";

export type DecisionListProps = {
  decisions: DecisionView[];
  address: string;
  submission: string;
  /** The decision whose lifting was refused, and how. */
  lifting: string | undefined;
  refused: FormState | undefined;
  /** False for who may read what holds, but not lift it. */
  mayLift?: boolean;
};

/** Neither a lifting, nor lifted, nor over by itself. */
export const isInForce = ({ action, liftedBy, ended }: DecisionView) =>
  action !== "lift" && liftedBy === null && !ended;

/** What holds now, each with the form that lifts it: what one comes to change stands first. */
export function InForce({ decisions, lifting, refused, mayLift = true, ...forms }: DecisionListProps) {
  const running = decisions.filter(isInForce);
  if (running.length === 0) return null;
  return (
    <section id={inForceId} aria-labelledby="in-force-title">
      <h2 id="in-force-title" className="border-b border-line pb-2 text-19 font-bold">
        {holdsTitle()}
      </h2>
      <ol className="divide-y divide-line">
        {running.map((decision) => (
          <li key={decision.id} className="py-4">
            <Decision decision={decision} />
            {mayLift && (
              <Lift decision={decision} {...forms} refused={lifting === decision.id ? refused : undefined} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was decided and holds no more, newest first, and its lifting. */
export function DecisionList({ decisions }: Pick<DecisionListProps, "decisions">) {
  const past = decisions.filter((decision) => !isInForce(decision));
  if (past.length === 0 && decisions.length > 0) return null;
  return (
    <section aria-labelledby="decisions" className="mt-4">
      <h2 id="decisions" className="border-b border-line pb-2 text-19 font-bold">
        {decisionsSoFar()}
      </h2>
      {past.length === 0 && <p className="mt-3 text-quiet">{noDecision()}</p>}
      <ol className="divide-y divide-line">
        {past.map((decision) => (
          <li key={decision.id} className="py-4">
            <Decision decision={decision} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Decision({ decision }: { decision: DecisionView }) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{done[decision.action]()}</span>
        {decision.liftedBy !== null && <Chip>{wasLifted()}</Chip>}
        {decision.ended && decision.liftedBy === null && <Chip>{endedWord()}</Chip>}
        {decision.action === "suspend" && (
          <span>{decision.until ? untilDate({ date: dateWords(decision.until) }) : untilLiftedWord()}</span>
        )}
        <span className="text-14 text-quiet">
          <Time at={decision.at} />{" "}
          {decision.by
            ? decidedBy({ name: decision.by.displayName })
            : decision.imported && `(${broughtAlong()})`}
        </span>
      </p>
      <p className="mt-1 break-words whitespace-pre-line">{decision.reason}</p>
    </>
  );
}

type LiftProps = Pick<DecisionListProps, "address" | "submission" | "refused"> & { decision: DecisionView };

function Lift({ decision, address, submission, refused }: LiftProps) {
  const id = `lift-${decision.id}`;
  return (
    <Form method="post" action={address} className="mt-3 grid gap-3">
      <input type="hidden" name="_submission" value={`${submission}-lift`} />
      <input type="hidden" name="decision" value={decision.id} />
      {refused && <ErrorSummary form={refused} idOf={() => id} keeps />}
      <TextField
        id={id}
        name="reason"
        label={reasonField()}
        hint={liftReasonHint()}
        form={refused}
        rows={2}
        maxLength={longestReason}
      />
      <div>
        <Submit size="small" tone="quiet" name="intent" value="lift">
          {liftDecision()}
        </Submit>
      </div>
    </Form>
  );
}
