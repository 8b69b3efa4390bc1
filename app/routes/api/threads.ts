import { findApiThread } from "#app/domain/api/find-api-thread.ts";
import { newThread, threadQuery } from "#app/domain/api/input.ts";
import { listApiThreads } from "#app/domain/api/list-api-threads.ts";
import { threadList, threadShape } from "#app/domain/api/shapes.ts";
import { ask } from "#app/domain/threads/ask.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/threads";

export const loader = apiRead(path, {
  summary: "List threads",
  scope: "threads:read",
  query: threadQuery,
  output: threadList,
  load: ({ viewer, query }) => listApiThreads(viewer, query),
});

export const action = apiWrite(path, {
  POST: change({
    summary: "Start a thread",
    scope: "threads:write",
    body: newThread,
    output: threadShape,
    creates: (thread) => `${path}/${thread.id}`,
    async run({ viewer, input: { bodyMarkdown, ...input }, key }) {
      const made = await ask(viewer, { ...input, body: bodyMarkdown }, key);
      return findApiThread(viewer, Number(made.threadId));
    },
  }),
});
