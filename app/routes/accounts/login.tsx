import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { loginInput, passkeyInput } from "#app/domain/accounts/input.ts";
import { passkeySite } from "#app/domain/accounts/passkey-site.ts";
import { signIn } from "#app/domain/accounts/sign-in.ts";
import { signInByPasskey } from "#app/domain/accounts/sign-in-by-passkey.ts";
import { findWaysIn } from "#app/domain/identities/find-ways-in.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, safeNext, write } from "#app/http/door.server.ts";
import { welcome } from "#app/http/welcome.server.ts";
import { loginTitle } from "../../i18n/accounts.ts";
import { LoginPage } from "../../ui/accounts/login-page.tsx";
import { PasskeyScriptTag } from "../../ui/accounts/passkey-script-tag.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "public",
  async load({ viewer, url }) {
    const wanted = url.searchParams.get("next");
    if (viewer.member) throw redirect(safeNext(wanted));
    const page = { ...(await findWaysIn(viewer.locale)), passkeyHost: passkeySite()?.host ?? null };
    return wanted ? { ...page, next: safeNext(wanted), needed: true } : page;
  },
});

/** Whoever has not confirmed their address is led to the page that says so. */
const onward = (emailConfirmed: boolean, next: string | undefined) =>
  emailConfirmed ? safeNext(next) : "/join/confirm";

export const action = write({
  audience: "public",
  intents: {
    default: intent(loginInput, async ({ input, request, address }) => {
      const cookies = request.headers.get("Cookie") ?? "";
      const { memberId, emailConfirmed } = await signIn(input, { address, cookies });
      return welcome(memberId, { request, address }, onward(emailConfirmed, input.next), "password");
    }),
    passkey: intent(passkeyInput, async ({ input, request, address }) => {
      const { memberId, emailConfirmed } = await signInByPasskey(input.response, { address });
      return welcome(memberId, { request, address }, onward(emailConfirmed, input.next), "passkey");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, loginTitle()) }];

export default function Login() {
  const refused = useActionData<typeof action>();
  const page = useLoaderData<typeof loader>();
  const { next } = refused?.values ?? {};
  return (
    <>
      <LoginPage {...page} {...(next ? { next } : {})} {...refused} />
      <PasskeyScriptTag host={page.passkeyHost} />
    </>
  );
}
