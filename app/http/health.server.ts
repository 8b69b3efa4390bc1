import express, { type Router } from "express";
import { essential, runChecks } from "#app/domain/health/run-checks.ts";
import { pool } from "#db/client.server.ts";

/** Migrations that were applied stay applied: once all is well there, a ping is all that is asked for a while. */
const soundFor = 60_000;
let soundAt = 0;

/**
 * For load balancers: `live` while the process answers; `ready` while the checks hold without which no page can be
 * made, the same that `parvis doctor` and /admin/health show with all others.
 */
export function health(): Router {
  const router = express.Router();
  router.get("/health/live", (_request, response) => {
    response.set("Cache-Control", "no-store").type("text/plain").send("ok\n");
  });
  router.get("/health/ready", (_request, response) => {
    response.set("Cache-Control", "no-store").type("text/plain");
    findFault().then(
      (fault) => {
        if (!fault) response.send("ok\n");
        else response.status(503).set("Retry-After", "5").send(`${fault}\n`);
      },
      () => response.status(503).set("Retry-After", "5").send("the database does not answer\n"),
    );
  });
  return router;
}

async function findFault(): Promise<string | null> {
  await pool.query("select 1");
  if (Date.now() - soundAt < soundFor) return null;
  const faults = (await runChecks([...essential])).filter(({ state }) => state === "fault");
  if (faults.length === 0) soundAt = Date.now();
  const [first] = faults;
  if (!first) return null;
  return first.id === "database" ? "the database does not answer" : "the database is not migrated";
}
