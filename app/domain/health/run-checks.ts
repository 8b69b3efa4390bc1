import { log } from "#app/services/log.server.ts";
import { type Check, type CheckId, checks } from "./checks.ts";

/** Without these no page can be made: a balancer sends nobody here while one is at fault. */
export const essential: readonly CheckId[] = ["database", "migrations"];

const longest = 5_000;

/** Looks at these things at once, each for five seconds at most; what cannot be looked at is at fault. */
export async function runChecks(which = Object.keys(checks) as CheckId[]): Promise<Check[]> {
  return Promise.all(
    which.map(async (id): Promise<Check> => {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error("no answer in five seconds")), longest);
      });
      try {
        return { id, ...(await Promise.race([checks[id](), late])) };
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        log.warn({ check: id, err: message }, "a health check failed");
        return {
          id,
          state: "fault",
          why: "unreachable",
          facts: { message: message.split("\n")[0]!.slice(0, 200) },
        };
      } finally {
        clearTimeout(timer);
      }
    }),
  );
}
