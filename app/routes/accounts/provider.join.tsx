import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findBrand } from "#app/domain/brand/brand.ts";
import { findArrival } from "#app/domain/identities/arrivals.ts";
import { arriveInput } from "#app/domain/identities/input.ts";
import { joinByProvider } from "#app/domain/identities/join-by-provider.ts";
import { proposeNames } from "#app/domain/identities/propose-names.ts";
import { findProvider } from "#app/domain/identities/provider.ts";
import { findOpenInvitation, hasAccount, invitationPath } from "#app/domain/invitations/invitation-link.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { landingOf } from "#app/http/landing.server.ts";
import { browserIn } from "#app/http/provider-browser.server.ts";
import { welcome } from "#app/http/welcome.server.ts";
import { arriveTitle } from "../../i18n/identities.ts";
import { ArrivePage } from "../../ui/accounts/arrive-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

/** Shows what waits for this browser; nobody else's. */
export const loader = read({
  audience: "public",
  async load({ request, viewer }) {
    const arrival = await findArrival(browserIn(request), null);
    if (!arrival) throw redirect("/login/provider/trouble?why=again");
    const { claims, invitationId } = arrival;
    const names = await proposeNames(claims);
    if (!invitationId) return { email: claims.email ?? "", team: null, ...names };
    const invitation = await findOpenInvitation(invitationId);
    // What became of it meanwhile is said where its link leads.
    if (!invitation || (await hasAccount(invitation))) throw redirect(await invitationPath(invitationId));
    const [{ name: brand }, provider] = await Promise.all([findBrand(), findProvider()]);
    const who = claims.email ?? claims.username ?? claims.name ?? "";
    const team = { brand, role: invitation.role, who, label: provider?.label[viewer.locale] ?? "" };
    return { email: invitation.email, team, ...names };
  },
});

export const action = write({
  audience: "public",
  comesBack: true,
  intents: {
    default: intent(arriveInput, async ({ viewer, input, request, address }) => {
      const arrival = await findArrival(browserIn(request), null);
      const invitation = arrival?.invitationId ? await findOpenInvitation(arrival.invitationId) : null;
      const joined = await joinByProvider(viewer, browserIn(request), input, { address });
      const { memberId, identityId, session, next } = joined;
      const to = invitation ? landingOf(invitation.role) : next;
      return welcome(memberId, { request, address }, to, "provider", { identityId, session });
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, arriveTitle()) }];

export default function Arrive() {
  const refused = useActionData<typeof action>();
  return <ArrivePage {...useLoaderData<typeof loader>()} {...refused} />;
}
