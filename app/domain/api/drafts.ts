import { z } from "zod";
import { draftBase, draftFields, draftLimits } from "../drafts/input.ts";
import { inputs } from "./input.ts";
import { shapes } from "./shapes.ts";

/** What the API takes and gives about texts that are not posted yet. */
export const draftInput = z.strictObject({
  fields: draftFields.describe("The form's fields by name, such as title and body"),
  base: draftBase.describe(
    "The savedAt that this goes on from; null for the first; without it, anything is replaced",
  ),
});
inputs.add(draftInput, { id: "NewDraft" });

export const previewBody = z.strictObject({ bodyMarkdown: z.string().max(draftLimits.field, "tooLong") });
inputs.add(previewBody, { id: "NewPreview" });

export const draftShape = z.object({
  key: z.string().describe("The form's place: ask, answer-12, comment-40, edit-7"),
  fields: z.record(z.string(), z.string()),
  savedAt: z.iso.datetime().nullable().describe("Null where nothing was kept, since it was empty"),
});
shapes.add(draftShape, { id: "Draft" });

export const previewShape = z.object({ bodyHtml: z.string().describe("Safe to show") });
shapes.add(previewShape, { id: "Preview" });
