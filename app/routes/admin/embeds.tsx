import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { originsInput, snippetQuery } from "#app/domain/embeds/input.ts";
import { listOrigins } from "#app/domain/embeds/list-origins.ts";
import { nameOrigins } from "#app/domain/embeds/name-origins.ts";
import { listOffered } from "#app/domain/products/find-version.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { embedsTitle } from "../../i18n/embeds.ts";
import { AdminEmbedsPage } from "../../ui/embed/admin-embeds-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "administrators",
  async load({ viewer, url }) {
    const [origins, products] = await Promise.all([listOrigins(viewer), listOffered()]);
    const asked = snippetQuery.parse(
      Object.fromEntries([...url.searchParams].filter(([, value]) => value !== "")),
    );
    const { about = products.length > 0 ? "product" : "query", ...chosen } = asked;
    return {
      origins,
      products: products.map(({ slug, name }) => ({ slug, name })),
      site: url.origin,
      chosen: { ...chosen, about, product: chosen.product ?? products[0]?.slug },
      saved: url.searchParams.has("saved"),
    };
  },
});

export const action = write({
  audience: "administrators",
  intents: {
    default: intent(originsInput, async ({ viewer, input, url: { searchParams } }) => {
      await nameOrigins(viewer, input.origins);
      // What is shown below stays.
      searchParams.set("saved", "");
      return redirect(`/admin/embeds?${searchParams}`);
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, embedsTitle()) }];

export default function Embeds() {
  return <AdminEmbedsPage {...useLoaderData<typeof loader>()} form={useActionData<typeof action>()} />;
}
