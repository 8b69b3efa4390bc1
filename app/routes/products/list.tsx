import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listProducts } from "#app/domain/products/list-products.ts";
import { canKeepProducts } from "#app/domain/products/policy.ts";
import { read } from "#app/http/door.server.ts";
import { productsTitle } from "../../i18n/products.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { ProductsPage } from "../../ui/products/products-page.tsx";

export const loader = read({
  audience: "public",
  load: async ({ viewer }) => ({ products: await listProducts(viewer), keeps: canKeepProducts(viewer) }),
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, productsTitle()) }];

export default function Products() {
  return <ProductsPage {...useLoaderData<typeof loader>()} />;
}
