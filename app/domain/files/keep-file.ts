import path from "node:path";
import { and, count, eq, gt, sum } from "drizzle-orm";
import { endingOf, fileName } from "#app/lib/file-name.ts";
import { inspectFile } from "#app/services/file-kinds.server.ts";
import { pictureRenditions } from "#app/services/images.server.ts";
import { store } from "#app/services/storage.server.ts";
import { db, type Tx } from "#db/client.server.ts";
import { type FileVariant, files } from "#db/schema/index.ts";
import { Forbidden, Invalid, TooMany } from "../errors.ts";
import { hold } from "../hold.ts";
import { once } from "../once.ts";
import { canTakePart } from "../threads/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { holdContent } from "./hold-content.ts";
import { downloadTypes, type Ending, type FileInput, limits } from "./input.ts";

/** What arrived: bytes in a folder of their own that goes when the request ends, and what they were called. */
export type Upload = { folder: string; file: string; name: string; bytes: number; sha256: string };

type Piece = FileVariant & { file: string };
type Kept = Pick<typeof files.$inferInsert, "kind" | "name" | "mediaType" | "width" | "height"> & {
  pieces: Piece[];
};

/**
 * Keeps what a member sent: an image written anew in several sizes, anything else of a few kinds as it is. Until a post
 * uses it, its sender alone may read it.
 * @param options.described an image must come with what it shows, or be said to be decorative
 * @throws {Invalid} saying what is wrong with the file
 */
export async function keepFile(
  viewer: Viewer,
  upload: Upload,
  input: FileInput,
  { key, described = false }: { key?: string; described?: boolean } = {},
): Promise<{ fileId: string }> {
  if (!viewer.member || !canTakePart(viewer)) throw new Forbidden("confirmFirst");
  const memberId = viewer.member.id;
  await checkDay(db, memberId, upload.bytes);
  const { pieces, ...made } = await prepare(upload);
  if (described && made.kind === "image" && !input.alt && !input.decorative)
    throw new Invalid({ alt: ["altMissing"] });
  const kept = await store();
  // Before the row: without it the bytes are swept, while a row without bytes would be a hole in a post.
  for (const piece of pieces) await kept.put(piece.key, piece.file, piece.mediaType);
  const done = await transact(memberId, ({ tx, record }) =>
    once(tx, memberId, key, { file: upload.sha256, name: upload.name, ...input }, async () => {
      // Looked at again: many may have been sent at once.
      await hold(tx, `files of ${memberId}`);
      await checkDay(tx, memberId, upload.bytes);
      await holdContent(tx, upload.sha256);
      const [row] = await tx
        .insert(files)
        .values({
          ...made,
          memberId,
          bytes: upload.bytes,
          key: upload.sha256,
          alt: made.kind === "image" && !input.decorative ? input.alt : "",
          variants: made.kind === "image" ? pieces.map(({ file: _, ...variant }) => variant) : [],
        })
        .returning({ id: files.id });
      if (!row) throw new Error("insert returned no file");
      await record("file.kept", { fileId: row.id });
      return { fileId: row.id };
    }),
  );
  // The sweep may have taken the same bytes of somebody else's away in between; from now on it sees our row.
  for (const piece of pieces)
    if (!(await kept.has(piece.key))) await kept.put(piece.key, piece.file, piece.mediaType);
  return done;
}

async function prepare({ folder, file, name, bytes, sha256 }: Upload): Promise<Kept> {
  if (bytes === 0) throw new Invalid({ file: ["fileEmpty"] });
  const found = await inspectFile(file, endingOf(name));
  if ("refused" in found) throw new Invalid({ file: [found.refused] });
  if (found.kind === "download") {
    const ending = found.ending as Ending;
    const mediaType = downloadTypes[ending];
    const piece = { key: sha256, file, mediaType, width: 0, height: 0, bytes };
    return { kind: "download", name: fileName(name, ending), mediaType, pieces: [piece] };
  }
  const made = await pictureRenditions({ file, into: folder });
  if ("refused" in made) {
    if (made.refused === "imagesBusy") throw new TooMany(10, "imagesBusy");
    throw new Invalid({ file: [made.refused] });
  }
  const { width, height, renditions } = made;
  return {
    kind: "image",
    name: fileName(name, "webp"),
    mediaType: "image/webp",
    width,
    height,
    pieces: renditions.map((one) => ({ ...one, key: `${sha256}-${path.basename(one.file)}` })),
  };
}

async function checkDay(source: Tx | typeof db, memberId: string, bytes: number): Promise<void> {
  const since = new Date(Date.now() - 86_400_000);
  const [today] = await source
    .select({ files: count(), bytes: sum(files.bytes).mapWith(Number) })
    .from(files)
    .where(and(eq(files.memberId, memberId), gt(files.createdAt, since)));
  const full = (today?.files ?? 0) >= limits.filesPerDay || (today?.bytes ?? 0) + bytes > limits.bytesPerDay;
  if (full) throw new TooMany(3_600, "uploadsDay");
}
