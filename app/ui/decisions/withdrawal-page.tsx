import { Form } from "@remix-run/react";
import type { Withdrawal } from "../../domain/decisions/views.ts";
import {
  anonymiseDo,
  anonymiseForever,
  anonymisePoints,
  anonymiseTitle,
  anonymiseWhat,
  bringBackDo,
  bringBackTitle,
  bringBackWhat,
  leaveIt,
  withdrawDo,
  withdrawTitle,
  withdrawWhat,
} from "../../i18n/decisions.ts";
import { postPath } from "../../lib/paths.ts";
import { Narrow } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Subject } from "./subject.tsx";

/** The title of the page, and of its document. */
export function withdrawalTitle({ act, subject: { kind } }: Withdrawal): string {
  if (act === "anonymise") return anonymiseTitle();
  return act === "withdraw" ? withdrawTitle({ kind }) : bringBackTitle({ kind });
}

export type WithdrawalPageProps = { withdrawal: Withdrawal; refused?: FormState };

/** Before an author takes a message back, brings it back, or takes their name off it: what will happen, and the button. */
export function WithdrawalPage({ withdrawal, refused }: WithdrawalPageProps) {
  const { act, subject } = withdrawal;
  return (
    <Narrow>
      <h1 className="text-28 font-bold tracking-[-0.01em]">{withdrawalTitle(withdrawal)}</h1>
      {refused && <ErrorSummary form={refused} />}
      <Subject subject={subject} />
      {act === "anonymise" ? (
        <Anonymising />
      ) : (
        <p>{act === "withdraw" ? withdrawWhat({ kind: subject.kind }) : bringBackWhat()}</p>
      )}
      <Form method="post" action={`${postPath(subject.postId)}/withdrawal`} className="flex flex-wrap gap-3">
        <Submit tone={act === "bringBack" ? "primary" : "danger"} name="intent" value={act}>
          {act === "anonymise" ? anonymiseDo() : act === "withdraw" ? withdrawDo() : bringBackDo()}
        </Submit>
        <ButtonLink to={subject.path} tone="quiet">
          {leaveIt()}
        </ButtonLink>
      </Form>
    </Narrow>
  );
}

function Anonymising() {
  return (
    <>
      <p>{anonymiseWhat()}</p>
      <ul className="grid list-disc gap-1.5 ps-5">
        {anonymisePoints.map((point) => (
          <li key={point()}>{point()}</li>
        ))}
      </ul>
      <Notice tone="warning">{anonymiseForever()}</Notice>
    </>
  );
}
