import { deliveryList, deliveryListQuery } from "#app/domain/api/webhook-shapes.ts";
import { listDeliveries } from "#app/domain/webhooks/list-deliveries.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/webhooks/{id}/deliveries";

export const loader = apiRead(path, {
  summary: "List what became of each event of the last 30 days for a webhook, the latest first",
  scope: "admin:read",
  audience: "administrators",
  query: deliveryListQuery,
  output: deliveryList,
  load: ({ viewer, id, query: { limit, ...query } }) => listDeliveries(viewer, uuidParam(id), query, limit),
});
export const action = apiWrite(path, {});
