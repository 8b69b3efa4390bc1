import { findApiPost } from "#app/domain/api/find-api-post.ts";
import { commentQuery, newComment } from "#app/domain/api/input.ts";
import { listApiComments } from "#app/domain/api/list-api-comments.ts";
import { postList, postShape } from "#app/domain/api/shapes.ts";
import { comment } from "#app/domain/threads/comment.ts";
import { permitOnPost } from "#app/domain/threads/permit.ts";
import { canComment } from "#app/domain/threads/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}/comments";

export const loader = apiRead(path, {
  summary: "List the comments on a body or an answer, oldest first",
  scope: "threads:read",
  query: commentQuery,
  output: postList,
  load: ({ viewer, id, query }) => listApiComments(viewer, idParam(id), query),
});

export const action = apiWrite(path, {
  POST: change({
    summary: "Comment on a body or an answer",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnPost(viewer, idParam(id), canComment, "noMoreComments"),
    body: newComment,
    output: postShape,
    creates: (post) => `/api/v1/posts/${post.id}`,
    async run({ viewer, id, input, key }) {
      const made = await comment(viewer, idParam(id), { body: input.bodyMarkdown }, key);
      return findApiPost(viewer, Number(made.postId));
    },
  }),
});
