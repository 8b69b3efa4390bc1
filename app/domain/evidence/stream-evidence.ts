import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import type { Viewer } from "../viewer.ts";
import { canonical } from "./canonical.ts";
import { decidesOn } from "./decides.ts";
import { csvHead, csvRow } from "./evidence-csv.ts";
import { contentOf } from "./find-file.ts";
import { gather } from "./gather.ts";
import type { FileView } from "./views.ts";

export const streamFormats = ["csv", "json"] as const;
export type StreamFormat = (typeof streamFormats)[number];

/** So many are in memory at once. */
const together = 50;

/**
 * What is known of ideas right now, at the pace of whoever reads it: nothing is frozen or signed by it. The caller has seen
 * to it that the viewer decides on them. @yields lines of CSV, or the parts of one JSON array
 */
export async function* streamNow(ids: number[], format: StreamFormat): AsyncGenerator<string> {
  yield format === "csv" ? csvHead() : "[";
  let first = true;
  for (let at = 0; at < ids.length; at += together) {
    const chunk = ids.slice(at, at + together);
    const states = await gather(chunk);
    const contents = chunk.flatMap((id) => states.get(id)?.content ?? []);
    if (contents.length === 0) continue;
    if (format === "csv") yield contents.map((content) => csvRow(content)).join("");
    else yield `${first ? "" : ","}\n${contents.map(canonical).join(",\n")}`;
    first = false;
  }
  if (format === "json") yield "\n]\n";
}

/**
 * The files of an export, those of ideas that the viewer decides on, at the pace of whoever reads them. The caller has
 * found the batch. @yields lines of CSV; or of JSON, each a file in its envelope
 */
export async function* streamBatch(
  viewer: Viewer,
  batchId: string,
  format: StreamFormat,
): AsyncGenerator<string> {
  if (format === "csv") yield csvHead();
  let from = 0;
  for (;;) {
    const { rows } = await db.execute<FileView>(sql`
      select t.id::text as "threadId", f.content_hash as hash, f.content, f.key_id as "keyId", f.signature,
        f.frozen_at as "frozenAt"
      from evidence_batch_ideas i join threads t on t.id = i.thread_id and ${decidesOn(viewer)}
      join evidence_files o on o.id = i.file_id
      join evidence_files f on f.id = coalesce(o.replaced_by, o.id) and f.content is not null
      where i.batch_id = ${batchId} and i.thread_id > ${from} order by i.thread_id limit ${together}`);
    if (rows.length > 0)
      yield rows
        .map((file) => (format === "csv" ? csvRow(contentOf(file), file.hash) : `${envelope(file)}\n`))
        .join("");
    if (rows.length < together) return;
    from = Number(rows.at(-1)?.threadId);
  }
}

/**
 * A file with what it takes to verify it, as one line of JSON: `content` stands in it as the very bytes that were signed,
 * and whoever reads it as JSON finds them again by RFC 8785.
 */
export const envelope = ({ content, hash, keyId, signature }: FileView): string =>
  `{"content":${content},"hash":"${hash}","keyId":"${keyId}","signature":"${signature}"}`;
