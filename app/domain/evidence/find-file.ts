import { sql } from "drizzle-orm";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import { db } from "#db/client.server.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { canonical, sha256 } from "./canonical.ts";
import { decidesOn } from "./decides.ts";
import { gather } from "./gather.ts";
import type { EvidenceContent, FileView } from "./views.ts";

/** A file that was taken back since somebody who stood in it left. */
export type WithdrawnFile = {
  threadId: string;
  hash: string;
  withdrawnAt: string;
  replacedBy: string | null;
};

type Row = Omit<FileView, "content"> & {
  content: string | null;
  withdrawnAt: string | null;
  replacedBy: string | null;
};

/** A frozen file, for those who decide on its idea. @throws {NotFound} */
export async function findFile(viewer: Viewer, hash: string): Promise<FileView | WithdrawnFile> {
  const { rows } = /^[0-9a-f]{64}$/.test(hash)
    ? await db.execute<Row>(sql`
        select t.id::text as "threadId", f.content_hash as hash, f.content, f.key_id as "keyId", f.signature,
          f.frozen_at as "frozenAt", f.withdrawn_at as "withdrawnAt", r.content_hash as "replacedBy"
        from evidence_files f join threads t on t.id = f.thread_id and ${decidesOn(viewer)}
        left join evidence_files r on r.id = f.replaced_by
        where f.content_hash = ${hash}`)
    : { rows: [] };
  const [row] = rows;
  if (!row) throw new NotFound();
  const { content, withdrawnAt, replacedBy, frozenAt, ...file } = row;
  if (content === null)
    return {
      ...{ threadId: file.threadId, hash, replacedBy },
      withdrawnAt: new Date(withdrawnAt ?? 0).toISOString(),
    };
  return { ...file, content, frozenAt: new Date(frozenAt).toISOString() };
}

/** As `findFile`, for whoever wants its bytes. @throws {NotFound} also for one that was withdrawn */
export async function findWholeFile(viewer: Viewer, hash: string): Promise<FileView> {
  const file = await findFile(viewer, hash);
  if (!("content" in file)) throw new NotFound();
  return file;
}

/** The proposer's words as they were frozen, as HTML: rendered and sanitised like any text, when a file is read. */
export const wordsOf = async ({ words }: EvidenceContent): Promise<string> =>
  (await renderMarkdown(words.markdown)).html;

export const contentOf = ({ content }: Pick<FileView, "content">): EvidenceContent => JSON.parse(content);

/** By idea, the hash that exporting it right now would have; a hundred at once are a good measure. */
export async function findStates(threadIds: number[]): Promise<Map<number, string>> {
  const states = await gather(threadIds);
  return new Map([...states].map(([id, { content }]) => [id, sha256(canonical(content))]));
}
