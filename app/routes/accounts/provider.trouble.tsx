import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { NotFound } from "#app/domain/errors.ts";
import { findWaysIn } from "#app/domain/identities/find-ways-in.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { read } from "#app/http/door.server.ts";
import { loginTitle } from "../../i18n/accounts.ts";
import { isTrouble, TroublePage } from "../../ui/accounts/trouble-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

/** Why somebody who went to the provider is not signed in, in words and with a way on. */
export const loader = read({
  audience: "public",
  async load({ viewer, url }) {
    const why = url.searchParams.get("why") ?? "again";
    if (!isTrouble(why)) throw new NotFound();
    const { local } = await findWaysIn(viewer.locale);
    return { why, local, signedIn: viewer.member !== null };
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, loginTitle()) }];

export default function Trouble() {
  return <TroublePage {...useLoaderData<typeof loader>()} />;
}
