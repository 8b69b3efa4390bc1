import { Form, Link } from "@remix-run/react";
import {
  mailLeavesBy,
  mailSeeLog,
  mailStaysHere,
  mailStepLead,
  mailStepTitle,
  mailTestAction,
  mailTestKept,
  mailTestSent,
} from "../../i18n/wizard.ts";
import { Submit } from "../primitives/button.tsx";
import { Notice, noticeLink } from "../primitives/notice.tsx";
import { WizardFrame } from "./wizard-frame.tsx";

/** `out` is the mail server by its name; null where mails are kept here. */
export type MailStepProps = { out: string | null; asked: boolean };

export function MailStep({ out, asked }: MailStepProps) {
  const log = (
    <Link to="/admin/mail" className={noticeLink}>
      {mailSeeLog()}
    </Link>
  );
  // What stays here proves nothing, so the way on stays "later".
  return (
    <WizardFrame
      current="/admin/start/mail"
      title={mailStepTitle()}
      lead={mailStepLead()}
      done={asked && out !== null}
    >
      {out && asked && (
        <Notice tone="success" live>
          {mailTestSent()} {log}
        </Notice>
      )}
      {out ? (
        <p>{mailLeavesBy({ server: out })}</p>
      ) : (
        <Notice tone="warning" live={asked}>
          {asked && <p className="font-semibold">{mailTestKept()}</p>}
          <p>
            {mailStaysHere()} {log}
          </p>
        </Notice>
      )}
      <Form method="post">
        <Submit tone={asked ? "quiet" : "primary"}>{mailTestAction()}</Submit>
      </Form>
    </WizardFrame>
  );
}
