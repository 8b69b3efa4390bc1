import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { v7 } from "uuid";
import { NotFound } from "#app/domain/errors.ts";
import { productInput } from "#app/domain/products/input.ts";
import { listForKeepers } from "#app/domain/products/list-for-keepers.ts";
import { saveProduct } from "#app/domain/products/save-product.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { keepTitle } from "../../i18n/products.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { AdminProductsPage } from "../../ui/products/admin-products-page.tsx";

export const loader = read({
  audience: "staff",
  async load({ viewer, url }) {
    const all = await listForKeepers(viewer);
    const wanted = url.searchParams.get("edit");
    const editing = all.products.find(({ slug }) => slug === wanted) ?? null;
    if (wanted && !editing) throw new NotFound();
    return { ...all, editing, submission: v7(), saved: savedIn(url.searchParams.get("saved")) };
  },
});

/** What was saved just now, by the address that saving leads to. */
const savedIn = (saved: string | null) => (saved === null ? null : saved === "notes" ? "notes" : "product");

export const action = write({
  audience: "staff",
  intents: {
    default: intent(productInput, async ({ viewer, input, key }) => {
      await saveProduct(viewer, input, key);
      return redirect("/admin/products?saved");
    }),
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, keepTitle()) }];

export default function AdminProducts() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const was = refused?.values.was;
  const editing = page.editing ?? page.products.find(({ slug }) => slug === was) ?? null;
  return <AdminProductsPage {...page} editing={editing} {...refused} />;
}
