import { newSpaceFreshness, spaceFreshness } from "#app/domain/api/freshness-shapes.ts";
import { NotFound } from "#app/domain/errors.ts";
import { findFreshMonths } from "#app/domain/spaces/find-fresh-months.ts";
import { canShapeSpaces } from "#app/domain/spaces/policy.ts";
import { setFreshMonths } from "#app/domain/spaces/set-fresh-months.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/spaces/{id}/freshness";

const slugOf = (id: string | undefined): string => {
  if (!id) throw new NotFound();
  return id;
};

export const loader = apiRead(path, {
  summary: "Read after how many months it is asked whether a space's answers are still valid",
  scope: "threads:read",
  output: spaceFreshness,
  load: async ({ viewer, id }) => ({ months: await findFreshMonths(viewer, slugOf(id)) }),
});
export const action = apiWrite(
  path,
  {
    PUT: change({
      summary: "Set after how many months it is asked whether a space's answers are still valid",
      scope: "admin:write",
      may: canShapeSpaces,
      body: newSpaceFreshness,
      output: spaceFreshness,
      async run({ viewer, id, input: { months } }) {
        await setFreshMonths(viewer, slugOf(id), months);
        return { months };
      },
    }),
  },
  "administrators",
);
