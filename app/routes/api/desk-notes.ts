import { caseShape, newDeskNote } from "#app/domain/api/desk-shapes.ts";
import { findApiCase } from "#app/domain/api/represent-desk.ts";
import { permitCase } from "#app/domain/desk/load-case.ts";
import { writeNote } from "#app/domain/desk/write-note.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/desk/ideas/{id}/notes";

export const loader = apiRead(path, null);
export const action = apiWrite(path, {
  POST: change({
    summary: "Write a note about an idea, which those who decide on it read and nobody else",
    scope: "desk:write",
    mayOn: ({ viewer, id }) => permitCase(viewer, idParam(id)),
    body: newDeskNote,
    output: caseShape,
    async run({ viewer, id, input, key }) {
      await writeNote(viewer, idParam(id), input, key);
      return findApiCase(viewer, idParam(id), new Date());
    },
  }),
});
