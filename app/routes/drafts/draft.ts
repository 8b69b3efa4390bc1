import { redirect } from "@remix-run/node";
import { z } from "zod";
import { dropDraft } from "#app/domain/drafts/drop-draft.ts";
import { draftFields, draftKey } from "#app/domain/drafts/input.ts";
import { saveDraft } from "#app/domain/drafts/save-draft.ts";
import { NotFound } from "#app/domain/errors.ts";
import { intent, read, write } from "#app/http/door.server.ts";
import { draftSaving } from "#app/http/writing.server.ts";

export const loader = read({ audience: "members", load: async () => redirect("/drafts") });

/** In a form, the draft gone on from is one field more; empty says that there was none. */
const draftForm = z.object({ base: z.string().max(40).optional() }).catchall(z.unknown());

/** Where a page's scripts keep what is typed as it is typed, and where the list of drafts throws one away. */
export const action = write({
  audience: "members",
  limit: draftSaving,
  json: true,
  intents: {
    default: intent(draftForm, async ({ viewer, params, input: { base, ...sent }, key }) => {
      const fields = draftFields.safeParse(sent);
      if (!fields.success) return Response.json({ key: "tooLong" }, { status: 422 });
      const saved = await saveDraft(viewer, keyParam(params.key), {
        fields: fields.data,
        submission: key,
        ...(base !== undefined && { base: base || null }),
      });
      return Response.json(saved, { status: saved.state === "newer" ? 409 : 200 });
    }),
    discard: intent(z.object({}), async ({ viewer, params }) => {
      await dropDraft(viewer, keyParam(params.key));
      return redirect("/drafts");
    }),
  },
});

function keyParam(value: string | undefined): string {
  const key = draftKey.safeParse(value);
  if (!key.success) throw new NotFound();
  return key.data;
}
