import { newReuse, reuseNoted, reusesShape } from "#app/domain/api/reuse-shapes.ts";
import { findReuses } from "#app/domain/reuses/find-reuses.ts";
import { recordApiReuse } from "#app/domain/reuses/record-api-reuse.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";
import { idParam } from "#app/http/door.server.ts";

const path = "/api/v1/posts/{id}/reuses";

export const loader = apiRead(path, {
  summary: "Read how often an accepted answer served again, by kind and by month",
  scope: "threads:read",
  output: reusesShape,
  load: ({ viewer, id }) => findReuses(viewer, idParam(id)),
});

export const action = apiWrite(path, {
  POST: change({
    summary: "Say that you gave an accepted answer to somebody; counted once a token and day",
    scope: "reuses:write",
    mayOn: async ({ viewer, id }) => {
      await findReuses(viewer, idParam(id));
    },
    body: newReuse,
    output: reuseNoted,
    async run({ viewer, id, who }) {
      const { counted } = await recordApiReuse(viewer, idParam(id), who, new Date());
      return { counted, total: (await findReuses(viewer, idParam(id))).total };
    },
  }),
});
