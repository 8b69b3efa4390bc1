import { and, inArray, sql } from "drizzle-orm";
import { mentionedFiles } from "#app/lib/markdown/pictures.ts";
import type { Tx } from "#db/client.server.ts";
import { files, fileUses } from "#db/schema/index.ts";
import type { Member } from "../viewer.ts";
import { limits } from "./input.ts";
import { isReadable } from "./readable.ts";

/**
 * Notes which files a post shows or offers, so that whoever may read the post may read them. Only files that the writer
 * may read count: naming a stranger's private one opens nothing. Uses are never taken back, since wordings are kept.
 */
export async function noteFiles(tx: Tx, writer: Member, postId: number, markdown: string): Promise<void> {
  const ids = mentionedFiles(markdown).slice(0, limits.filesPerPost);
  if (ids.length === 0) return;
  await tx
    .insert(fileUses)
    .select(
      tx
        .select({ fileId: files.id, postId: sql<number>`${postId}::bigint`.as("post_id") })
        .from(files)
        .where(and(inArray(files.id, ids), isReadable({ member: writer, locale: "en" }))),
    )
    .onConflictDoNothing();
}
