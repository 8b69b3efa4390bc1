/** What the figures of the loop can be narrowed to, and how that is written in their address. Client safe. */
export const loopPeriods = ["90", "365", "all"] as const;
export type LoopState = { period: (typeof loopPeriods)[number]; product?: string; space?: string };

/** The address's query for a state, in one spelling only; empty for the figures as they come. */
export function loopQuery({ period, product, space }: LoopState): string {
  const query = new URLSearchParams();
  if (period !== "365") query.set("period", period);
  if (product) query.set("product", product);
  if (space) query.set("space", space);
  return query.toString();
}

export function loopPath(state: LoopState, path = "/desk/loop"): string {
  const query = loopQuery(state);
  return query ? `${path}?${query}` : path;
}
