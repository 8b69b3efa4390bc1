import { findApiProduct } from "#app/domain/api/list-api-products.ts";
import { productDetails } from "#app/domain/api/product-shapes.ts";
import { newReleaseNotes } from "#app/domain/api/roadmap-shapes.ts";
import { canKeepProducts } from "#app/domain/products/policy.ts";
import { saveReleaseNotes } from "#app/domain/products/save-release-notes.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/products/{id}/release-notes";

export const loader = apiRead(path, null);
export const action = apiWrite(path, {
  PUT: change({
    summary: "Say something of a version in the changelog, or take it back",
    scope: "threads:write",
    may: canKeepProducts,
    body: newReleaseNotes,
    output: productDetails,
    async run({ viewer, id = "", input: { version, title, markdown } }) {
      // Refuses a product that is not there before anything is said of a version.
      const product = await findApiProduct(viewer, id);
      await saveReleaseNotes(viewer, {
        ...{ product: product.slug, version },
        ...{ titleFr: title.fr, textFr: markdown.fr, titleEn: title.en, textEn: markdown.en },
      });
      return product;
    },
  }),
});
