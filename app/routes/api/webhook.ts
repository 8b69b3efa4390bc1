import { nothingShape } from "#app/domain/api/bookmarks.ts";
import { webhookPatch, webhookShape } from "#app/domain/api/webhook-shapes.ts";
import { changeWebhook } from "#app/domain/webhooks/change-webhook.ts";
import { deleteWebhook } from "#app/domain/webhooks/delete-webhook.ts";
import { findWebhook } from "#app/domain/webhooks/list-webhooks.ts";
import { canKeepWebhooks } from "#app/domain/webhooks/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/webhooks/{id}";

export const loader = apiRead(path, {
  summary: "Read a webhook, without its secret",
  scope: "admin:read",
  audience: "administrators",
  output: webhookShape,
  load: ({ viewer, id }) => findWebhook(viewer, uuidParam(id)),
});
export const action = apiWrite(
  path,
  {
    PATCH: change({
      summary: "Change a webhook's address or events, pause it, or let it go on",
      scope: "admin:write",
      may: canKeepWebhooks,
      body: webhookPatch,
      output: webhookShape,
      async run({ viewer, id, input }) {
        await changeWebhook(viewer, uuidParam(id), input);
        return findWebhook(viewer, uuidParam(id));
      },
    }),
    DELETE: change({
      summary: "End a webhook for good, with its log",
      scope: "admin:write",
      may: canKeepWebhooks,
      output: nothingShape,
      async run({ viewer, id }) {
        await deleteWebhook(viewer, uuidParam(id));
        return {};
      },
    }),
  },
  "administrators",
);
