/** What went wrong, in one line. */
export function oneLine(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const [first = error.name] = (error.message || error.name).split("\n");
  return error.cause instanceof Error ? `${first} (${oneLine(error.cause)})` : first;
}

/** Ends the process with one clear line; the stack is for those who ask for it with LOG_LEVEL=debug. */
export function fail(error: unknown): never {
  const debugging = ["debug", "trace"].includes(process.env.LOG_LEVEL ?? "");
  console.error(debugging && error instanceof Error ? error.stack : oneLine(error));
  process.exit(1);
}
