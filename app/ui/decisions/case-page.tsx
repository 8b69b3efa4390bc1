import { Form } from "@remix-run/react";
import { longestReason, type RestrictingAction } from "../../domain/decisions/input.ts";
import type { DecisionView, SubjectView } from "../../domain/decisions/views.ts";
import {
  actionHints,
  actions as actionWords,
  decideDo,
  decidePost,
  decideThread,
  leaveIt,
  newDecision,
  nothingLeft,
  reasonField,
  reasonHint,
  whichDecision,
} from "../../i18n/decisions.ts";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { DecisionList, InForce, isInForce } from "./decision-list.tsx";
import { Subject } from "./subject.tsx";

export type CasePageProps = {
  subject: SubjectView;
  decisions: DecisionView[];
  /** Where decisions on it are sent. */
  address: string;
  /** What can be decided now; what holds already is not offered. */
  open: RestrictingAction[];
  submission: string;
  refused?: FormState;
};

/** The title of the page, and of its document. */
export function caseTitle({ subject, address }: Pick<CasePageProps, "subject" | "address">): string {
  return address.startsWith("/t/") ? decideThread() : decidePost({ kind: subject.kind });
}

/** A thread or a post before those who moderate: what it says, what can be decided, what was decided. */
export function CasePage(props: CasePageProps) {
  const { subject, decisions, address, open, submission, refused } = props;
  const lifting = refused?.values?.decision;
  const deciding = lifting === undefined ? refused : undefined;
  return (
    <Narrow>
      <h1 className="text-28 font-bold tracking-[-0.01em]">{caseTitle(props)}</h1>
      {deciding && <ErrorSummary form={deciding} keeps />}
      <Subject subject={subject} />
      <InForce
        decisions={decisions}
        address={address}
        submission={submission}
        lifting={lifting}
        refused={refused}
      />
      {open.length === 0 ? (
        <p className="text-quiet">{nothingLeft()}</p>
      ) : (
        <Form method="post" action={address} className="grid gap-5">
          {decisions.some(isInForce) && <h2 className="text-19 font-bold">{newDecision()}</h2>}
          <input type="hidden" name="_submission" value={submission} />
          <Choices
            type="radio"
            name="action"
            label={whichDecision()}
            options={open.map((action) => ({
              value: action,
              label: actionWords[action](),
              hint: actionHints[action](),
            }))}
            chosen={[]}
            form={deciding}
          />
          <TextField
            name="reason"
            label={reasonField()}
            hint={reasonHint()}
            form={deciding}
            rows={3}
            maxLength={longestReason}
          />
          <p className="flex flex-wrap gap-3">
            <Submit name="intent" value="decide">
              {decideDo()}
            </Submit>
            <ButtonLink to={subject.path} tone="quiet">
              {leaveIt()}
            </ButtonLink>
          </p>
        </Form>
      )}
      <DecisionList decisions={decisions} />
    </Narrow>
  );
}
