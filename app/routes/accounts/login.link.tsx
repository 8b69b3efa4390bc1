import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askSignInLink } from "#app/domain/accounts/ask-sign-in-link.ts";
import { linkInput } from "#app/domain/accounts/input.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, safeNext, write } from "#app/http/door.server.ts";
import { findSentTo, rememberSentTo } from "#app/http/sent-to.server.ts";
import { rememberWayBack } from "#app/http/way-back.server.ts";
import { linkTitle } from "../../i18n/signing-in.ts";
import { CheckMailPage } from "../../ui/accounts/check-mail-page.tsx";
import { LinkPage } from "../../ui/accounts/link-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

/** Where a link to sign in with is asked for. The same words and the same time whether or not there is an account. */
export const loader = read({
  audience: "public",
  async load({ url, request }) {
    const sent = url.searchParams.has("sent");
    const wanted = url.searchParams.get("next");
    const email = sent ? await findSentTo(request) : null;
    return { sent, email, ...(wanted ? { next: safeNext(wanted) } : {}) };
  },
});

export const action = write({
  audience: "public",
  intents: {
    default: intent(linkInput, async ({ input, address }) => {
      await askSignInLink(input.email, { address });
      const headers = new Headers();
      headers.append("Set-Cookie", await rememberSentTo(input.email));
      headers.append("Set-Cookie", await rememberWayBack(safeNext(input.next)));
      return redirect("/login/link?sent", { headers });
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, linkTitle()) }];

export default function LoginLink() {
  const { sent, email, next } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return sent && !refused ? (
    <CheckMailPage purpose="sign-in" email={email} />
  ) : (
    <LinkPage next={next} {...refused} />
  );
}
