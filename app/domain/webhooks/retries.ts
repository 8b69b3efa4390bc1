const minute = 60_000;
const hour = 60 * minute;

/** How long after each failed try the next one comes: ten tries over three days, as Standard Webhooks suggests. */
const waits = [
  minute,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
] as const;

/** An address where nothing got through for so long is switched off once a delivery is given up. */
export const longestFailing = 72 * hour;

/** The longest that a receiver's own `Retry-After` is waited for. */
const longestAsked = 24 * hour;

/**
 * When to try again after `tries` failed ones; null when that was the last. Up to a fifth later than the table says, so
 * that what failed together does not come back together.
 * @param asked seconds the receiver asked to wait
 */
export function nextTryAt(
  tries: number,
  now: Date,
  asked: number | null,
  random: () => number = Math.random,
): Date | null {
  const wait = waits[tries - 1];
  if (wait === undefined) return null;
  const least = asked === null ? 0 : Math.min(asked * 1_000, longestAsked);
  return new Date(now.getTime() + Math.max(wait, least) * (1 + random() / 5));
}
