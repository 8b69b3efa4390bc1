import { newMerge } from "#app/domain/api/people-input.ts";
import { personDetails } from "#app/domain/api/people-shapes.ts";
import { findApiPerson } from "#app/domain/api/represent-people.ts";
import { mergeMembers } from "#app/domain/people/merge-members.ts";
import { canKeepPeople } from "#app/domain/people/policy.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/people/{id}/merge";

export const loader = apiRead(path, null);
export const action = apiWrite(
  path,
  {
    POST: change({
      summary: "Merge another account of the same person into this one, for good",
      scope: "admin:write",
      may: canKeepPeople,
      body: newMerge,
      output: personDetails,
      async run({ viewer, id = "", input }) {
        await mergeMembers(viewer, id, input);
        return findApiPerson(viewer, id);
      },
    }),
  },
  "administrators",
);
