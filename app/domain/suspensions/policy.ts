import type { Role } from "#db/schema/index.ts";
import { holds, type Viewer } from "../viewer.ts";

/** Keeping somebody out holds everywhere, so it takes a role that does: whoever moderates one space cannot. */
export function canSuspendPeople(viewer: Viewer): boolean {
  return holds(viewer, ["moderator", "manager", "administrator"]);
}

/** What a policy has to know of whom it is about. */
export type PersonFacts = { id: string; roles: readonly Role[]; deletedAt: Date | null };

/**
 * Nobody keeps themselves out. Of the team only an administrator keeps somebody out, and no administrator before the role
 * is taken from them: so no quarrel ends with one alone holding the keys.
 */
export function canSuspend(viewer: Viewer, person: PersonFacts): boolean {
  if (!canSuspendPeople(viewer) || person.id === viewer.member?.id || person.deletedAt) return false;
  if (person.roles.includes("administrator")) return false;
  return person.roles.length === 0 || holds(viewer, ["administrator"]);
}
