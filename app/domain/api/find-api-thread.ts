import { and, eq } from "drizzle-orm";
import { threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { readable, representThread, selectThreads } from "./select-threads.ts";
import type { ThreadShape } from "./shapes.ts";

/** @throws {NotFound} when there is none, or this viewer may not read it */
export async function findApiThread(viewer: Viewer, threadId: number): Promise<ThreadShape> {
  const [row] = await selectThreads(viewer).where(and(eq(threads.id, threadId), readable(viewer)));
  if (!row) throw new NotFound();
  return representThread(row);
}
