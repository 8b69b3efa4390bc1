import { inboxList, inboxQuery, representInbox } from "#app/domain/api/notifications.ts";
import { listInbox } from "#app/domain/notifications/list-inbox.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/notifications";

export const loader = apiRead(path, {
  summary: "List what you were told, by thread, newest first",
  scope: "me:read",
  audience: "members",
  query: inboxQuery,
  output: inboxList,
  async load({ viewer, query }) {
    const { items, next } = await listInbox(viewer, query);
    return { items: items.map((group) => representInbox(group, viewer.locale)), next };
  },
});
export const action = apiWrite(path, {});
