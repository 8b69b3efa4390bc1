import { holds, type Viewer } from "../viewer.ts";

/** Spaces are the brand's floor plan: administrators draw it. */
export function canShapeSpaces(viewer: Viewer): boolean {
  return holds(viewer, ["administrator"]);
}
