import {
  awaitTask,
  MeilisearchFault,
  type MeilisearchTask,
  meilisearch,
} from "#app/services/meilisearch.server.ts";
import { deriveDocuments, type ThreadDocument } from "./derive-documents.ts";

/** What became of a batch: threads that the index now holds as they were read, and those that it refused, with its words. */
export type Sent = { done: number[]; refused: Map<number, string>; last: MeilisearchTask | null };

/** Characters of one payload; Meilisearch takes a hundred times that, but works the better on less. */
const most = 4_000_000;

/** What says something of one document or another, and not of the index or the engine. */
const ofDocuments =
  /^(invalid_document|missing_document|document_|max_fields|payload_too_large|malformed_payload|invalid_vector)/;

/**
 * Tells an index how these threads are now, and waits for what it makes of that: "accepted" is not "indexed". One document
 * that is refused takes a whole batch with it, so such a batch is halved until it is known which.
 * @throws {MeilisearchFault} where the fault is none of the documents'
 */
export async function sendThreads(uid: string, threadIds: number[]): Promise<Sent> {
  const documents = await deriveDocuments(threadIds);
  const there = new Set(documents.map(({ id }) => id));
  const gone = threadIds.filter((id) => !there.has(id));
  const sent: Sent = { done: [], refused: new Map(), last: null };
  for (const batch of batches(documents)) await add(uid, batch, sent);
  if (gone.length > 0) {
    sent.last = needSuccess(await awaitTask(await meilisearch.deleteDocuments(uid, gone)));
    sent.done.push(...gone);
  }
  return sent;
}

async function add(uid: string, documents: ThreadDocument[], sent: Sent): Promise<void> {
  const fault = await tryToAdd(uid, documents, sent);
  if (!fault) {
    sent.done.push(...documents.map(({ id }) => id));
    return;
  }
  if (!ofDocuments.test(fault.code)) throw fault;
  if (documents.length === 1) {
    sent.refused.set(documents[0]!.id, `${fault.message} (${fault.code})`);
    return;
  }
  const half = Math.ceil(documents.length / 2);
  await add(uid, documents.slice(0, half), sent);
  await add(uid, documents.slice(half), sent);
}

/** @returns why it was refused, null where it was not */
async function tryToAdd(
  uid: string,
  documents: ThreadDocument[],
  sent: Sent,
): Promise<MeilisearchFault | null> {
  try {
    sent.last = needSuccess(await awaitTask(await meilisearch.addDocuments(uid, documents)));
    return null;
  } catch (error) {
    if (error instanceof MeilisearchFault) return error;
    throw error;
  }
}

function needSuccess(task: MeilisearchTask): MeilisearchTask {
  if (task.status === "succeeded") return task;
  throw new MeilisearchFault(task.error?.code ?? task.status, task.error?.message ?? `Task ${task.status}.`);
}

function* batches(documents: ThreadDocument[]): Generator<ThreadDocument[]> {
  let batch: ThreadDocument[] = [];
  let size = 0;
  for (const document of documents) {
    const chars =
      document.title.length + document.accepted.length + document.body.length + document.answers.length;
    if (batch.length > 0 && size + chars > most) {
      yield batch;
      [batch, size] = [[], 0];
    }
    batch.push(document);
    size += chars;
  }
  if (batch.length > 0) yield batch;
}
