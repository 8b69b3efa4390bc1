import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askEmailChange } from "#app/domain/accounts/ask-email-change.ts";
import { findOwnEmail } from "#app/domain/accounts/find-email-change.ts";
import { emailInput } from "#app/domain/accounts/input.ts";
import { NotFound } from "#app/domain/errors.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { requireProven } from "#app/http/proven.server.ts";
import { changeEmailTitle } from "../../i18n/safety.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { EmailPage } from "../../ui/settings/email-page.tsx";

export const loader = read({
  audience: "members",
  async load(knock) {
    requireProven(knock);
    const account = await findOwnEmail(knock.viewer);
    if (!account) throw new NotFound();
    return { email: account.email };
  },
});

export const action = write({
  audience: "members",
  intents: {
    default: intent(emailInput, async (knock) => {
      await askEmailChange(knock.viewer, requireProven(knock), knock.input.email, knock.now);
      return redirect("/settings/account?done=asked");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, changeEmailTitle()) }];

export default function Email() {
  const refused = useActionData<typeof action>();
  return <EmailPage {...useLoaderData<typeof loader>()} {...refused} />;
}
