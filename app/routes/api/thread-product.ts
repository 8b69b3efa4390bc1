import { findApiThread } from "#app/domain/api/find-api-thread.ts";
import { newPlacement } from "#app/domain/api/input.ts";
import { threadShape } from "#app/domain/api/shapes.ts";
import { canSetProduct } from "#app/domain/products/policy.ts";
import { setProduct } from "#app/domain/products/set-product.ts";
import { permitOnBody } from "#app/domain/threads/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/product";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Say which product a thread is about, and which version; empty for none",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnBody(viewer, idParam(id), canSetProduct),
    body: newPlacement,
    output: threadShape,
    async run({ viewer, id, input }) {
      await setProduct(viewer, idParam(id), input);
      return findApiThread(viewer, idParam(id));
    },
  }),
});
