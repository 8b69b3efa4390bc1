import { deliveryShape } from "#app/domain/api/webhook-shapes.ts";
import { findDelivery } from "#app/domain/webhooks/list-deliveries.ts";
import { canKeepWebhooks } from "#app/domain/webhooks/policy.ts";
import { replayDeliveries } from "#app/domain/webhooks/replay-deliveries.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/deliveries/{id}/replay";

export const loader = apiRead(path, null);
export const action = apiWrite(
  path,
  {
    POST: change({
      summary: "Send one delivery again, under the id it had",
      scope: "admin:write",
      may: canKeepWebhooks,
      output: deliveryShape,
      async run({ viewer, id }) {
        const { id: one, webhookId } = await findDelivery(viewer, uuidParam(id));
        await replayDeliveries(viewer, webhookId, [one]);
        return findDelivery(viewer, one);
      },
    }),
  },
  "administrators",
);
