import { holds, type Viewer } from "../viewer.ts";

/** The audit tells on staff too: administrators read it, and nobody changes it. */
export function canReadAudit(viewer: Viewer): boolean {
  return holds(viewer, ["administrator"]);
}
