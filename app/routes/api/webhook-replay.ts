import { replayedShape } from "#app/domain/api/webhook-shapes.ts";
import { canKeepWebhooks } from "#app/domain/webhooks/policy.ts";
import { replayDeliveries } from "#app/domain/webhooks/replay-deliveries.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/webhooks/{id}/replay";

export const loader = apiRead(path, null);
export const action = apiWrite(
  path,
  {
    POST: change({
      summary: "Send all deliveries of a webhook that failed again, under the ids they had",
      scope: "admin:write",
      may: canKeepWebhooks,
      output: replayedShape,
      run: ({ viewer, id }) => replayDeliveries(viewer, uuidParam(id), "failed"),
    }),
  },
  "administrators",
);
