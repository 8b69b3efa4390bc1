import { Form } from "@remix-run/react";
import {
  mailLeavesBy,
  mailStaysHere,
  mailStepLead,
  mailStepTitle,
  mailTestAction,
  mailTestSent,
} from "../../i18n/wizard.ts";
import { Submit } from "../primitives/button.tsx";
import { Notice } from "../primitives/notice.tsx";
import { WizardFrame } from "./wizard-frame.tsx";

/** `out` is the mail server by its name; null where mails are kept here. */
export type MailStepProps = { out: string | null; asked: boolean };

export function MailStep({ out, asked }: MailStepProps) {
  return (
    <WizardFrame current="/admin/start/mail" title={mailStepTitle()} lead={mailStepLead()} done={asked}>
      {asked && (
        <Notice tone="success" live>
          {mailTestSent()}
        </Notice>
      )}
      {out ? <p>{mailLeavesBy({ server: out })}</p> : <Notice tone="warning">{mailStaysHere()}</Notice>}
      <Form method="post">
        <Submit tone={asked ? "quiet" : "primary"}>{mailTestAction()}</Submit>
      </Form>
    </WizardFrame>
  );
}
