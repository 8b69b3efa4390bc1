import { peopleListQuery } from "#app/domain/api/people-input.ts";
import { personList } from "#app/domain/api/people-shapes.ts";
import { listPeople } from "#app/domain/people/list-people.ts";
import { apiRead, apiWrite } from "#app/http/api.server.ts";

const path = "/api/v1/people";

export const loader = apiRead(path, {
  summary: "List people with all that staff may know of each, the newest first",
  scope: "admin:read",
  audience: "staff",
  query: peopleListQuery,
  output: personList,
  async load({ viewer, query: { limit, ...query } }) {
    const { items, next } = await listPeople(viewer, query, limit);
    return { items: items.map(({ avatar: _, ...person }) => person), next };
  },
});
export const action = apiWrite(path, {});
