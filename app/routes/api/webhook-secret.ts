import { webhookWithSecret } from "#app/domain/api/webhook-shapes.ts";
import { findWebhook } from "#app/domain/webhooks/list-webhooks.ts";
import { canKeepWebhooks } from "#app/domain/webhooks/policy.ts";
import { rotateSecret } from "#app/domain/webhooks/rotate-secret.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/webhooks/{id}/secret";

export const loader = apiRead(path, null);
export const action = apiWrite(
  path,
  {
    POST: change({
      summary: "Give a webhook a new secret; the one before signs too for another 24 hours",
      scope: "admin:write",
      may: canKeepWebhooks,
      output: webhookWithSecret,
      async run({ viewer, id, key }) {
        const { secret } = await rotateSecret(viewer, "token", uuidParam(id), key, new Date());
        return { ...(await findWebhook(viewer, uuidParam(id))), secret };
      },
    }),
  },
  "administrators",
);
