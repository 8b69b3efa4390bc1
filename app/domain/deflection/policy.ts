import { holds, isStaff, type Viewer } from "../viewer.ts";

/** What answers spare the brand is for those who run the place and for the product team. */
export function canReadDeflection(viewer: Viewer): boolean {
  return holds(viewer, ["product", "manager", "administrator"]);
}

/** Whom to ask, whom to hold out, and what a contact costs is for administrators to say. */
export function canSetDeflection(viewer: Viewer): boolean {
  return holds(viewer, ["administrator"]);
}

/** The team calls no hotline of its own, and always sees suggestions: what it does says nothing of customers. */
export function isCounted(viewer: Viewer): boolean {
  return !isStaff(viewer);
}
