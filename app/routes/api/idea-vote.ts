import { ideaShape } from "#app/domain/api/idea-shapes.ts";
import { findApiIdea } from "#app/domain/api/list-api-ideas.ts";
import { findIdeaBody } from "#app/domain/ideas/load-status.ts";
import { permitOnPost } from "#app/domain/threads/permit.ts";
import { canVote } from "#app/domain/threads/policy.ts";
import { vote } from "#app/domain/votes/vote.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/vote";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Vote for an idea; of one that was merged, for the idea that took it over",
    scope: "votes:write",
    mayOn: async ({ viewer, id }) =>
      permitOnPost(viewer, await findIdeaBody(viewer, idParam(id)), canVote, "noVoteHere"),
    output: ideaShape,
    async run({ viewer, id }) {
      const { threadId } = await vote(viewer, await findIdeaBody(viewer, idParam(id)), 1);
      return findApiIdea(viewer, threadId);
    },
  }),
  DELETE: change({
    summary: "Take the vote back",
    scope: "votes:write",
    output: ideaShape,
    async run({ viewer, id }) {
      const { threadId } = await vote(viewer, await findIdeaBody(viewer, idParam(id)), 0);
      return findApiIdea(viewer, threadId);
    },
  }),
});
