import { Form } from "@remix-run/react";
import { Mail } from "lucide-react";
import {
  checkMailAgain,
  checkMailJoin,
  checkMailLink,
  checkMailReset,
  checkMailSentAgain,
  checkMailSignIn,
  checkMailSlow,
  checkMailTitle,
  yourAddress,
} from "../../i18n/accounts.ts";
import { signIn } from "../../i18n/shell.ts";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { MessagePage } from "./message-page.tsx";

const sentences = { join: checkMailJoin, reset: checkMailReset, "sign-in": checkMailLink };

export type CheckMailPageProps = FormState & {
  purpose: keyof typeof sentences;
  email: string | null;
  /** Whether another can be sent from here, which takes having signed in. */
  resend?: "possible" | "done";
};

/** The same words whether or not the address belongs to an account. */
export function CheckMailPage({ purpose, email, resend, ...form }: CheckMailPageProps) {
  const words = sentences[purpose];
  return (
    <MessagePage
      icon={<Mail />}
      title={checkMailTitle()}
      action={purpose === "join" && <Again resend={resend} />}
    >
      <ErrorSummary form={form} />
      {resend === "done" && (
        <Notice tone="success" live>
          {checkMailSentAgain()}
        </Notice>
      )}
      <p>{words({ email: email ?? yourAddress() })}</p>
      <p>{checkMailSlow()}</p>
      {purpose === "join" && !resend && <p>{checkMailSignIn()}</p>}
    </MessagePage>
  );
}

function Again({ resend }: Pick<CheckMailPageProps, "resend">) {
  if (!resend) {
    return (
      <ButtonLink to="/login" tone="quiet">
        {signIn()}
      </ButtonLink>
    );
  }
  return (
    <Form method="post" action="/join/confirm">
      <Submit name="intent" value="resend" tone="quiet">
        {checkMailAgain()}
      </Submit>
    </Form>
  );
}
