const z = 1.281_55;

/** Lower bound of the Wilson score interval (80 % two-sided) for `part` of `all`. E. B. Wilson, JASA 22 (1927). */
function lowerBound(part: number, all: number): number {
  if (all === 0) return 0;
  const share = part / all;
  const z2 = z * z;
  const spread = z * Math.sqrt((share * (1 - share) + z2 / (4 * all)) / all);
  return Math.max(0, (share + z2 / (2 * all) - spread) / (1 + z2 / all));
}

/**
 * Where an answer stands among the others, from -1 to 1: how sure its votes make us that people find it helpful,
 * less how sure they make us that people don't. A late answer that everyone likes overtakes an early one that
 * people are split on, and age never counts.
 */
export function standing(up: number, down: number): number {
  return lowerBound(up, up + down) - lowerBound(down, up + down);
}

/** As `standing`; one that gives way to another stands last, whatever its votes say of the time when it held. */
export function standingOf(post: { up: number; down: number; supersededBy: number | null }): number {
  return post.supersededBy === null ? standing(post.up, post.down) : -1;
}
