import { and, eq } from "drizzle-orm";
import { fileMarkdown, filePath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { type FileVariant, files } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { isPublic, isReadable } from "./readable.ts";

export type FileView = {
  id: string;
  kind: "image" | "download";
  name: string;
  mediaType: string;
  bytes: number;
  width: number | null;
  height: number | null;
  alt: string;
  /** Its address on this site. */
  path: string;
  /** What shows it in a text, or offers it. */
  markdown: string;
  createdAt: string;
};
/** The same with where its bytes are, for whoever hands them out. */
export type FoundFile = FileView & { key: string; variants: FileVariant[]; public: boolean };

/** @throws {NotFound} when there is none, or this viewer may read no post that uses it */
export async function findFile(viewer: Viewer, id: string): Promise<FoundFile> {
  const [row] = await db
    .select({ file: files, public: isPublic(viewer) })
    .from(files)
    .where(and(eq(files.id, id), isReadable(viewer)));
  if (!row) throw new NotFound();
  const { memberId: _, createdAt, ...file } = row.file;
  return {
    ...file,
    path: filePath(file),
    markdown: fileMarkdown(file),
    createdAt: createdAt.toISOString(),
    public: row.public,
  };
}

/** Without what is nobody's business. */
export function fileView({ key: _k, variants: _v, public: _p, ...view }: FoundFile): FileView {
  return view;
}
