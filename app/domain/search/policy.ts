import { Forbidden } from "../errors.ts";
import { holds, type Member, type Viewer } from "../viewer.ts";

/** What the search is taught, and the index it answers from, is for administrators to look after. */
export function canKeepSearch(viewer: Viewer): boolean {
  return holds(viewer, ["administrator"]);
}

/** @throws {Forbidden} */
export function searchKeeper(viewer: Viewer): Member {
  if (!viewer.member || !canKeepSearch(viewer)) throw new Forbidden();
  return viewer.member;
}
