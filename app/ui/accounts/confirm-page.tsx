import { Form } from "@remix-run/react";
import { MailCheck } from "lucide-react";
import { confirmReadyAction, confirmReadyBody, confirmReadyTitle } from "../../i18n/accounts.ts";
import { Submit } from "../primitives/button.tsx";
import { MessagePage } from "./message-page.tsx";

/** `token` is sent on as a hidden field. */
export type ConfirmPageProps = { username: string; token: string };

/** Where the link in the mail leads: programs that open links in mails confirm nothing, the button does. */
export function ConfirmPage({ username, token }: ConfirmPageProps) {
  return (
    <MessagePage
      icon={<MailCheck />}
      title={confirmReadyTitle()}
      action={
        <Form method="post" action="/join/confirm">
          <input type="hidden" name="token" value={token} />
          <Submit>{confirmReadyAction()}</Submit>
        </Form>
      }
    >
      <p>{confirmReadyBody({ username })}</p>
    </MessagePage>
  );
}
