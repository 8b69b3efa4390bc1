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
 * @param said what others had written of it before: the files they named were noted then, as far as they may show them
 */
export async function noteFiles(
  tx: Tx,
  writer: Member,
  postId: number,
  markdown: string,
  said: string[] = [],
): Promise<void> {
  const known = new Set(said.flatMap(mentionedFiles));
  const named = mentionedFiles(markdown).slice(0, limits.filesPerPost);
  const ids = named.filter((id) => !known.has(id));
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
