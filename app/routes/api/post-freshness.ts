import { findApiFreshness } from "#app/domain/api/find-api-freshness.ts";
import { freshnessShape, newCheck } from "#app/domain/api/freshness-shapes.ts";
import { confirmAnswer } from "#app/domain/freshness/confirm-answer.ts";
import { canCheck } from "#app/domain/freshness/policy.ts";
import { supersedeAnswer } from "#app/domain/freshness/supersede-answer.ts";
import { undoCheck } from "#app/domain/freshness/undo-check.ts";
import { permitOnPost } from "#app/domain/threads/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}/freshness";

export const loader = apiRead(path, {
  summary: "Read whether an accepted answer is still valid, and what was said of that",
  scope: "freshness:read",
  audience: "staff",
  output: freshnessShape,
  load: ({ viewer, id }) => findApiFreshness(viewer, idParam(id)),
});

export const action = apiWrite(path, {
  PUT: change({
    summary: "Say that an accepted answer is still valid, or that another is to be read instead",
    scope: "freshness:write",
    mayOn: ({ viewer, id }) => permitOnPost(viewer, idParam(id), canCheck, "notYoursToCheck"),
    body: newCheck,
    output: freshnessShape,
    async run({ viewer, id, input }) {
      const postId = idParam(id);
      if (input.outcome === "confirmed") await confirmAnswer(viewer, postId, input);
      else await supersedeAnswer(viewer, postId, input);
      return findApiFreshness(viewer, postId);
    },
  }),
  DELETE: change({
    summary: "Take back the last thing said of whether an answer is still valid",
    scope: "freshness:write",
    output: freshnessShape,
    async run({ viewer, id }) {
      const postId = idParam(id);
      await undoCheck(viewer, postId);
      return findApiFreshness(viewer, postId);
    },
  }),
});
