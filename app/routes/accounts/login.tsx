import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { loginInput } from "#app/domain/accounts/input.ts";
import { signIn } from "#app/domain/accounts/sign-in.ts";
import { findWaysIn } from "#app/domain/identities/find-ways-in.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, safeNext, write } from "#app/http/door.server.ts";
import { welcome } from "#app/http/welcome.server.ts";
import { loginTitle } from "../../i18n/accounts.ts";
import { LoginPage } from "../../ui/accounts/login-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "public",
  async load({ viewer, url }) {
    const wanted = url.searchParams.get("next");
    if (viewer.member) throw redirect(safeNext(wanted));
    const ways = await findWaysIn(viewer.locale);
    return { ...ways, ...(wanted ? { next: safeNext(wanted), needed: true } : {}) };
  },
});

export const action = write({
  audience: "public",
  intents: {
    default: intent(loginInput, async ({ input, request, address }) => {
      const cookies = request.headers.get("Cookie") ?? "";
      const { memberId, emailConfirmed } = await signIn(input, { address, cookies });
      return welcome(memberId, request, emailConfirmed ? safeNext(input.next) : "/join/confirm");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, loginTitle()) }];

export default function Login() {
  const refused = useActionData<typeof action>();
  const { next } = refused?.values ?? {};
  return <LoginPage {...useLoaderData<typeof loader>()} {...(next ? { next } : {})} {...refused} />;
}
