import express, { type Router } from "express";
import { pool } from "#db/client.server.ts";

/** For load balancers: `live` while the process answers, `ready` while it can reach its base. */
export function health(): Router {
  const router = express.Router();
  router.get("/health/live", (_request, response) => {
    response.set("Cache-Control", "no-store").type("text/plain").send("ok\n");
  });
  router.get("/health/ready", (_request, response) => {
    response.set("Cache-Control", "no-store").type("text/plain");
    pool.query("select 1").then(
      () => response.send("ok\n"),
      () => response.status(503).set("Retry-After", "5").send("the database does not answer\n"),
    );
  });
  return router;
}
