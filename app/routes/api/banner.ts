import { canShowBanner } from "#app/domain/announcements/policy.ts";
import { showBanner } from "#app/domain/announcements/show-banner.ts";
import { stopBanner } from "#app/domain/announcements/stop-banner.ts";
import { findApiThread } from "#app/domain/api/find-api-thread.ts";
import { newBanner } from "#app/domain/api/input.ts";
import { threadShape } from "#app/domain/api/shapes.ts";
import { permitOnThread } from "#app/domain/threads/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/banner";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Show an announcement above every page for some days",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnThread(viewer, idParam(id), canShowBanner),
    body: newBanner,
    output: threadShape,
    async run({ viewer, id, input }) {
      await showBanner(viewer, idParam(id), input, new Date());
      return findApiThread(viewer, idParam(id));
    },
  }),
  DELETE: change({
    summary: "Take an announcement down from above the pages",
    scope: "threads:write",
    output: threadShape,
    async run({ viewer, id }) {
      await stopBanner(viewer, idParam(id));
      return findApiThread(viewer, idParam(id));
    },
  }),
});
