import type { OutsideIssue, OutsideStatus } from "#app/services/trackers/tracker.ts";

type Statuses = OutsideIssue["statuses"];

/** What an issue is called there whatever else is said of it: what says most comes first, and this last. */
export const baseOf = (statuses: Statuses): OutsideStatus => statuses.at(-1) ?? statuses[0];

/**
 * What became of an issue since it was last looked at. Only what is new acts: a status that stays moves nothing, so that
 * what somebody decided by hand meanwhile is not undone by looking again.
 * @param before all that it was called then @param ruled what the team has rules for
 */
export function compare(
  before: string[],
  statuses: Statuses,
  ruled: Set<string>,
): { changed: boolean; shown: OutsideStatus; acts: OutsideStatus | null } {
  const fresh = statuses.filter(({ key }) => !before.includes(key));
  const gone = before.some((key) => !statuses.some((status) => status.key === key));
  return {
    changed: fresh.length > 0 || gone,
    shown: statuses.find(({ key }) => ruled.has(key)) ?? baseOf(statuses),
    acts: fresh.find(({ key }) => ruled.has(key)) ?? null,
  };
}
