/** The normal deviate that 95 % of cases lie within, on both sides. */
const z = 1.959963984540054;

/** A share of `of` cases, from 0 to 1, and the ends of its 95 % interval. */
export type Share = { count: number; of: number; low: number; point: number; high: number };

/**
 * A share with its Wilson score interval, which stays within 0 and 1 and holds for few cases too.
 * E. B. Wilson, "Probable inference, the law of succession, and statistical inference", 1927.
 * @param count how many of `of` cases; both whole, `of` over nought
 */
export function wilson(count: number, of: number): Share {
  const point = count / of;
  const middle = (point + z ** 2 / (2 * of)) / (1 + z ** 2 / of);
  const reach = (z / (1 + z ** 2 / of)) * Math.sqrt((point * (1 - point)) / of + z ** 2 / (4 * of ** 2));
  // At none and at all of them the end is the point itself, which rounding would miss.
  return {
    count,
    of,
    low: count === 0 ? 0 : middle - reach,
    point,
    high: count === of ? 1 : middle + reach,
  };
}

/**
 * How much larger one share is than another of other cases, with its 95 % interval made of their Wilson intervals.
 * R. G. Newcombe, "Interval estimation for the difference between independent proportions", 1998, method 10.
 */
export function difference(one: Share, other: Share): { low: number; point: number; high: number } {
  const point = one.point - other.point;
  return {
    low: point - Math.hypot(one.point - one.low, other.high - other.point),
    point,
    high: point + Math.hypot(one.high - one.point, other.point - other.low),
  };
}
