import { markedRead, unreadShape } from "#app/domain/api/notifications.ts";
import { countUnread } from "#app/domain/notifications/count-unread.ts";
import { markRead } from "#app/domain/notifications/mark-read.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/notifications/read";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  POST: change({
    summary: "Mark what you were told as read",
    scope: "me:write",
    body: markedRead,
    output: unreadShape,
    async run({ viewer, input: { threadId, until } }) {
      await markRead(viewer, {
        threadId: threadId === undefined ? undefined : Number(threadId),
        until: until === undefined ? undefined : new Date(until),
      });
      return { unread: await countUnread(viewer) };
    },
  }),
});
