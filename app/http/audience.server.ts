import { holds, isStaff, type Viewer } from "#app/domain/viewer.ts";

/** Who a door is for. The command or query behind it still checks the thing itself. */
export type Audience = "public" | "members" | "staff" | "administrators";

/** From the widest to the narrowest; each is refused what only the next may have. */
export const audiences: readonly Audience[] = ["public", "members", "staff", "administrators"];

export function belongs(viewer: Viewer, audience: Audience): boolean {
  switch (audience) {
    case "public":
      return true;
    case "members":
      return viewer.member !== null;
    case "staff":
      return isStaff(viewer);
    case "administrators":
      return holds(viewer, ["administrator"]);
  }
}
