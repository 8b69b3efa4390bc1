import { redirect } from "@remix-run/node";
import { z } from "zod";
import { dropDraft } from "#app/domain/drafts/drop-draft.ts";
import { draftFields, draftLimits } from "#app/domain/drafts/input.ts";
import { saveDraft } from "#app/domain/drafts/save-draft.ts";
import { Invalid } from "#app/domain/errors.ts";
import { type Limit, spend } from "#app/domain/limit.ts";
import { renderFor } from "#app/domain/threads/render-body.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { intent, type Knock } from "./door.server.ts";

/** Rendering costs as much as posting, and is asked for far more often. */
const previewing: Limit = { name: "preview", points: 600, seconds: 600 };
export const draftSaving: Limit = { name: "draft", points: 900, seconds: 600 };

/** What a text will look like to its readers, as safe HTML; links to threads of one space only come when it is posted there. */
export async function preview(viewer: Viewer, markdown: string): Promise<string> {
  if (viewer.member) await spend(previewing, viewer.member.id);
  return (await renderFor(viewer, markdown, null)).html;
}

export const previewInput = z.object({ body: z.string().max(draftLimits.field, "tooLong") });

/**
 * What every form of words can do besides being sent, each by its own button and without scripts: show the text
 * rendered, keep it as a draft, throw the draft away. The page comes back as it was, with everything typed.
 * @param keyOf names the draft @param emptied where the form is found empty
 */
export function writing(keyOf: (knock: Knock) => string, emptied: (knock: Knock) => Promise<string>) {
  return {
    preview: intent(previewInput, async ({ viewer, input, values }) => ({
      errors: {},
      values,
      preview: await preview(viewer, input.body),
    })),
    draft: intent(z.object({}), async ({ values, ...knock }) => {
      await spend(draftSaving, knock.viewer.member?.id ?? "");
      const fields = draftFields.safeParse(values);
      if (!fields.success) throw new Invalid({ form: ["tooLong"] });
      const saved = await saveDraft(knock.viewer, keyOf(knock), { fields: fields.data });
      return { errors: {}, values, ...(saved.state === "saved" && { savedAt: saved.savedAt.toISOString() }) };
    }),
    discard: intent(z.object({}), async (knock) => {
      await dropDraft(knock.viewer, keyOf(knock));
      return redirect(await emptied(knock));
    }),
  };
}
