import type { Tx } from "#db/client.server.ts";
import type { ThreadKind } from "#db/schema/index.ts";
import { Conflict, Forbidden } from "../errors.ts";
import { moderates } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";
import { factsOf } from "./acts.ts";
import type { Undone } from "./load-undone.ts";
import { placeThread } from "./place-thread.ts";
import { spaceOf } from "./space-of.ts";

/** Puts a thread back to where it came from, as what it was, unless it was placed anew since. */
export async function undoPlace(tx: Tx, { act, thread }: Undone, viewer: Viewer): Promise<void> {
  const needed = ["fromSpaceId", "toSpaceId", "fromKind", "toKind"] as const;
  const { fromSpaceId, toSpaceId, fromKind, toKind } = factsOf(act, "moved", ...needed);
  if (thread.spaceId !== toSpaceId || thread.kind !== toKind) throw new Conflict("placedSince");
  const space = await spaceOf(tx, fromSpaceId);
  if (!space?.kinds.includes(fromKind as ThreadKind)) throw new Conflict("noWayBack");
  if (!moderates(viewer, { spaceId: fromSpaceId })) throw new Forbidden();
  await placeThread(tx, thread, fromSpaceId, fromKind as ThreadKind);
}
