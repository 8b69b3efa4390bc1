import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { v7 } from "uuid";
import type { Pictures } from "#app/lib/markdown/pictures.ts";
import { fileMarkdown } from "#app/lib/paths.ts";
import { pictureRenditions } from "#app/services/images.server.ts";
import { store } from "#app/services/storage.server.ts";
import type { Tx } from "#db/client.server.ts";
import { files, fileUses } from "#db/schema/index.ts";
import { demoDrawings } from "./demo/drawings.ts";

export type DemoPicture = typeof files.$inferInsert & { id: string; alt: string; name: string };

/** Draws the demo's pictures and keeps them in the file store, by the key of the thread each belongs to. */
export async function drawPictures(): Promise<Map<string, DemoPicture>> {
  const drawn = new Map<string, DemoPicture>();
  const kept = await store();
  const folder = await mkdtemp(path.join(os.tmpdir(), "parvis-demo-"));
  try {
    for (const { thread, name, alt, svg } of demoDrawings) {
      const png = await sharp(Buffer.from(svg)).png().toBuffer();
      const file = path.join(folder, "drawing.png");
      await writeFile(file, png);
      const made = await pictureRenditions({ file, into: folder });
      if ("refused" in made) throw new Error(`The demo's ${name} could not be written: ${made.refused}`);
      const key = createHash("sha256").update(png).digest("hex");
      const variants = made.renditions.map((one) => ({ ...one, key: `${key}-${path.basename(one.file)}` }));
      for (const one of variants) await kept.put(one.key, one.file, one.mediaType);
      drawn.set(thread, {
        id: v7(),
        kind: "image",
        name,
        alt,
        mediaType: "image/webp",
        bytes: png.length,
        key,
        width: made.width,
        height: made.height,
        variants: variants.map(({ file: _, ...variant }) => variant),
      });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return drawn;
}

/** A text with its picture at the end. */
export function withPicture(
  body: string,
  picture: DemoPicture | undefined,
): { body: string; pictures?: Pictures } {
  if (!picture) return { body };
  const { id, width, height, alt, variants = [] } = picture;
  const widths = [...new Set(variants.map((one) => one.width))];
  return {
    body: `${body}\n\n${fileMarkdown({ ...picture, kind: "image" })}`,
    pictures: { [id]: { width: width ?? 0, height: height ?? 0, alt, widths } },
  };
}

/** Writes the row of a picture and its use in its author's post. */
export async function writePicture(
  tx: Tx,
  picture: DemoPicture | undefined,
  { memberId, postId, createdAt }: { memberId: string; postId: number; createdAt: Date },
): Promise<void> {
  if (!picture) return;
  await tx.insert(files).values({ ...picture, memberId, createdAt });
  await tx.insert(fileUses).values({ fileId: picture.id, postId });
}
