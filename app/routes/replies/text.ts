import { fillReply } from "#app/domain/replies/fill-reply.ts";
import { idParam, read, uuidParam } from "#app/http/door.server.ts";

/** For the answer form's scripts: a saved reply as it goes into an answer to a thread. */
export const loader = read({
  audience: "staff",
  json: true,
  load: async ({ viewer, params, url }) => {
    const threadId = idParam(url.searchParams.get("thread") ?? undefined);
    return Response.json(await fillReply(viewer, uuidParam(params.id), threadId));
  },
});
