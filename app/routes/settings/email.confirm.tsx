import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { confirmEmailChange } from "#app/domain/accounts/confirm-email-change.ts";
import { findEmailChange } from "#app/domain/accounts/find-email-change.ts";
import { tokenInput } from "#app/domain/accounts/input.ts";
import { findMailToken } from "#app/domain/accounts/mail-token.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { confirmEmailTitle } from "../../i18n/safety.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { EmailConfirmPage } from "../../ui/settings/email-link-page.tsx";

/** Where the link sent to a new address leads: to whoever asked for it, signed in. Looking changes nothing. */
export const loader = read({
  audience: "members",
  async load({ viewer, url }) {
    const token = url.searchParams.get("token")?.slice(0, 100) ?? "";
    const holder = await findMailToken(token, "change-email");
    const mine = holder?.memberId === viewer.member?.id ? holder : null;
    const change = mine?.subjectId ? await findEmailChange(mine.subjectId) : null;
    return { token, email: change?.newEmail ?? null };
  },
});

export const action = write({
  audience: "members",
  intents: {
    default: intent(tokenInput, async ({ viewer, input, url }) => {
      await confirmEmailChange(viewer, input.token ?? url.searchParams.get("token") ?? "");
      return redirect("/settings/account?done=email");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, confirmEmailTitle()) }];

export default function EmailConfirm() {
  const { token, email } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return <EmailConfirmPage token={token} email={refused ? null : email} />;
}
