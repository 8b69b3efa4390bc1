import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { joinInput } from "#app/domain/accounts/input.ts";
import { join } from "#app/domain/accounts/join.ts";
import { findBrand } from "#app/domain/brand/brand.ts";
import { isLocalOn } from "#app/domain/identities/provider.ts";
import { accountHeaders } from "#app/http/account-headers.server.ts";
import { intent, read, safeNext, write } from "#app/http/door.server.ts";
import { rememberSentTo } from "#app/http/sent-to.server.ts";
import { uuidTime } from "#app/lib/uuid-time.ts";
import { joinTitle } from "../../i18n/accounts.ts";
import { JoinPage } from "../../ui/accounts/join-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "public",
  async load({ viewer, url }) {
    const wanted = url.searchParams.get("next");
    if (viewer.member) throw redirect(safeNext(wanted));
    if (!(await isLocalOn())) throw redirect("/login");
    const { name } = await findBrand();
    return { brandName: name, submission: v7(), ...(wanted ? { next: safeNext(wanted) } : {}) };
  },
});

export const action = write({
  audience: "public",
  intents: {
    default: intent(joinInput, async ({ viewer, input, address, key }) => {
      await join(viewer, input, { address, openedAt: uuidTime(key) });
      return redirect("/join/confirm", { headers: { "Set-Cookie": await rememberSentTo(input.email) } });
    }),
  },
});

export const headers = accountHeaders;
export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data && joinTitle({ brand: data.brandName })) },
];

export default function Join() {
  const refused = useActionData<typeof action>();
  return <JoinPage {...useLoaderData<typeof loader>()} {...refused} />;
}
