import { db, type Tx } from "#db/client.server.ts";
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

/** Says no before what was sent is looked at, as the command would after it. @throws {NotFound} */
export async function permitCase(viewer: Viewer, threadId: number): Promise<void> {
  await loadCase(db, viewer, threadId);
}
