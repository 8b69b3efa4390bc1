import { actShape } from "#app/domain/api/act-shapes.ts";
import { findApiAct } from "#app/domain/api/list-api-acts.ts";
import { undoAct } from "#app/domain/arranging/undo-act.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { uuidParam } from "#app/http/door.server.ts";

const path = "/api/v1/acts/{id}";

export const loader = apiRead(path, {
  summary: "Read what was done to a thread's place or shape",
  scope: "threads:read",
  output: actShape,
  load: ({ viewer, id }) => findApiAct(viewer, uuidParam(id)),
});

export const action = apiWrite(path, {
  DELETE: change({
    summary: "Undo it; for those who moderate",
    scope: "threads:write",
    output: actShape,
    async run({ viewer, id }) {
      await undoAct(viewer, uuidParam(id));
      return findApiAct(viewer, uuidParam(id));
    },
  }),
});
