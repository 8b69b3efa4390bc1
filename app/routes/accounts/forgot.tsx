import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askPasswordReset } from "#app/domain/accounts/ask-password-reset.ts";
import { forgotInput } from "#app/domain/accounts/input.ts";
import { isLocalOn } from "#app/domain/identities/provider.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { findSentTo, rememberSentTo } from "#app/http/sent-to.server.ts";
import { forgotTitle } from "../../i18n/accounts.ts";
import { CheckMailPage } from "../../ui/accounts/check-mail-page.tsx";
import { ForgotPage } from "../../ui/accounts/forgot-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "public",
  async load({ url, request }) {
    if (!(await isLocalOn())) throw redirect("/login");
    const sent = url.searchParams.has("sent");
    return { sent, email: sent ? await findSentTo(request) : null };
  },
});

export const action = write({
  audience: "public",
  intents: {
    default: intent(forgotInput, async ({ input, address }) => {
      await askPasswordReset(input.email, { address });
      return redirect("/forgot?sent", { headers: { "Set-Cookie": await rememberSentTo(input.email) } });
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, forgotTitle()) }];

export default function Forgot() {
  const { sent, email } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return sent && !refused ? <CheckMailPage purpose="reset" email={email} /> : <ForgotPage {...refused} />;
}
