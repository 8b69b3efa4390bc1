import { personDetails } from "#app/domain/api/people-shapes.ts";
import { findApiPerson } from "#app/domain/api/represent-people.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/people/{id}";

export const loader = apiRead(path, {
  summary: "Read a person by their username; that it was read is noted",
  scope: "admin:read",
  audience: "staff",
  output: personDetails,
  load: ({ viewer, id }) => findApiPerson(viewer, id ?? ""),
});
export const action = apiWrite(path, {});
