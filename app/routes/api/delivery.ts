import { deliveryShape } from "#app/domain/api/webhook-shapes.ts";
import { findDelivery } from "#app/domain/webhooks/list-deliveries.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/deliveries/{id}";

export const loader = apiRead(path, {
  summary: "Read what became of one delivery of a webhook",
  scope: "admin:read",
  audience: "administrators",
  output: deliveryShape,
  load: ({ viewer, id }) => findDelivery(viewer, uuidParam(id)),
});
export const action = apiWrite(path, {});
