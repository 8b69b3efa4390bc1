import { newNote } from "#app/domain/api/people-input.ts";
import { personDetails } from "#app/domain/api/people-shapes.ts";
import { findApiPerson } from "#app/domain/api/represent-people.ts";
import { addNote } from "#app/domain/people/add-note.ts";
import { canKeepPeople } from "#app/domain/people/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/people/{id}/notes";

export const loader = apiRead(path, null);
export const action = apiWrite(
  path,
  {
    POST: change({
      summary: "Write a note about a person, which staff alone read",
      scope: "admin:write",
      may: canKeepPeople,
      body: newNote,
      output: personDetails,
      async run({ viewer, id = "", input, key }) {
        await addNote(viewer, id, input, key);
        return findApiPerson(viewer, id);
      },
    }),
  },
  "administrators",
);
