import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nothing } from "#app/domain/accounts/input.ts";
import { isProven } from "#app/domain/accounts/proven.ts";
import { dropArrival, findArrival } from "#app/domain/identities/arrivals.ts";
import { findWaysIn } from "#app/domain/identities/find-ways-in.ts";
import { unlinkInput } from "#app/domain/identities/input.ts";
import { linkIdentity } from "#app/domain/identities/link-identity.ts";
import { listIdentities } from "#app/domain/identities/list-identities.ts";
import { unlinkIdentity } from "#app/domain/identities/unlink-identity.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { browserIn, forgetBrowser } from "#app/http/provider-browser.server.ts";
import { identitiesTitle } from "../../i18n/identities.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { IdentitiesPage } from "../../ui/settings/identities-page.tsx";

const done = (what: string) =>
  redirect(`/settings/identities?${what}`, { headers: { "Set-Cookie": forgetBrowser() } });

export const loader = read({
  audience: "members",
  async load({ viewer, url, request, session, now }) {
    const [identities, { provider }, waiting] = await Promise.all([
      listIdentities(viewer),
      findWaysIn(viewer.locale),
      viewer.member ? findArrival(browserIn(request), viewer.member.id) : null,
    ]);
    const { email = null, issuer = "" } = waiting?.claims ?? {};
    const username = viewer.member?.username ?? "";
    const was = ["linked", "unlinked"] as const;
    return {
      identities,
      provider,
      proven: isProven(session, now),
      waiting: waiting && { email, issuer, username },
      done: was.find((what) => url.searchParams.has(what)) ?? null,
    };
  },
});

export const action = write({
  audience: "members",
  comesBack: true,
  intents: {
    link: intent(nothing, async ({ viewer, request, session, now }) => {
      await linkIdentity(viewer, browserIn(request), session, now);
      return done("linked");
    }),
    leave: intent(nothing, async ({ viewer, request }) => {
      await dropArrival(viewer, browserIn(request));
      return done("");
    }),
    unlink: intent(unlinkInput, async ({ viewer, input, session, now }) => {
      await unlinkIdentity(viewer, input.id, session, now);
      return done("unlinked");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, identitiesTitle()) }];

export default function Identities() {
  const refused = useActionData<typeof action>();
  return <IdentitiesPage {...useLoaderData<typeof loader>()} {...refused} />;
}
