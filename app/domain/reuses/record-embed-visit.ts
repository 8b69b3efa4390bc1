import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { reuses } from "#db/schema/index.ts";
import { TooMany } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { loadAccepted } from "./load-answer.ts";
import { noteReuse } from "./note-reuse.ts";
import { isOwn } from "./policy.ts";
import { dayOf, meetReader, type Reader, readerHash } from "./reader.ts";

/**
 * Somebody followed a link to an accepted answer from a page of the brand's that shows it: one reuse a reader and day.
 * Whether it was a person who did is for the door to tell.
 * @returns whether one was counted @throws {NotFound} for what is no accepted answer that this viewer may read
 */
export async function recordEmbedVisit(
  viewer: Viewer,
  postId: number,
  reader: Reader,
  now: Date,
): Promise<{ counted: boolean }> {
  const source = await readerHash(viewer, reader, `embed ${postId} ${dayOf(now)}`, now);
  if (await isKnown(postId, source)) return { counted: false };
  try {
    await meetReader(viewer, reader, `embed ${postId}`);
  } catch (error) {
    // They read on, uncounted.
    if (error instanceof TooMany) return { counted: false };
    throw error;
  }
  return transact(viewer.member?.id ?? null, async ({ tx }) => {
    const { thread, post } = await loadAccepted(tx, viewer, postId);
    if (isOwn(viewer, thread, post)) return { counted: false };
    return { counted: await noteReuse(tx, postId, { kind: "embed", source, at: now }) };
  });
}

async function isKnown(postId: number, source: string): Promise<boolean> {
  const known = await db
    .select({ id: reuses.id })
    .from(reuses)
    .where(
      and(
        eq(reuses.postId, postId),
        eq(reuses.kind, "embed"),
        eq(reuses.source, source),
        isNull(reuses.undoneAt),
      ),
    );
  return known.length > 0;
}
