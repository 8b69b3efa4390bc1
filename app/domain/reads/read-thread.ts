import { db } from "#db/client.server.ts";
import { Forbidden } from "../errors.ts";
import { loadThread } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";
import { noteRead } from "./note-read.ts";

/** Marks a thread as read with all that is in it now. @throws {NotFound} */
export async function readThread(viewer: Viewer, threadId: number): Promise<void> {
  if (!viewer.member) throw new Forbidden();
  const thread = await loadThread(db, viewer, threadId);
  await noteRead(viewer.member.id, thread.id, thread.activeAt);
}
