/**
 * What an act changed, as the audit keeps it: the fields that differ, as they were and as they are. Null where none does.
 * @param after fields it does not name are taken as unchanged
 */
export function differ(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): { before: Record<string, unknown>; after: Record<string, unknown> } | null {
  const names = Object.keys(after).filter(
    (name) => JSON.stringify(before[name] ?? null) !== JSON.stringify(after[name] ?? null),
  );
  if (names.length === 0) return null;
  const only = (all: Record<string, unknown>) =>
    Object.fromEntries(names.map((name) => [name, all[name] ?? null]));
  return { before: only(before), after: only(after) };
}
