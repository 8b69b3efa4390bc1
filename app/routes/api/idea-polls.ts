import { newPoll, pollList, pollOf, pollShape, representPoll } from "#app/domain/api/idea-return-shapes.ts";
import { findPoll, listPolls } from "#app/domain/polls/list-polls.ts";
import { openPoll } from "#app/domain/polls/open-poll.ts";
import { permitAsking } from "#app/domain/polls/permit.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/polls";

export const loader = apiRead(path, {
  summary: "Questions to those who vote for an idea, newest first; for them, and for whoever decides on it",
  scope: "threads:read",
  audience: "members",
  output: pollList,
  async load({ viewer, scopes, id }) {
    const { polls, thread } = await listPolls(viewer, idParam(id), new Date());
    return { items: polls.map((poll) => representPoll(poll, thread.id, scopes)), next: null };
  },
});

export const action = apiWrite(path, {
  POST: change({
    summary: "Ask those who vote for an idea one question, one at a time; for whoever decides on it",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitAsking(viewer, idParam(id)),
    body: newPoll,
    output: pollShape,
    creates: (poll) => `/api/v1/polls/${poll.id}`,
    async run({ viewer, scopes, id, input, key }) {
      const { pollId, threadId } = await openPoll(viewer, idParam(id), pollOf(input), key);
      return representPoll(await findPoll(viewer, pollId, new Date()), threadId, scopes);
    },
  }),
});
