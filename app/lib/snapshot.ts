/**
 * A PostgreSQL snapshot: which transactions could be seen at one moment. As text, `pg_current_snapshot()` writes it
 * `xmin:xmax:` and then, with commas between, those in between that were still under way.
 */
export type Snapshot = { xmin: bigint; xmax: bigint; running: ReadonlySet<bigint> };

const shape = /^\d{1,20}:\d{1,20}:(\d{1,20}(,\d{1,20}){0,1000})?$/;

/** Null for anything that is no snapshot. */
export function parseSnapshot(text: string): Snapshot | null {
  if (!shape.test(text)) return null;
  const [xmin = "", xmax = "", running = ""] = text.split(":");
  return {
    xmin: BigInt(xmin),
    xmax: BigInt(xmax),
    running: new Set(running.split(",").filter(Boolean).map(BigInt)),
  };
}

/** Whether what transaction `tx` wrote could be seen then; the rule of `pg_visible_in_snapshot`. */
export function couldSee({ xmin, xmax, running }: Snapshot, tx: bigint): boolean {
  return tx < xmin || (tx < xmax && !running.has(tx));
}
