import { newMembership } from "#app/domain/api/people-input.ts";
import { groupDetails } from "#app/domain/api/people-shapes.ts";
import { findApiGroup } from "#app/domain/api/represent-people.ts";
import { addToGroup } from "#app/domain/groups/add-to-group.ts";
import { canKeepGroups } from "#app/domain/groups/policy.ts";
import { removeFromGroup } from "#app/domain/groups/remove-from-group.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/groups/{id}/members";

export const loader = apiRead(path, null);
export const action = apiWrite(
  path,
  {
    PUT: change({
      summary: "Let people into a group, and others out of it",
      scope: "admin:write",
      may: canKeepGroups,
      body: newMembership,
      output: groupDetails,
      async run({ viewer, id = "", input: { add, remove } }) {
        if (add.length > 0) await addToGroup(viewer, id, [...new Set(add)]);
        for (const username of remove) await removeFromGroup(viewer, id, username);
        return findApiGroup(viewer, id);
      },
    }),
  },
  "administrators",
);
