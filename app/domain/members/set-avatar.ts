import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { eq } from "drizzle-orm";
import { avatarKey, avatarSizes } from "#app/lib/avatar-address.ts";
import { endingOf } from "#app/lib/file-name.ts";
import { inspectFile } from "#app/services/file-kinds.server.ts";
import { squareRenditions } from "#app/services/images.server.ts";
import { store } from "#app/services/storage.server.ts";
import { members } from "#db/schema/index.ts";
import { Forbidden, Invalid, TooMany } from "../errors.ts";
import { holdContent } from "../files/hold-content.ts";
import type { Upload } from "../files/keep-file.ts";
import { canTakePart } from "../threads/policy.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";

/**
 * Makes a picture somebody sent their portrait: cut to a square from its middle, written anew in two sizes, without its
 * metadata. The one before is swept in time. @throws {Invalid} saying what is wrong with the picture
 */
export async function setAvatar(viewer: Viewer, upload: Upload): Promise<void> {
  const { member } = viewer;
  if (!member || !canTakePart(viewer)) throw new Forbidden("confirmFirst");
  const { name, pieces } = await prepare(upload);
  const kept = await store();
  const put = async (piece: Piece) => kept.put(piece.key, piece.file, "image/webp");
  // Before the row, as for files: without it the bytes are swept, while a row without bytes would be a hole.
  for (const piece of pieces) await put(piece);
  await transact(member.id, async ({ tx, record }) => {
    await holdContent(tx, name);
    await tx.update(members).set({ avatar: name }).where(eq(members.id, member.id));
    await record("member.changed", { memberId: member.id });
  });
  // The sweep may have taken the same bytes of somebody else's away in between; from now on it sees our row.
  for (const piece of pieces) if (!(await kept.has(piece.key))) await put(piece);
}

type Piece = { key: string; file: string };

async function prepare({ folder, file, name, bytes }: Upload): Promise<{ name: string; pieces: Piece[] }> {
  if (bytes === 0) throw new Invalid({ avatar: ["fileEmpty"] });
  const found = await inspectFile(file, endingOf(name));
  if ("refused" in found)
    throw new Invalid({ avatar: [found.refused === "fileHeic" ? "fileHeic" : "avatarKind"] });
  if (found.kind !== "image") throw new Invalid({ avatar: ["avatarKind"] });
  const made = await squareRenditions({ file, into: folder, squares: [...avatarSizes] });
  if ("refused" in made) {
    if (made.refused === "imagesBusy") throw new TooMany(10, "imagesBusy");
    throw new Invalid({ avatar: [made.refused] });
  }
  const hash = createHash("sha256").update("portrait\0");
  for (const one of made.renditions) hash.update(await readFile(one.file));
  const key = hash.digest("hex");
  return {
    name: key,
    pieces: made.renditions.map((one) => ({ key: avatarKey(key, one.width), file: one.file })),
  };
}
