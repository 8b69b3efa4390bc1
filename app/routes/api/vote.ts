import { findApiPost } from "#app/domain/api/find-api-post.ts";
import { newVote } from "#app/domain/api/input.ts";
import { postShape } from "#app/domain/api/shapes.ts";
import { permitOnPost } from "#app/domain/threads/permit.ts";
import { canVote } from "#app/domain/threads/policy.ts";
import { vote } from "#app/domain/votes/vote.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}/vote";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Vote on a body or an answer; the value is 1 unless the body says -1",
    scope: "votes:write",
    mayOn: ({ viewer, id }) => permitOnPost(viewer, idParam(id), canVote, "noVoteHere"),
    body: newVote,
    output: postShape,
    async run({ viewer, id, input }) {
      const { postId } = await vote(viewer, idParam(id), input.value);
      return findApiPost(viewer, postId);
    },
  }),
  DELETE: change({
    summary: "Take the vote back",
    scope: "votes:write",
    output: postShape,
    async run({ viewer, id }) {
      const { postId } = await vote(viewer, idParam(id), 0);
      return findApiPost(viewer, postId);
    },
  }),
});
