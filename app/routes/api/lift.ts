import { decisionShape, newLift } from "#app/domain/api/decision-shapes.ts";
import { findApiDecision } from "#app/domain/api/list-api-decisions.ts";
import { liftDecision } from "#app/domain/decisions/lift-decision.ts";
import { permitLift } from "#app/domain/decisions/permit.ts";
import { findSuspended } from "#app/domain/suspensions/find-suspended.ts";
import { liftSuspension } from "#app/domain/suspensions/lift-suspension.ts";
import { permitSuspension } from "#app/domain/suspensions/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/decisions/{id}/lift";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  POST: change({
    summary:
      "Lift a decision; for those who moderate the space, or everywhere for a suspension. Both stay on record",
    scope: "threads:write",
    async mayOn({ viewer, id }) {
      const person = await findSuspended(uuidParam(id));
      if (person) await permitSuspension(viewer, person);
      else await permitLift(viewer, uuidParam(id));
    },
    body: newLift,
    output: decisionShape,
    async run({ viewer, id, input, key }) {
      const person = await findSuspended(uuidParam(id));
      if (person) {
        const { decisionId } = await liftSuspension(viewer, uuidParam(id), input, key);
        return findApiDecision(viewer, person, decisionId);
      }
      const { about, decisionId, postId, threadId } = await liftDecision(viewer, uuidParam(id), input, key);
      const target = about === "post" ? { postId: Number(postId) } : { threadId: Number(threadId) };
      return findApiDecision(viewer, target, decisionId);
    },
  }),
});
