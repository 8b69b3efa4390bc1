import { and, eq, inArray, lt, notExists, sql } from "drizzle-orm";
import type { Store } from "#app/services/file-store.server.ts";
import { clearIncoming } from "#app/services/incoming.server.ts";
import { store } from "#app/services/storage.server.ts";
import { db } from "#db/client.server.ts";
import { files, fileUses, members } from "#db/schema/index.ts";
import { holdContent } from "./hold-content.ts";

/** How long a file waits for a post to use it, in milliseconds. Whoever writes for longer has it in a draft. */
const patience = 48 * 3_600_000;
const batch = 500;

/**
 * Takes away what nobody uses: files older than two days that stand in no post and in no draft, content that no file is
 * made of any more and that is nobody's portrait, and uploads that a killed server never finished. Safe to run at any time, and twice at once.
 */
export async function sweepOrphans(now = new Date()): Promise<{ files: number; contents: number }> {
  const before = new Date(now.getTime() - patience);
  await clearIncoming(before);
  const swept = await db
    .delete(files)
    .where(
      and(
        lt(files.createdAt, before),
        notExists(db.select().from(fileUses).where(eq(fileUses.fileId, files.id))),
        sql`${files.id}::text not in (
          select match[1] from drafts, regexp_matches(fields::text, '/files/([0-9a-f-]{36})', 'g') match)`,
      ),
    )
    .returning({ id: files.id });
  return { files: swept.length, contents: await sweepContents(await store(), before) };
}

async function sweepContents(kept: Store, before: Date): Promise<number> {
  let removed = 0;
  let old: string[] = [];
  const clear = async () => {
    for (const sha256 of await unknown(old)) {
      const keys = old.filter((key) => key.startsWith(sha256));
      // The network inside a transaction, for once: nobody may begin to use these bytes while they go. It holds this
      // one content only, and runs in the night shift.
      removed += await db.transaction(async (tx) => {
        await holdContent(tx, sha256);
        const [used] = await tx.select({ id: files.id }).from(files).where(eq(files.key, sha256)).limit(1);
        const [worn] = await tx
          .select({ id: members.id })
          .from(members)
          .where(eq(members.avatar, sha256))
          .limit(1);
        if (used || worn) return 0;
        for (const key of keys) await kept.remove(key);
        return keys.length;
      });
    }
    old = [];
  };
  for await (const { key, at } of kept.list()) {
    if (at < before) old.push(key);
    if (old.length >= batch) await clear();
  }
  await clear();
  return removed;
}

/** Of these keys, the contents that no file has and that are nobody's portrait. */
async function unknown(keys: string[]): Promise<string[]> {
  const contents = [...new Set(keys.map((key) => key.slice(0, 64)))];
  if (contents.length === 0) return [];
  const known = await db.select({ key: files.key }).from(files).where(inArray(files.key, contents));
  const worn = await db
    .select({ key: members.avatar })
    .from(members)
    .where(inArray(members.avatar, contents));
  const there = new Set([...known, ...worn].map(({ key }) => key));
  return contents.filter((one) => !there.has(one));
}
