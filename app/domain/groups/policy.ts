import { holds, type Viewer } from "../viewer.ts";

/** Groups open spaces to people: administrators say who belongs. */
export function canKeepGroups(viewer: Viewer): boolean {
  return holds(viewer, ["administrator"]);
}
