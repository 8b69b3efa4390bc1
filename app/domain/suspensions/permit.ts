import { db } from "#db/client.server.ts";
import { Forbidden } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { loadSubject } from "./load-subject.ts";
import { canSuspend } from "./policy.ts";

/**
 * Says no to whoever may not decide on this person, before what they sent is looked at.
 * @throws {NotFound} @throws {Forbidden}
 */
export async function permitSuspension(viewer: Viewer, person: { username: string }): Promise<void> {
  if (!canSuspend(viewer, await loadSubject(db, viewer, person))) throw new Forbidden("notYoursToSuspend");
}
