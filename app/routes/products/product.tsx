import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findProduct } from "#app/domain/products/find-product.ts";
import { read } from "#app/http/door.server.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { ProductPage } from "../../ui/products/product-page.tsx";

export const loader = read({
  audience: "public",
  load: async ({ viewer, params }) => ({ product: await findProduct(viewer, params.slug ?? "") }),
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.product.name) },
];

export default function Product() {
  return <ProductPage {...useLoaderData<typeof loader>()} />;
}
