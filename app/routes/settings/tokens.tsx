import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { z } from "zod";
import { listTokens } from "#app/domain/accounts/list-tokens.ts";
import { makeOwnToken } from "#app/domain/accounts/make-own-token.ts";
import { revokeToken } from "#app/domain/accounts/revoke-token.ts";
import { tokenForm } from "#app/domain/accounts/token-input.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, uuidParam, write } from "#app/http/door.server.ts";
import { requireProven } from "#app/http/proven.server.ts";
import { sectionTokens } from "../../i18n/settings.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { TokensPage } from "../../ui/settings/tokens-page.tsx";

export const loader = read({
  audience: "members",
  async load(knock) {
    const { viewer, url } = knock;
    requireProven(knock);
    return {
      tokens: await listTokens(viewer),
      revoked: url.searchParams.has("revoked"),
      submission: v7(),
      takesPart: viewer.member?.emailConfirmed === true,
    };
  },
});

export const action = write({
  audience: "members",
  limit: { name: "tokens", points: 60, seconds: 3_600 },
  comesBack: true,
  intents: {
    make: intent(tokenForm, async (knock) => {
      requireProven(knock);
      const { token } = await makeOwnToken(knock.viewer, knock.input, knock.key);
      return { errors: {}, values: {}, once: { name: knock.input.name, secret: token } };
    }),
    revoke: intent(z.strictObject({ id: z.string().max(40) }), async (knock) => {
      requireProven(knock);
      await revokeToken(knock.viewer, uuidParam(knock.input.id));
      return redirect("/settings/tokens?revoked");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, sectionTokens()) }];

export default function Tokens() {
  return <TokensPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
