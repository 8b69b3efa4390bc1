import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countByProduct } from "#app/domain/products/count-by-product.ts";
import { listProducts } from "#app/domain/products/list-products.ts";
import { canKeepProducts } from "#app/domain/products/policy.ts";
import { read } from "#app/http/door.server.ts";
import { locales } from "../../i18n/locale.ts";
import { productsTitle } from "../../i18n/products.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { ProductsPage } from "../../ui/products/products-page.tsx";

export const loader = read({
  audience: "public",
  async load({ viewer, offer }) {
    const [listed, counts] = await Promise.all([listProducts(viewer), countByProduct(viewer)]);
    const products = listed.map((product) => ({ ...product, ...counts.get(product.slug) }));
    offer({ path: "/products", title: productsTitle(), thin: products.length === 0, languages: locales });
    return { products, keeps: canKeepProducts(viewer) };
  },
});

export const meta: MetaFunction = ({ matches }) => [{ title: pageTitle(matches, productsTitle()) }];

export default function Products() {
  return <ProductsPage {...useLoaderData<typeof loader>()} />;
}
