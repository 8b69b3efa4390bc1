import { Form } from "@remix-run/react";
import { CircleCheck, Link2Off, MailCheck, Undo2 } from "lucide-react";
import { confirmExpiredTitle } from "../../i18n/accounts.ts";
import {
  accountSection,
  confirmEmailBody,
  confirmEmailDo,
  confirmEmailTitle,
  emailLinkExpired,
  undoEmailBody,
  undoEmailDo,
  undoEmailTitle,
  undoExpired,
  undoneBody,
  undoneTitle,
} from "../../i18n/safety.ts";
import { backHome } from "../../i18n/shell.ts";
import { MessagePage } from "../accounts/message-page.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";

/** Where the link sent to a new address leads. @param props.email null where the link is spent, too old or another's */
export function EmailConfirmPage({ token, email }: { token: string; email: string | null }) {
  if (email === null) {
    return (
      <MessagePage
        icon={<Link2Off />}
        title={confirmExpiredTitle()}
        action={<ButtonLink to="/settings/account">{accountSection()}</ButtonLink>}
      >
        <p>{emailLinkExpired()}</p>
      </MessagePage>
    );
  }
  return (
    <MessagePage
      icon={<MailCheck />}
      title={confirmEmailTitle()}
      action={
        <Form method="post" action="/settings/account/email/confirm">
          <input type="hidden" name="token" value={token} />
          <Submit>{confirmEmailDo()}</Submit>
        </Form>
      }
    >
      <p className="break-words">{confirmEmailBody({ email })}</p>
    </MessagePage>
  );
}

export type EmailUndoPageProps = { token: string; step: "ready" | "done" | "expired"; username: string };

/** Where the link sent to a former address leads. */
export function EmailUndoPage({ token, step, username }: EmailUndoPageProps) {
  if (step === "ready") {
    return (
      <MessagePage
        icon={<Undo2 />}
        title={undoEmailTitle()}
        action={
          <Form method="post" action="/email/undo">
            <input type="hidden" name="token" value={token} />
            <Submit>{undoEmailDo()}</Submit>
          </Form>
        }
      >
        <p>{undoEmailBody({ username })}</p>
      </MessagePage>
    );
  }
  const done = step === "done";
  return (
    <MessagePage
      icon={done ? <CircleCheck /> : <Link2Off />}
      title={done ? undoneTitle() : confirmExpiredTitle()}
      action={<ButtonLink to="/">{backHome()}</ButtonLink>}
    >
      <p>{done ? undoneBody() : undoExpired()}</p>
    </MessagePage>
  );
}
