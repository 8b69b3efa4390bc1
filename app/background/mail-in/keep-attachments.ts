import { createHash } from "node:crypto";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { Invalid, Refusal } from "#app/domain/errors.ts";
import { findFile } from "#app/domain/files/find-file.ts";
import { keepFile } from "#app/domain/files/keep-file.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { incomingFolder } from "#app/services/incoming.server.ts";
import type { ReadMail } from "#app/services/incoming-mail.server.ts";

/** A file that was not kept: its name, and why, as a key of `app/i18n/errors.ts`. */
export type LeftOut = { name: string; why: string };

/**
 * Keeps what came along with a mail as its writer's own files, by the way every upload goes, and names them in the text:
 * pictures where they stood, everything else at its end. What only decorates a signature is let go with it.
 * @param key makes a mail that comes twice keep each file once
 */
export async function keepAttachments(
  viewer: Viewer,
  { text, attachments }: Pick<ReadMail, "text" | "attachments">,
  key: string,
): Promise<{ text: string; leftOut: LeftOut[] }> {
  let body = text;
  const leftOut: LeftOut[] = [];
  const below: string[] = [];
  for (const [at, one] of attachments.entries()) {
    const mark = one.cid ? `![](cid:${one.cid})` : "";
    const stands = mark !== "" && body.includes(mark);
    if (one.shown && !stands) continue;
    const kept = await keepOne(viewer, one, `${key}-${at}`).catch((error: unknown) => {
      leftOut.push({ name: one.name || "?", why: refusalOf(error) });
      return null;
    });
    if (kept && stands) body = body.replaceAll(mark, kept);
    else if (kept) below.push(kept);
  }
  body = body.replace(/!\[\]\(cid:[^)\s]*\)/g, "").trim();
  return { text: [body, ...below].filter(Boolean).join("\n\n"), leftOut };
}

async function keepOne(viewer: Viewer, one: ReadMail["attachments"][number], key: string): Promise<string> {
  const folder = await incomingFolder();
  try {
    const file = path.join(folder, "original");
    await writeFile(file, one.content, { flag: "wx", mode: 0o600 });
    const sha256 = createHash("sha256").update(one.content).digest("hex");
    const upload = { folder, file, name: one.name || "file", bytes: one.content.byteLength, sha256 };
    const alt = one.name.replace(/\.\w{1,5}$/, "").slice(0, 200);
    const { fileId } = await keepFile(viewer, upload, { alt }, { key });
    return (await findFile(viewer, fileId)).markdown;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the file itself is refused for; that the house is busy is no fault of the file's, and the mail comes again. */
function refusalOf(error: unknown): string {
  if (!(error instanceof Refusal) || error.key === "imagesBusy") throw error;
  return (error instanceof Invalid && Object.values(error.fields)[0]?.[0]) || error.key;
}
