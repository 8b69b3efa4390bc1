import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSignOutThere } from "#app/domain/identities/find-sign-out-there.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { read } from "#app/http/door.server.ts";
import { leftTitle } from "../../i18n/identities.ts";
import { LeftHerePage } from "../../ui/accounts/left-here-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

/** After signing out here: the choice to do so at the provider too. */
export const loader = read({
  audience: "public",
  async load({ viewer }) {
    if (viewer.member) throw redirect("/");
    const there = await findSignOutThere();
    if (!there) throw redirect("/");
    return { there };
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, leftTitle()) }];

export default function Left() {
  return <LeftHerePage {...useLoaderData<typeof loader>()} />;
}
