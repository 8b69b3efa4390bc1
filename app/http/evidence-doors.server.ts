import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { findSession } from "#app/domain/accounts/session.server.ts";
import { NotFound, TooMany } from "#app/domain/errors.ts";
import { findBatch } from "#app/domain/evidence/list-batches.ts";
import { streamBatch } from "#app/domain/evidence/stream-evidence.ts";
import { type Limit, spend } from "#app/domain/limit.ts";
import { log } from "#app/services/log.server.ts";
import { hasSession } from "./headers.server.ts";
import { headersOf } from "./respond.server.ts";

const exporting: Limit = { name: "evidence-download", points: 120, seconds: 3_600 };

/** What a download of many says of itself, and its bytes at the pace of whoever takes them. */
export async function sendEvidence(
  response: Response,
  format: "csv" | "json" | "jsonl",
  name: string,
  lines: AsyncGenerator<string>,
): Promise<void> {
  const types = { csv: "text/csv", json: "application/json", jsonl: "application/jsonl" };
  response.set({
    "Content-Type": `${types[format]}; charset=utf-8`,
    "Content-Disposition": `attachment; filename="${name}.${format}"`,
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  await pipeline(Readable.from(lines, { objectMode: false }), response).catch(
    (error: NodeJS.ErrnoException) => {
      // A reader who leaves in the middle is no fault of ours.
      if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") log.warn({ err: error }, "evidence broken off");
      response.destroy();
    },
  );
}

/**
 * `GET /desk/evidence/batches/:id/ideas.csv` and `ideas.jsonl`: an export whole. Audience: those who decide on an idea in it,
 * and of others' ideas it has nothing. They stand in Express and not in Remix, since they must wait for a slow reader and
 * must never be whole in memory. Whoever they are not for goes on to the pages, which know no such address.
 */
export function evidenceDoors(): Router {
  const router = express.Router();
  router.get("/desk/evidence/batches/:id/ideas.:format(csv|jsonl)", (request, response, next) => {
    send(request, response, next).catch((error) => {
      if (error instanceof TooMany)
        response.status(429).set(headersOf(error)).type("text/plain").send("Too often. Come back later.\n");
      else if (error instanceof NotFound) next();
      else next(error);
    });
  });
  return router;
}

async function send(request: Request, response: Response, next: NextFunction): Promise<void> {
  const { id = "", format } = request.params;
  const signedIn = hasSession(request.headers) ? await findSession(request.headers.cookie ?? "") : null;
  const viewer = { member: signedIn?.member ?? null, locale: signedIn?.locale ?? ("en" as const) };
  if (!viewer.member || !/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) {
    next();
    return;
  }
  const batch = await findBatch(viewer, id);
  await spend(exporting, viewer.member.id);
  if (signedIn?.cookie) response.append("Set-Cookie", signedIn.cookie);
  const name = `evidence-${batch.madeAt.slice(0, 10)}-${id.slice(-6)}`;
  const csv = format === "csv";
  await sendEvidence(response, csv ? "csv" : "jsonl", name, streamBatch(viewer, id, csv ? "csv" : "json"));
}
