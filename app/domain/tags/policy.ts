import { holds, type Viewer } from "../viewer.ts";

/** Tags cross all spaces: whoever moderates or manages the whole site says what they mean, and which are the same. */
export function canKeepTags(viewer: Viewer): boolean {
  return holds(viewer, ["moderator", "manager", "administrator"]);
}
