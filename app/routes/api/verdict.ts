import { newVerdict, verdictShape } from "#app/domain/api/reuse-shapes.ts";
import { permitOnAccepted } from "#app/domain/reuses/load-answer.ts";
import { canJudge } from "#app/domain/reuses/policy.ts";
import { sayVerdict } from "#app/domain/reuses/say-verdict.ts";
import { withdrawVerdict } from "#app/domain/reuses/withdraw-verdict.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}/verdict";

/** A token is a member's: there is no browser to tell apart. */
const nobody = { address: "", userAgent: "" };

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Say that an accepted answer solved it for you, or no longer works",
    scope: "votes:write",
    mayOn: ({ viewer, id }) => permitOnAccepted(viewer, idParam(id), canJudge, "notYoursToJudge"),
    body: newVerdict,
    output: verdictShape,
    async run({ viewer, id, input: { verdict, reason } }) {
      await sayVerdict(viewer, idParam(id), { verdict, reason }, nobody, new Date());
      return { verdict, reason: verdict === "outdated" ? reason : "" };
    },
  }),
  DELETE: change({
    summary: "Take back what you said of an accepted answer",
    scope: "votes:write",
    output: verdictShape,
    async run({ viewer, id }) {
      await withdrawVerdict(viewer, idParam(id), nobody, new Date());
      return { verdict: null, reason: "" };
    },
  }),
});
