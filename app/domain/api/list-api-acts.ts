import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { threadActs } from "#db/schema/index.ts";
import { listActs } from "../arranging/list-acts.ts";
import type { ActEntry } from "../arranging/views.ts";
import { NotFound } from "../errors.ts";
import { loadThread } from "../threads/load.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { ActShape } from "./act-shapes.ts";
import { authorOf } from "./parts.ts";

const most = 200;

/** What was done to a thread's place and shape, newest first. @throws {NotFound} */
export async function listApiActs(viewer: Viewer, threadId: number): Promise<Page<ActShape>> {
  await loadThread(db, viewer, threadId);
  const entries = await listActs(viewer, threadId, most);
  return { items: entries.map((entry) => represent(entry, threadId)), next: null };
}

/** One act, as seen from whichever of its threads can be read. @throws {NotFound} where none can */
export async function findApiAct(viewer: Viewer, id: string): Promise<ActShape> {
  const [row] = await db.select().from(threadActs).where(eq(threadActs.id, id));
  for (const threadId of row ? [row.threadId, row.otherThreadId] : []) {
    if (threadId === null || !(await canBeRead(viewer, threadId))) continue;
    const entry = (await listActs(viewer, threadId, most)).find((one) => one.id === id);
    if (entry) return represent(entry, threadId);
  }
  throw new NotFound();
}

async function canBeRead(viewer: Viewer, threadId: number): Promise<boolean> {
  try {
    await loadThread(db, viewer, threadId);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
}

function represent(entry: ActEntry, seenFrom: number): ActShape {
  const here = String(seenFrom);
  const there = entry.other?.id ?? null;
  return {
    id: entry.id,
    act: entry.act,
    threadId: entry.side === "own" ? here : there,
    otherThreadId: entry.side === "own" ? there : here,
    fromKind: entry.fromKind,
    toKind: entry.toKind,
    votes: entry.votes,
    why: entry.why,
    by: authorOf(entry.by),
    at: entry.at,
    undoneAt: entry.undone?.at ?? null,
  };
}
