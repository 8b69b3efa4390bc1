import { eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { posts } from "#db/schema/index.ts";
import type { Body } from "./render-body.ts";

/**
 * Links to threads that only the readers of one space know of: as `findKnown` gives no title of them, they show the
 * bare number. Where a text comes to other readers, they become plain words again, or would tell them what exists.
 */
const narrow = String.raw`<a href="/t/(\d+)">#\1</a>`;

/** What a text shows in this space; its thread may have gone there while it was rendered for another. */
export function htmlIn(spaceId: string, { html, home }: Pick<Body, "html" | "home">): string {
  return home === spaceId ? html : html.replace(new RegExp(narrow, "g"), "#$1");
}

/** Makes narrow links plain words in the posts of a thread that leaves its space. */
export async function dropNarrowLinks(tx: Tx, threadId: number): Promise<void> {
  await drop(tx, eq(posts.threadId, threadId));
}

/** As `dropNarrowLinks`, in posts that go into another thread, with the comments on them. */
export async function dropNarrowLinksOf(tx: Tx, postIds: number[], toThreadId: number): Promise<void> {
  await drop(
    tx,
    sql`${or(inArray(posts.id, postIds), inArray(posts.parentId, postIds))} and exists (
      select 1 from threads here, threads there
      where here.id = ${posts.threadId} and there.id = ${toThreadId} and here.space_id <> there.space_id)`,
  );
}

async function drop(tx: Tx, which: SQL): Promise<void> {
  await tx
    .update(posts)
    .set({ html: sql`regexp_replace(${posts.html}, ${narrow}, ${String.raw`#\1`}, 'g')` })
    .where(sql`${which} and ${posts.html} like '%<a href="/t/%'`);
}
