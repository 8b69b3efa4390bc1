import { inArray } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { evidenceFiles, evidenceNames } from "#db/schema/index.ts";
import { canonical, sha256 } from "./canonical.ts";
import { signText } from "./sign.ts";
import { currentKey } from "./signing-key.ts";
import type { Gathered } from "./views.ts";

/**
 * Freezes and signs the states of ideas, as part of a command. A state that was frozen before is the file it was then.
 * @returns each idea's file
 */
export async function freezeFiles(
  tx: Tx,
  states: Iterable<[number, Gathered]>,
  now = new Date(),
): Promise<Map<number, { id: string; contentHash: string }>> {
  const key = await currentKey(tx);
  const written = [...states].map(([threadId, { content, names }]) => {
    const text = canonical(content);
    return { threadId, text, names, contentHash: sha256(text) };
  });
  if (written.length === 0) return new Map();
  const made = await tx
    .insert(evidenceFiles)
    .values(
      written.map(({ threadId, text, contentHash }) => ({
        ...{ threadId, contentHash, content: text, keyId: key.id, frozenAt: now },
        signature: signText(key, text),
      })),
    )
    .onConflictDoNothing({ target: evidenceFiles.contentHash })
    .returning({ id: evidenceFiles.id, contentHash: evidenceFiles.contentHash });
  const fresh = new Map(made.map(({ id, contentHash }) => [contentHash, id]));
  const named = written.flatMap(({ contentHash, names }) => {
    const fileId = fresh.get(contentHash);
    return fileId ? names.map((name) => ({ fileId, ...name })) : [];
  });
  // PostgreSQL takes 65,535 values at once.
  for (let at = 0; at < named.length; at += 10_000)
    await tx.insert(evidenceNames).values(named.slice(at, at + 10_000));
  const files = await tx
    .select({ id: evidenceFiles.id, contentHash: evidenceFiles.contentHash })
    .from(evidenceFiles)
    .where(
      inArray(
        evidenceFiles.contentHash,
        written.map(({ contentHash }) => contentHash),
      ),
    );
  const byHash = new Map(files.map((file) => [file.contentHash, file]));
  return new Map(
    written.flatMap(({ threadId, contentHash }) => {
      const file = byHash.get(contentHash);
      return file ? [[threadId, file] as const] : [];
    }),
  );
}
