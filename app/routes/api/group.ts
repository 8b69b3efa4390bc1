import { z } from "zod";
import { newGroup } from "#app/domain/api/people-input.ts";
import { groupDetails } from "#app/domain/api/people-shapes.ts";
import { findApiGroup, listApiGroups } from "#app/domain/api/represent-people.ts";
import { NotFound } from "#app/domain/errors.ts";
import { groupInput } from "#app/domain/groups/input.ts";
import { canKeepGroups } from "#app/domain/groups/policy.ts";
import { saveGroup } from "#app/domain/groups/save-group.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/groups/{id}";

export const loader = apiRead(path, {
  summary: "Read a group by its slug, with a page of its people",
  scope: "admin:read",
  audience: "administrators",
  query: z.strictObject({ after: z.string().max(200, "cursorUnknown").optional() }),
  output: groupDetails,
  load: ({ viewer, id, query }) => findApiGroup(viewer, id ?? "", query.after),
});

export const action = apiWrite(
  path,
  {
    PUT: change({
      summary: "Make a group under this slug, or rename the one it has",
      scope: "admin:write",
      may: canKeepGroups,
      body: newGroup,
      output: groupDetails,
      async run({ viewer, id = "", input }) {
        const slug = groupInput.shape.slug.safeParse(id);
        if (!slug.success) throw new NotFound();
        const known = (await listApiGroups(viewer)).items.some((group) => group.slug === slug.data);
        await saveGroup(viewer, { ...input, slug: slug.data, was: known ? slug.data : undefined });
        return findApiGroup(viewer, slug.data);
      },
    }),
  },
  "administrators",
);
