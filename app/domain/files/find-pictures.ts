import { and, eq, inArray } from "drizzle-orm";
import { mentionedFiles, type Pictures } from "#app/lib/markdown/pictures.ts";
import { db } from "#db/client.server.ts";
import { files } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";
import { limits } from "./input.ts";
import { isReadable } from "./readable.ts";

/** The images a text names that its writer may show: their own, and what stands in posts they may read. */
export async function findPictures(viewer: Viewer, markdown: string): Promise<Pictures> {
  const ids = mentionedFiles(markdown).slice(0, limits.filesPerPost);
  if (ids.length === 0) return {};
  const rows = await db
    .select()
    .from(files)
    .where(and(inArray(files.id, ids), eq(files.kind, "image"), isReadable(viewer)));
  return Object.fromEntries(
    rows.map(({ id, width, height, alt, variants }) => [
      id,
      { width: width ?? 0, height: height ?? 0, alt, widths: [...new Set(variants.map((one) => one.width))] },
    ]),
  );
}
