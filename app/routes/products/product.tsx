import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findProduct } from "#app/domain/products/find-product.ts";
import { findFollow } from "#app/domain/subscriptions/find-subscription.ts";
import { read } from "#app/http/door.server.ts";
import { withFeed } from "#app/http/list-offer.server.ts";
import { locales } from "../../i18n/locale.ts";
import { pageTitle } from "../../ui/page-title.ts";
import { ProductPage } from "../../ui/products/product-page.tsx";

export const loader = read({
  audience: "public",
  async load({ viewer, params: { slug = "" }, url, offer }) {
    const version = url.searchParams.get("version") ?? undefined;
    const [product, follow] = await Promise.all([
      findProduct(viewer, slug, { version }),
      findFollow(viewer, { kind: "product", name: slug }),
    ]);
    offer({
      path: product.path,
      narrowed: product.version !== null,
      title: product.name,
      description: product.description || undefined,
      languages: locales,
      ...withFeed(product.path, product.name),
    });
    return { product, follow };
  },
});

export const meta: MetaFunction<typeof loader> = ({ matches, data }) => [
  { title: pageTitle(matches, data?.product.name) },
];

export default function Product() {
  return <ProductPage {...useLoaderData<typeof loader>()} />;
}
