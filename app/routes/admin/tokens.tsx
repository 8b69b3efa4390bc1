import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { tokenIdInput } from "#app/domain/people/input.ts";
import { listTokens } from "#app/domain/people/list-tokens.ts";
import { revokeToken } from "#app/domain/people/revoke-token.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { tokensTitle } from "../../i18n/site-tokens.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { AdminTokensPage } from "../../ui/people/admin-tokens-page.tsx";

export const loader = read({
  audience: "administrators",
  async load({ viewer, url }) {
    const after = url.searchParams.get("after")?.slice(0, 200) ?? undefined;
    const page = await listTokens(viewer, { after });
    return { ...page, first: !after, revoked: url.searchParams.has("revoked") };
  },
});

export const action = write({
  audience: "administrators",
  intents: {
    default: intent(tokenIdInput, async ({ viewer, input }) => {
      await revokeToken(viewer, input.token);
      return redirect("/admin/tokens?revoked");
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, tokensTitle()) }];

export default function Tokens() {
  return <AdminTokensPage {...useLoaderData<typeof loader>()} />;
}
