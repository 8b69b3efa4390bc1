import { z } from "zod";
import { type FoundFile, fileView } from "../files/find-file.ts";
import { fileInput } from "../files/input.ts";
import { absolute } from "./parts.ts";
import { shapes } from "./shapes.ts";

/** An uploaded file as the API gives it. `markdown` is the line that shows it in a text, or offers it. */
export const fileShape = z.object({
  id: z.uuid(),
  kind: z.enum(["image", "download"]),
  name: z.string(),
  mediaType: z.string().describe("An image is handed out as AVIF too, to whoever takes that"),
  bytes: z.int().describe("As it was sent"),
  width: z.int().nullable().describe("In pixels; null for what is no image"),
  height: z.int().nullable(),
  alt: z.string(),
  url: z.url().describe("Takes the same token; ?w= asks for an image of at least that width"),
  markdown: z.string().describe("The line that shows it in a text, or offers it"),
  createdAt: z.iso.datetime(),
});
shapes.add(fileShape, { id: "File" });

/** What `POST /files` takes. */
export const fileForm = z.object({
  file: z.file(),
  ...fileInput.shape,
  alt: fileInput.shape.alt.describe("What an image shows, for those who cannot see it"),
  decorative: fileInput.shape.decorative.describe("yes: the image adds nothing to the text"),
});

export function representFile(file: FoundFile): z.infer<typeof fileShape> {
  const { path, ...view } = fileView(file);
  return { ...view, url: absolute(path) };
}
