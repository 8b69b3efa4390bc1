import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nothing } from "#app/domain/accounts/input.ts";
import { findBrand } from "#app/domain/brand/brand.ts";
import { findWaysIn } from "#app/domain/identities/find-ways-in.ts";
import { acceptInvitation } from "#app/domain/invitations/accept-invitation.ts";
import { acceptInput } from "#app/domain/invitations/input.ts";
import { findInvitation, hasAccount } from "#app/domain/invitations/invitation-link.ts";
import { takeInvitation } from "#app/domain/invitations/take-invitation.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, type Knock, read, write } from "#app/http/door.server.ts";
import { landingOf } from "#app/http/landing.server.ts";
import { welcome } from "#app/http/welcome.server.ts";
import { acceptTitle } from "../../i18n/invitations.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { InvitePage } from "../../ui/people/invite-page.tsx";

const tokenOf = ({ url }: Knock) => url.searchParams.get("token")?.slice(0, 100) ?? "";

/** Looking at the page leaves the link as it was. */
export const loader = read({
  audience: "public",
  async load(knock) {
    const { viewer } = knock;
    const token = tokenOf(knock);
    const [found, { name }, ways] = await Promise.all([
      findInvitation(token),
      findBrand(),
      findWaysIn(viewer.locale),
    ]);
    const invitation = found && { email: found.email, role: found.role, taken: await hasAccount(found) };
    return { brand: name, token, invitation, ways, me: viewer.member?.displayName ?? null };
  },
});

export const action = write({
  audience: "public",
  intents: {
    default: intent(acceptInput, async ({ input, ...knock }) => {
      const invitation = await findInvitation(tokenOf(knock));
      const memberId = await acceptInvitation(tokenOf(knock), input, { address: knock.address });
      return welcome(memberId, knock, landingOf(invitation?.role), "password");
    }),
    take: intent(nothing, async (knock) => {
      const invitation = await findInvitation(tokenOf(knock));
      await takeInvitation(knock.viewer, tokenOf(knock));
      return redirect(landingOf(invitation?.role));
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data && acceptTitle({ brand: data.brand })) },
];

export default function Invite() {
  const refused = useActionData<typeof action>();
  const page = useLoaderData<typeof loader>();
  const spent = refused?.keys?.form?.includes("linkExpired");
  return <InvitePage {...page} invitation={spent ? null : page.invitation} {...refused} />;
}
