import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findBrand } from "#app/domain/brand/brand.ts";
import { changeBrand } from "#app/domain/brand/change-brand.ts";
import { brandInput } from "#app/domain/brand/input.ts";
import { brandLogoPath } from "#app/http/brand-files.server.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { brandTitle } from "../../i18n/spaces.ts";
import { AdminBrandPage } from "../../ui/admin/admin-brand-page.tsx";
import { pageTitle } from "../../ui/page-title.ts";

export const loader = read({
  audience: "administrators",
  async load({ url }) {
    const brand = await findBrand();
    return {
      brand: {
        name: brand.name,
        accent: brand.accent,
        example: brand.example,
        logoUrl: brandLogoPath(brand),
      },
      saved: url.searchParams.has("saved"),
    };
  },
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
