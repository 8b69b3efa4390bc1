import { Form } from "@remix-run/react";
import { longestReason } from "../../domain/decisions/input.ts";
import type { DecisionView } from "../../domain/decisions/views.ts";
import {
  broughtAlong,
  decidedBy,
  decisionsSoFar,
  done,
  holds,
  liftDecision,
  liftReasonHint,
  noDecision,
  reasonField,
  wasLifted,
} from "../../i18n/decisions.ts";
import { Submit } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Time } from "../primitives/time.tsx";

export type DecisionListProps = {
  decisions: DecisionView[];
  address: string;
  submission: string;
  /** The decision whose lifting was refused, and how. */
  lifting: string | undefined;
  refused: FormState | undefined;
};

/** Everything decided so far, newest first, with a way to lift what still holds. */
export function DecisionList({ decisions, lifting, refused, ...forms }: DecisionListProps) {
  return (
    <section aria-labelledby="decisions" className="mt-4">
      <h2 id="decisions" className="border-b border-line pb-2 text-19 font-bold">
        {decisionsSoFar()}
      </h2>
      {decisions.length === 0 && <p className="mt-3 text-quiet">{noDecision()}</p>}
      <ol className="divide-y divide-line">
        {decisions.map((decision) => (
          <li key={decision.id} className="py-4">
            <Decision decision={decision} />
            {decision.action !== "lift" && decision.liftedBy === null && (
              <Lift decision={decision} {...forms} refused={lifting === decision.id ? refused : undefined} />
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Decision({ decision }: { decision: DecisionView }) {
  const inForce = decision.action !== "lift" && decision.liftedBy === null;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-semibold">{done[decision.action]()}</span>
        {inForce && <Chip tone="warning">{holds()}</Chip>}
        {decision.liftedBy !== null && <Chip>{wasLifted()}</Chip>}
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
    <details className="mt-2" open={refused !== undefined}>
      <summary className="inline-flex min-h-11 w-fit items-center text-14 font-semibold text-link sm:min-h-9">
        {liftDecision()}
      </summary>
      <Form method="post" action={address} className="mt-2 grid gap-3">
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
    </details>
  );
}
