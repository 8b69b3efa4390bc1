import { NotFound } from "../errors.ts";
import { holds, type Viewer } from "../viewer.ts";

const keepers = ["manager", "administrator"] as const;

/** Whoever runs the place, or the space that ideas are brought into. */
export function canImportInto(viewer: Viewer, spaceId: string): boolean {
  return holds(viewer, keepers, spaceId);
}

/**
 * Whoever runs the whole place brings ideas in under members' own names, known by their addresses. Whoever runs one space
 * alone sees nobody's address, and neither learns whose one is nor has its holder say anything.
 */
export const canNameMembers = (viewer: Viewer): boolean => holds(viewer, keepers);

/** Whether there may be any such space. */
export function canImport({ member }: Viewer): boolean {
  return (member?.grants ?? []).some(({ role }) => (keepers as readonly string[]).includes(role));
}

/** @throws {NotFound} for whoever brings nothing in */
export function requireImporter(viewer: Viewer): NonNullable<Viewer["member"]> {
  if (!viewer.member || !canImport(viewer)) throw new NotFound();
  return viewer.member;
}
