import { Forbidden } from "../errors.ts";
import { isStaff, type Member, type Viewer } from "../viewer.ts";

/** Saved replies are the team's: whoever holds a role uses and keeps them, of the answers they may read. */
export function canUseReplies(viewer: Viewer): boolean {
  return isStaff(viewer) && viewer.member?.emailConfirmed === true;
}

/** @throws {Forbidden} */
export function staffOf(viewer: Viewer): Member {
  if (!viewer.member || !canUseReplies(viewer)) throw new Forbidden();
  return viewer.member;
}
