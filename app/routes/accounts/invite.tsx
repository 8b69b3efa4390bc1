import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findBrand } from "#app/domain/brand/brand.ts";
import { acceptInvitation } from "#app/domain/invitations/accept-invitation.ts";
import { acceptInput } from "#app/domain/invitations/input.ts";
import { findInvitation } from "#app/domain/invitations/invitation-link.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, type Knock, read, write } from "#app/http/door.server.ts";
import { welcome } from "#app/http/welcome.server.ts";
import { acceptTitle } from "../../i18n/invitations.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { InvitePage } from "../../ui/people/invite-page.tsx";

const tokenOf = ({ url }: Knock) => url.searchParams.get("token")?.slice(0, 100) ?? "";

/** Looking at the page leaves the link as it was. */
export const loader = read({
  audience: "public",
  async load(knock) {
    const [invitation, { name }] = await Promise.all([findInvitation(tokenOf(knock)), findBrand()]);
    return { brand: name, invitation: invitation && { email: invitation.email } };
  },
});

export const action = write({
  audience: "public",
  intents: {
    default: intent(acceptInput, async ({ input, ...knock }) => {
      const memberId = await acceptInvitation(tokenOf(knock), input, { address: knock.address });
      return welcome(memberId, knock, "/", "password");
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
