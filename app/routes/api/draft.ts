import { draftInput, draftShape } from "#app/domain/api/drafts.ts";
import { dropDraft } from "#app/domain/drafts/drop-draft.ts";
import { findDraft } from "#app/domain/drafts/find-draft.ts";
import { draftKey } from "#app/domain/drafts/input.ts";
import { saveDraft } from "#app/domain/drafts/save-draft.ts";
import { Conflict, NotFound } from "#app/domain/errors.ts";
import { apiRead, apiWrite, change } from "#app/http/api.server.ts";

const path = "/api/v1/drafts/{id}";

export const loader = apiRead(path, {
  summary: "One of the caller's own drafts",
  scope: "threads:write",
  audience: "members",
  output: draftShape,
  load: async ({ viewer, id }) => ({ key: keyOf(id), ...(await findDraft(viewer, keyOf(id))) }),
});

export const action = apiWrite(path, {
  PUT: change({
    summary: "Keep a draft, unless another was saved since the one it goes on from",
    scope: "threads:write",
    body: draftInput,
    output: draftShape,
    async run({ viewer, id, input }) {
      const key = keyOf(id);
      const saved = await saveDraft(viewer, key, { fields: input.fields, base: input.base });
      if (saved.state === "newer") throw new Conflict("draftNewer");
      if (saved.state !== "saved") return { key, fields: input.fields, savedAt: null };
      return { key, fields: input.fields, savedAt: saved.savedAt.toISOString() };
    },
  }),
  DELETE: change({
    summary: "Throw a draft away",
    scope: "threads:write",
    output: draftShape,
    async run({ viewer, id }) {
      const key = keyOf(id);
      const draft = await findDraft(viewer, key);
      await dropDraft(viewer, key);
      return { key, ...draft };
    },
  }),
});

function keyOf(value: string | undefined): string {
  const key = draftKey.safeParse(value);
  if (!key.success) throw new NotFound();
  return key.data;
}
