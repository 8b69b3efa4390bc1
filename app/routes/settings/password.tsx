import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changePassword } from "#app/domain/accounts/change-password.ts";
import { findOwnEmail } from "#app/domain/accounts/find-email-change.ts";
import { passwordInput } from "#app/domain/accounts/input.ts";
import { NotFound } from "#app/domain/errors.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, type Knock, read, write } from "#app/http/door.server.ts";
import { goOnProven, requireProven } from "#app/http/proven.server.ts";
import { changePasswordTitle } from "../../i18n/safety.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { PasswordPage } from "../../ui/settings/password-page.tsx";

/** The present password is proof enough; who has none proves themselves another way. */
async function findAccount(knock: Knock) {
  const account = await findOwnEmail(knock.viewer);
  if (!account) throw new NotFound();
  if (!account.hasPassword) requireProven(knock);
  return account;
}

export const loader = read({
  audience: "members",
  async load(knock) {
    const { hasPassword } = await findAccount(knock);
    return { hasPassword, username: knock.viewer.member?.username ?? "" };
  },
});

const done = "/settings/account?done=password";

export const action = write({
  audience: "members",
  renews: () => done,
  intents: {
    default: intent(passwordInput, async (knock) => {
      await findAccount(knock);
      const { viewer, session, request, now, input } = knock;
      const wanted = { current: input.currentPassword, password: input.password };
      await changePassword(viewer, session, wanted, { cookies: request.headers.get("Cookie") ?? "", now });
      return goOnProven(knock, done);
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, changePasswordTitle()) }];

export default function Password() {
  const refused = useActionData<typeof action>();
  return <PasswordPage {...useLoaderData<typeof loader>()} {...refused} />;
}
