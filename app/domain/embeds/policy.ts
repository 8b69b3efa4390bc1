import { Forbidden } from "../errors.ts";
import { holds, type Member, type Viewer } from "../viewer.ts";

/** Which sites may show what is answered here is for administrators to say. */
export function canNameOrigins(viewer: Viewer): boolean {
  return holds(viewer, ["administrator"]);
}

/** @throws {Forbidden} */
export function namerOf(viewer: Viewer): Member {
  if (!viewer.member || !canNameOrigins(viewer)) throw new Forbidden();
  return viewer.member;
}
