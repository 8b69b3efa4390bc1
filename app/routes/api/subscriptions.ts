import { representSubscription, subscriptionList, subscriptionQuery } from "#app/domain/api/subscriptions.ts";
import { listSubscriptions } from "#app/domain/subscriptions/list-subscriptions.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/subscriptions";

export const loader = apiRead(path, {
  summary: "List what you follow, by kind, newest first in each",
  scope: "me:read",
  audience: "members",
  query: subscriptionQuery,
  output: subscriptionList,
  async load({ viewer, query }) {
    const { items, next } = await listSubscriptions(viewer, query);
    return { items: items.map(representSubscription), next };
  },
});
export const action = apiWrite(path, {});
