import { deliveryShape } from "#app/domain/api/webhook-shapes.ts";
import { findDelivery } from "#app/domain/webhooks/list-deliveries.ts";
import { canKeepWebhooks } from "#app/domain/webhooks/policy.ts";
import { sendTest } from "#app/domain/webhooks/send-test.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/webhooks/{id}/test";

export const loader = apiRead(path, null);
export const action = apiWrite(
  path,
  {
    POST: change({
      summary: "Send a webhook a test, once, also while it is paused; its delivery says what comes of it",
      scope: "admin:write",
      may: canKeepWebhooks,
      output: deliveryShape,
      async run({ viewer, id, key }) {
        const { deliveryId } = await sendTest(viewer, uuidParam(id), key);
        return findDelivery(viewer, deliveryId);
      },
    }),
  },
  "administrators",
);
