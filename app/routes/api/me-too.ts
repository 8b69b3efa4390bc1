import { findApiThread } from "#app/domain/api/find-api-thread.ts";
import { threadShape } from "#app/domain/api/shapes.ts";
import { canSayMeToo } from "#app/domain/me-toos/policy.ts";
import { sayMeToo } from "#app/domain/me-toos/say-me-too.ts";
import { withdrawMeToo } from "#app/domain/me-toos/withdraw-me-too.ts";
import { permitOnThread } from "#app/domain/threads/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/me-too";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Say that you have the problem of a question too: you are counted, and told when it is solved",
    scope: "votes:write",
    mayOn: ({ viewer, id }) => permitOnThread(viewer, idParam(id), canSayMeToo, "noMeTooHere"),
    output: threadShape,
    async run({ viewer, id }) {
      await sayMeToo(viewer, idParam(id));
      return findApiThread(viewer, idParam(id));
    },
  }),
  DELETE: change({
    summary: "Say that you have it no more",
    scope: "votes:write",
    output: threadShape,
    async run({ viewer, id }) {
      await withdrawMeToo(viewer, idParam(id));
      return findApiThread(viewer, idParam(id));
    },
  }),
});
