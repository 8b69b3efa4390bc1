import { findApiThread } from "#app/domain/api/find-api-thread.ts";
import { newKnownIssue } from "#app/domain/api/input.ts";
import { threadShape } from "#app/domain/api/shapes.ts";
import { clearKnownIssue } from "#app/domain/products/clear-known-issue.ts";
import { markKnownIssue } from "#app/domain/products/mark-known-issue.ts";
import { canKeepProducts } from "#app/domain/products/policy.ts";
import { permitOnThread } from "#app/domain/threads/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/known-issue";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Mark a thread as a known issue of its product, with a workaround and the version that mends it",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnThread(viewer, idParam(id), canKeepProducts),
    body: newKnownIssue,
    output: threadShape,
    async run({ viewer, id, input: { workaround, fixedIn } }) {
      await markKnownIssue(viewer, idParam(id), {
        workaroundFr: workaround.fr,
        workaroundEn: workaround.en,
        fixedIn,
      });
      return findApiThread(viewer, idParam(id));
    },
  }),
  DELETE: change({
    summary: "Take a thread off the known issues",
    scope: "threads:write",
    output: threadShape,
    async run({ viewer, id }) {
      await clearKnownIssue(viewer, idParam(id));
      return findApiThread(viewer, idParam(id));
    },
  }),
});
