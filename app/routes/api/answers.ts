import { findApiPost } from "#app/domain/api/find-api-post.ts";
import { answerQuery, newAnswer } from "#app/domain/api/input.ts";
import { listApiAnswers } from "#app/domain/api/list-api-answers.ts";
import { answerList, postShape } from "#app/domain/api/shapes.ts";
import { answer } from "#app/domain/threads/answer.ts";
import { permitOnThread } from "#app/domain/threads/permit.ts";
import { canAnswer } from "#app/domain/threads/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/answers";

export const loader = apiRead(path, {
  summary: "List a thread's answers",
  scope: "threads:read",
  query: answerQuery,
  output: answerList,
  load: ({ viewer, id, query }) => listApiAnswers(viewer, idParam(id), query),
});

export const action = apiWrite(path, {
  POST: change({
    summary: "Answer a thread",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnThread(viewer, idParam(id), canAnswer, "noMoreAnswers"),
    body: newAnswer,
    output: postShape,
    creates: (post) => `/api/v1/posts/${post.id}`,
    async run({ viewer, id, input, key }) {
      const made = await answer(viewer, idParam(id), { body: input.bodyMarkdown }, key);
      return findApiPost(viewer, Number(made.postId));
    },
  }),
});
