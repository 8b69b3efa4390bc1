import { listSpaces } from "../spaces/list-spaces.ts";
import type { Viewer } from "../viewer.ts";
import { absolute } from "./parts.ts";
import type { SpaceListShape } from "./shapes.ts";

/** Every space this viewer may see: there are few, so they come on one page. */
export async function listApiSpaces(viewer: Viewer): Promise<SpaceListShape> {
  const spaces = await listSpaces(viewer);
  return {
    items: spaces.map(({ path, hue: _, icon: __, ...space }) => ({ ...space, url: absolute(path) })),
    next: null,
  };
}
