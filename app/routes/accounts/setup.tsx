import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { setupInput } from "#app/domain/accounts/input.ts";
import { setUp } from "#app/domain/accounts/set-up.ts";
import { isSetUp } from "#app/domain/accounts/setup-token.ts";
import { NotFound } from "#app/domain/errors.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { welcome } from "#app/http/welcome.server.ts";
import { setupTitle } from "../../i18n/accounts.ts";
import { SetupPage } from "../../ui/accounts/setup-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

/** There only while nobody administers the site. */
export const loader = read({
  audience: "public",
  async load({ url }) {
    if (await isSetUp()) throw new NotFound();
    // The address printed at start carries the code, so that nobody has to copy it.
    return { submission: v7(), token: url.searchParams.get("token")?.slice(0, 100) ?? "" };
  },
});

export const action = write({
  audience: "public",
  intents: {
    default: intent(setupInput, async ({ viewer, input, request, address }) => {
      const memberId = await setUp(viewer, input, { address });
      return welcome(memberId, { request, address }, "/admin/start", "password");
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, setupTitle()) }];

export default function Setup() {
  const refused = useActionData<typeof action>();
  const { token, ...page } = useLoaderData<typeof loader>();
  return <SetupPage {...page} {...refused} values={{ token, ...refused?.values }} />;
}
