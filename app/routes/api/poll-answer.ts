import { newPollAnswer, pollShape, representPoll } from "#app/domain/api/idea-return-shapes.ts";
import { answerPoll } from "#app/domain/polls/answer-poll.ts";
import { findPoll } from "#app/domain/polls/list-polls.ts";
import { permitOnPoll } from "#app/domain/polls/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/polls/{id}/answer";

export const loader = apiRead(path, null);

export const action = apiWrite(path, {
  PUT: change({
    summary: "Answer a question to those who vote for an idea, or change the answer while it is open",
    scope: "votes:write",
    mayOn: ({ viewer, id }) => permitOnPoll(viewer, uuidParam(id), "answer"),
    body: newPollAnswer,
    output: pollShape,
    async run({ viewer, scopes, id, input }) {
      const { threadId } = await answerPoll(viewer, uuidParam(id), input.choice);
      return representPoll(await findPoll(viewer, uuidParam(id), new Date()), String(threadId), scopes);
    },
  }),
});
