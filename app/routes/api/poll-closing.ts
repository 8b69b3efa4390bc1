import { pollShape, representPoll } from "#app/domain/api/idea-return-shapes.ts";
import { closePoll } from "#app/domain/polls/close-poll.ts";
import { findPoll } from "#app/domain/polls/list-polls.ts";
import { permitOnPoll } from "#app/domain/polls/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/polls/{id}/closing";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Close a question to those who vote for an idea; for whoever decides on it",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnPoll(viewer, uuidParam(id), "close"),
    output: pollShape,
    async run({ viewer, scopes, id }) {
      const { threadId } = await closePoll(viewer, uuidParam(id));
      return representPoll(await findPoll(viewer, uuidParam(id), new Date()), String(threadId), scopes);
    },
  }),
});
