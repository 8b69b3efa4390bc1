import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeBrand } from "#app/domain/brand/change-brand.ts";
import { brandInput } from "#app/domain/brand/input.ts";
import { loadBrandPage } from "#app/http/brand-page.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { brandTitle } from "../../i18n/brand.ts";
import { AdminBrandPage } from "../../ui/admin/admin-brand-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "administrators",
  load: async ({ url }) => ({ ...(await loadBrandPage(url)), saved: url.searchParams.has("saved") }),
});

export const action = write({
  audience: "administrators",
  intents: {
    default: intent(brandInput, async ({ viewer, input }) => {
      await changeBrand(viewer, input);
      return redirect("/admin/brand?saved");
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, brandTitle()) }];

export default function Brand() {
  const refused = useActionData<typeof action>();
  return <AdminBrandPage {...useLoaderData<typeof loader>()} {...refused} />;
}
