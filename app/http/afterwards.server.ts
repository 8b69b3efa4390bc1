import { log } from "#app/services/log.server.ts";

/** Does something small beside the answer to a request, which neither waits for it nor fails with it. */
export function afterwards(otherwise: string, work: () => Promise<unknown>): void {
  setImmediate(() => {
    work().catch((error: Error) => log.warn({ err: error.message }, otherwise));
  });
}
