import { Form } from "@remix-run/react";
import { Link2Off, LogIn } from "lucide-react";
import { confirmExpiredTitle, newLink } from "../../i18n/accounts.ts";
import { signIn } from "../../i18n/shell.ts";
import { enterBody, enterExpired, enterTitle } from "../../i18n/signing-in.ts";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { MessagePage } from "./message-page.tsx";

/** Whom the link signs in; null where it is spent or too old. */
export type EnterPageProps = FormState & { token: string; username: string | null };

/** Where the link to sign in leads: programs that open links in mails sign nobody in, the button does. */
export function EnterPage({ token, username, ...form }: EnterPageProps) {
  if (username === null) {
    return (
      <MessagePage
        icon={<Link2Off />}
        title={confirmExpiredTitle()}
        action={<ButtonLink to="/login/link">{newLink()}</ButtonLink>}
      >
        <p>{enterExpired()}</p>
      </MessagePage>
    );
  }
  return (
    <MessagePage
      icon={<LogIn />}
      title={enterTitle()}
      action={
        <Form method="post" action="/login/enter">
          <input type="hidden" name="token" value={token} />
          <Submit>{signIn()}</Submit>
        </Form>
      }
    >
      <ErrorSummary form={form} />
      <p>{enterBody({ username })}</p>
    </MessagePage>
  );
}
