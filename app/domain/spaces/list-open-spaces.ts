import { threadKinds } from "../threads/input.ts";
import { canAnnounce } from "../threads/policy.ts";
import type { SpaceView, ThreadKind } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { listSpaceRows } from "./list-space-rows.ts";
import { representSpace } from "./represent.ts";

/** The spaces where this viewer may start a thread of these kinds, each with those it then takes of them. */
export async function listOpenSpaces(
  viewer: Viewer,
  startable: readonly ThreadKind[] = threadKinds,
): Promise<SpaceView[]> {
  const rows = await listSpaceRows(viewer);
  return rows.flatMap((space) => {
    const kinds = space.kinds.filter(
      (kind) => startable.includes(kind) && (kind !== "announcement" || canAnnounce(viewer, space.id)),
    );
    if (kinds.length === 0) return [];
    const defaultKind = kinds.includes(space.defaultKind) ? space.defaultKind : kinds[0]!;
    return [{ ...representSpace(space, viewer.locale), kinds, defaultKind }];
  });
}
