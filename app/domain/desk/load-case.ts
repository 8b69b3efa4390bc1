import type { db, Tx } from "#db/client.server.ts";
import { NotFound } from "../errors.ts";
import { canMoveIdea } from "../ideas/policy.ts";
import { loadThread } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";

/** An idea's thread, for whoever decides on it; for everybody else the desk has none. @throws {NotFound} */
export async function loadCase(source: Tx | typeof db, viewer: Viewer, threadId: number) {
  const thread = await loadThread(source, viewer, threadId);
  if (!viewer.member || !canMoveIdea(viewer, thread)) throw new NotFound();
  return thread;
}
