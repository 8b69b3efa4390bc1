import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resetInput } from "#app/domain/accounts/input.ts";
import { findMailToken } from "#app/domain/accounts/mail-token.ts";
import { resetPassword } from "#app/domain/accounts/reset-password.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { welcome } from "#app/http/welcome.server.ts";
import { resetTitle } from "../../i18n/accounts.ts";
import { ResetPage } from "../../ui/accounts/reset-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

/** Looking at the page leaves the link as it was. */
export const loader = read({
  audience: "public",
  async load({ url }) {
    const token = url.searchParams.get("token")?.slice(0, 100) ?? "";
    return { token, expired: (await findMailToken(token, "reset-password")) === null };
  },
});

export const action = write({
  audience: "public",
  intents: {
    default: intent(resetInput, async ({ input, url, request, address }) => {
      const token = input.token ?? url.searchParams.get("token") ?? "";
      const memberId = await resetPassword(token, input.password, { address });
      return welcome(memberId, { request, address }, "/", "mail");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, resetTitle()) }];

export default function Reset() {
  const refused = useActionData<typeof action>();
  const { token, expired } = useLoaderData<typeof loader>();
  const spent = expired || refused?.keys?.form?.includes("linkExpired");
  return <ResetPage token={token} expired={spent} {...refused} />;
}
