import { holds, type Viewer } from "../viewer.ts";

/** Who a person is beyond their public page is for those who run the place: managers read it. */
export function canReadPeople(viewer: Viewer): boolean {
  return holds(viewer, ["manager", "administrator"]);
}

/** Roles, groups, sign-ins and accounts themselves are changed by administrators alone. */
export function canKeepPeople(viewer: Viewer): boolean {
  return holds(viewer, ["administrator"]);
}
