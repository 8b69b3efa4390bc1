/** A command was called otherwise than its usage says: shown with a line for each fault, and the usage after them. */
export class Misuse extends Error {
  readonly faults: string[];
  constructor(faults: string[]) {
    super(faults.join(" "));
    this.faults = faults;
  }
}

/** What is wrong with a call, a line each, or null where it was called well and something else went wrong. */
export function faultsOf(error: unknown): string[] | null {
  if (error instanceof Misuse) return error.faults;
  // Node's own words about an option that is unknown or has no value; the advice after them is for programmers.
  const parsing =
    error instanceof TypeError && /^ERR_PARSE_ARGS/.test((error as { code?: string }).code ?? "");
  return parsing ? [error.message.split(/\. |\n/)[0] ?? ""] : null;
}
