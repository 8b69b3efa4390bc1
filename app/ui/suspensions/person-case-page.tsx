import { Form } from "@remix-run/react";
import { longestReason } from "../../domain/decisions/input.ts";
import type { PersonCase } from "../../domain/suspensions/find-person-case.ts";
import { type SuspensionLength, suspensionLengths } from "../../domain/suspensions/input.ts";
import { leaveIt, newDecision, reasonField } from "../../i18n/decisions.ts";
import {
  lastsDays,
  lastsUntilLifted,
  lastsYear,
  memberSince,
  suspendDo,
  suspendHowLong,
  suspendNotTeam,
  suspendNotThem,
  suspendReasonHint,
  suspendTitle,
  suspendWhat,
  suspensionOf,
} from "../../i18n/suspensions.ts";
import { memberPath } from "../../lib/paths.ts";
import { DecisionList, InForce } from "../decisions/decision-list.tsx";
import { Narrow } from "../layout/columns.tsx";
import { Avatar } from "../primitives/avatar.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { Choices } from "../primitives/choices.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { TextField } from "../primitives/field.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";

export type PersonCasePageProps = PersonCase & {
  address: string;
  submission: string;
  refused?: FormState;
};

function lengthWords(length: SuspensionLength): string {
  if (length === "lifted") return lastsUntilLifted();
  return length === "365" ? lastsYear() : lastsDays({ count: Number(length) });
}

/** The title of the page, and of its document. */
export function personCaseTitle({ person, can }: Pick<PersonCase, "person" | "can">): string {
  return (can.suspend ? suspendTitle : suspensionOf)({ name: person.displayName });
}

/** Somebody before those who decide on people: who they are, what can be decided, what was decided. */
export function PersonCasePage(props: PersonCasePageProps) {
  const { person, decisions, can, address, submission, refused } = props;
  const lifting = refused?.values?.decision;
  const suspending = lifting === undefined ? refused : undefined;
  return (
    <Narrow>
      <h1 className="text-28 font-bold tracking-[-0.01em] break-words">{personCaseTitle(props)}</h1>
      {suspending && <ErrorSummary form={suspending} keeps />}
      <p className="flex items-center gap-3 rounded-card border border-line bg-raised px-4 py-4 sm:px-5">
        <Avatar username={person.username} displayName={person.displayName} avatar={person.avatar} />
        <span className="min-w-0">
          <span className="block font-semibold break-words">{person.displayName}</span>
          <span className="text-14 text-quiet">
            @{person.username} · {memberSince()} <Time at={person.joinedAt} />
          </span>
        </span>
      </p>
      <InForce
        decisions={decisions}
        address={address}
        submission={submission}
        lifting={lifting}
        refused={refused}
        mayLift={can.lift}
      />
      {!can.lift && (
        <Notice tone="info">
          {suspendNotThem()} {person.staff && suspendNotTeam()}
        </Notice>
      )}
      {can.suspend && (
        <Form method="post" action={address} className="grid gap-5">
          {decisions.length > 0 && <h2 className="text-19 font-bold">{newDecision()}</h2>}
          <p className="text-quiet">{suspendWhat()}</p>
          <input type="hidden" name="_submission" value={submission} />
          <Choices
            type="radio"
            name="days"
            label={suspendHowLong()}
            options={suspensionLengths.map((value) => ({ value, label: lengthWords(value) }))}
            chosen={[]}
            form={suspending}
          />
          <TextField
            name="reason"
            label={reasonField()}
            hint={suspendReasonHint()}
            form={suspending}
            rows={4}
            maxLength={longestReason}
          />
          <p className="flex flex-wrap gap-3">
            <Submit name="intent" value="suspend">
              {suspendDo()}
            </Submit>
            <ButtonLink to={memberPath(person.username)} tone="quiet">
              {leaveIt()}
            </ButtonLink>
          </p>
        </Form>
      )}
      <DecisionList decisions={decisions} />
    </Narrow>
  );
}
