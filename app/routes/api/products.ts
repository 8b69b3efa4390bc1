import { listApiProducts } from "#app/domain/api/list-api-products.ts";
import { productList } from "#app/domain/api/product-shapes.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/products";

export const loader = apiRead(path, {
  summary: "List the products of the catalogue",
  scope: "threads:read",
  output: productList,
  load: ({ viewer }) => listApiProducts(viewer),
});
export const action = apiWrite(path, {});
