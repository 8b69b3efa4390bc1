import { newProduct } from "#app/domain/api/input.ts";
import { findApiProduct } from "#app/domain/api/list-api-products.ts";
import { productDetails, productQuery } from "#app/domain/api/product-shapes.ts";
import { NotFound } from "#app/domain/errors.ts";
import { listProducts } from "#app/domain/products/list-products.ts";
import { canKeepProducts } from "#app/domain/products/policy.ts";
import { saveProduct } from "#app/domain/products/save-product.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/products/{id}";

export const loader = apiRead(path, {
  summary: "Read a product by its slug, with its versions, best answers and known issues",
  scope: "threads:read",
  query: productQuery,
  output: productDetails,
  load: ({ viewer, id, query }) => findApiProduct(viewer, id ?? "", query),
});

export const action = apiWrite(path, {
  PUT: change({
    summary: "Add a product to the catalogue under this slug, or change the one it has",
    scope: "threads:write",
    may: canKeepProducts,
    body: newProduct,
    output: productDetails,
    async run({ viewer, id, input: { description, ...input } }) {
      const slug = id ?? "";
      if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) || slug.length > 60) throw new NotFound();
      const known = (await listProducts(viewer)).some((product) => product.slug === slug);
      await saveProduct(viewer, {
        ...input,
        slug,
        was: known ? slug : undefined,
        descriptionFr: description.fr,
        descriptionEn: description.en,
      });
      return findApiProduct(viewer, slug);
    },
  }),
});
