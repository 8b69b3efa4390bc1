import { pollShape, representPoll } from "#app/domain/api/idea-return-shapes.ts";
import { findPoll } from "#app/domain/polls/list-polls.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/polls/{id}";

export const loader = apiRead(path, {
  summary: "Read a question to those who vote for an idea, and what they say",
  scope: "threads:read",
  audience: "members",
  output: pollShape,
  async load({ viewer, scopes, id }) {
    const poll = await findPoll(viewer, uuidParam(id), new Date());
    return representPoll(poll, poll.threadId, scopes);
  },
});
export const action = apiWrite(path, {});
