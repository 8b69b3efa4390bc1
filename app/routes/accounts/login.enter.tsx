import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tokenInput } from "#app/domain/accounts/input.ts";
import { findMailToken } from "#app/domain/accounts/mail-token.ts";
import { signInByLink } from "#app/domain/accounts/sign-in-by-link.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { findWayBack } from "#app/http/way-back.server.ts";
import { welcome } from "#app/http/welcome.server.ts";
import { enterTitle } from "../../i18n/signing-in.ts";
import { EnterPage } from "../../ui/accounts/enter-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

/** Looking at the page uses no link up: mail scanners look, people press the button. */
export const loader = read({
  audience: "public",
  async load({ url }) {
    const token = url.searchParams.get("token")?.slice(0, 100) ?? "";
    const holder = await findMailToken(token, "sign-in");
    return { token, username: holder?.username ?? null };
  },
});

export const action = write({
  audience: "public",
  intents: {
    default: intent(tokenInput, async ({ input, url, request, address }) => {
      const token = input.token ?? url.searchParams.get("token") ?? "";
      const memberId = await signInByLink(token, { address });
      return welcome(memberId, { request, address }, await findWayBack(request), "mail");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, enterTitle()) }];

export default function Enter() {
  const { token, username } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const spent = refused?.keys?.form?.includes("linkExpired");
  return <EnterPage token={token} username={spent ? null : username} {...refused} />;
}
