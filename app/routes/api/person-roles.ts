import { newRole } from "#app/domain/api/people-input.ts";
import { personDetails } from "#app/domain/api/people-shapes.ts";
import { findApiPerson } from "#app/domain/api/represent-people.ts";
import { findGrant } from "#app/domain/people/find-grant.ts";
import { giveRole } from "#app/domain/people/give-role.ts";
import { canKeepPeople } from "#app/domain/people/policy.ts";
import { takeRole } from "#app/domain/people/take-role.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/people/{id}/roles";

export const loader = apiRead(path, null);
export const action = apiWrite(
  path,
  {
    PUT: change({
      summary: "Say whether a person holds a role, for the whole site or in one space",
      scope: "admin:write",
      may: canKeepPeople,
      body: newRole,
      output: personDetails,
      async run({ viewer, id = "", input: { role, space, held } }) {
        if (held) await giveRole(viewer, id, { role, space: space ?? "" });
        else {
          const grant = await findGrant(id, role, space);
          if (grant) await takeRole(viewer, id, grant);
        }
        return findApiPerson(viewer, id);
      },
    }),
  },
  "administrators",
);
