import type { SpaceView } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { listSpaceRows } from "./list-space-rows.ts";
import { representSpace } from "./represent.ts";

/** The spaces this viewer may see, in the brand's order. */
export async function listSpaces(viewer: Viewer): Promise<SpaceView[]> {
  return (await listSpaceRows(viewer)).map((space) => representSpace(space, viewer.locale));
}
