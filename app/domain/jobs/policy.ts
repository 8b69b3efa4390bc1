import { holds, type Viewer } from "../viewer.ts";

/** What runs behind the scenes is looked after by those who run the place. */
export function canKeepJobs(viewer: Viewer): boolean {
  return holds(viewer, ["administrator"]);
}
