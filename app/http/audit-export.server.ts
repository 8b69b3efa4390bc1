import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { findSession } from "#app/domain/accounts/session.server.ts";
import { auditQuery } from "#app/domain/audit/input.ts";
import { canReadAudit } from "#app/domain/audit/policy.ts";
import { streamAudit } from "#app/domain/audit/stream-audit.ts";
import { TooMany } from "#app/domain/errors.ts";
import { type Limit, spend } from "#app/domain/limit.ts";
import { log } from "#app/services/log.server.ts";
import { hasSession } from "./headers.server.ts";
import { headersOf } from "./respond.server.ts";

const exporting: Limit = { name: "audit-export", points: 30, seconds: 3_600 };

/**
 * `GET /admin/audit.csv`, with the filters of /admin/audit in its query. Audience: administrators. It stands in Express
 * and not in Remix, since it must wait for a slow reader and must never be whole in memory. Whoever it is not for goes on to
 * the pages, which know no such address.
 */
export function auditExport(): Router {
  const router = express.Router();
  router.get("/admin/audit.csv", (request, response, next) => {
    send(request, response, next).catch((error) => {
      if (error instanceof TooMany)
        response.status(429).set(headersOf(error)).type("text/plain").send("Too often. Come back later.\n");
      else next(error);
    });
  });
  return router;
}

async function send(request: Request, response: Response, next: NextFunction): Promise<void> {
  const signedIn = hasSession(request.headers) ? await findSession(request.headers.cookie ?? "") : null;
  const viewer = { member: signedIn?.member ?? null, locale: signedIn?.locale ?? ("en" as const) };
  if (!viewer.member || !canReadAudit(viewer)) {
    next();
    return;
  }
  await spend(exporting, viewer.member.id);
  if (signedIn?.cookie) response.append("Set-Cookie", signedIn.cookie);
  const query = auditQuery.parse(request.query);
  const day = new Date().toISOString().slice(0, 10);
  response.set({
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="audit-${day}.csv"`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  await pipeline(Readable.from(streamAudit(viewer, query), { objectMode: false }), response).catch(
    (error: NodeJS.ErrnoException) => {
      // A reader who leaves in the middle is no fault of ours.
      if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") log.warn({ err: error }, "audit export broken off");
      response.destroy();
    },
  );
}
