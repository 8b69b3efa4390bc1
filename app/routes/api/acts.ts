import { actList, actShape, type NewAct, newAct } from "#app/domain/api/act-shapes.ts";
import { findApiAct, listApiActs } from "#app/domain/api/list-api-acts.ts";
import { markDuplicate } from "#app/domain/arranging/mark-duplicate.ts";
import { mergeThreads } from "#app/domain/arranging/merge-threads.ts";
import { moveThread } from "#app/domain/arranging/move-thread.ts";
import { pinThread } from "#app/domain/arranging/pin-thread.ts";
import { retypeThread } from "#app/domain/arranging/retype-thread.ts";
import { splitThread } from "#app/domain/arranging/split-thread.ts";
import { permitOnThread } from "#app/domain/threads/permit.ts";
import { moderates } from "#app/domain/threads/policy.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/threads/{id}/acts";

export const loader = apiRead(path, {
  summary: "List what staff did to a thread's place and shape, newest first",
  scope: "threads:read",
  output: actList,
  load: ({ viewer, id }) => listApiActs(viewer, idParam(id)),
});

export const action = apiWrite(path, {
  POST: change({
    summary:
      "Move a thread, change its kind, pin, merge or split it, or mark it as a duplicate; for those who moderate",
    scope: "threads:write",
    mayOn: ({ viewer, id }) => permitOnThread(viewer, idParam(id), moderates),
    body: newAct,
    output: actShape,
    creates: ({ id }) => `/api/v1/acts/${id}`,
    async run({ viewer, id, input, key }) {
      const { actId } = await perform(viewer, idParam(id), input, key);
      return findApiAct(viewer, actId);
    },
  }),
});

function perform(viewer: Viewer, threadId: number, { why, ...input }: NewAct, key: string | undefined) {
  switch (input.act) {
    case "move":
      return moveThread(viewer, threadId, { space: input.space, kind: input.kind, why }, key);
    case "retype":
      return retypeThread(viewer, threadId, { kind: input.kind, space: input.space, why }, key);
    case "pin":
      return pinThread(viewer, threadId, { why }, key);
    case "merge":
      return mergeThreads(viewer, threadId, { other: Number(input.otherThreadId), why }, key);
    case "duplicate":
      return markDuplicate(viewer, threadId, { other: Number(input.otherThreadId), why }, key);
    case "split": {
      const { answerIds, title, kind, space } = input;
      return splitThread(viewer, threadId, { answers: answerIds.map(Number), title, kind, space, why }, key);
    }
  }
}
