import { newWebhook, webhookList, webhookWithSecret } from "#app/domain/api/webhook-shapes.ts";
import { addWebhook } from "#app/domain/webhooks/add-webhook.ts";
import { findWebhook, listWebhooks } from "#app/domain/webhooks/list-webhooks.ts";
import { canKeepWebhooks } from "#app/domain/webhooks/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/webhooks";

export const loader = apiRead(path, {
  summary: "List the servers that are told what happens in public",
  scope: "admin:read",
  audience: "administrators",
  output: webhookList,
  load: async ({ viewer }) => ({ items: await listWebhooks(viewer), next: null }),
});
export const action = apiWrite(
  path,
  {
    POST: change({
      summary: "Tell another server what happens in public, signed as Standard Webhooks has it",
      scope: "admin:write",
      may: canKeepWebhooks,
      body: newWebhook,
      output: webhookWithSecret,
      creates: ({ id }) => `${path}/${id}`,
      async run({ viewer, input, key }) {
        const { id, secret } = await addWebhook(viewer, "token", input, key, new Date());
        return { ...(await findWebhook(viewer, id)), secret };
      },
    }),
  },
  "administrators",
);
