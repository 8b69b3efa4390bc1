import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import express, { type NextFunction, type Request, type Response, type Router } from "express";
import { z } from "zod";
import { allows } from "#app/domain/accounts/scopes.ts";
import { findSession } from "#app/domain/accounts/session.server.ts";
import { Forbidden, NotFound, TooMany } from "#app/domain/errors.ts";
import { offerQuery } from "#app/domain/evidence/input.ts";
import { findBatch } from "#app/domain/evidence/list-batches.ts";
import { noteExport } from "#app/domain/evidence/note-export.ts";
import { streamBatch, streamFormats, streamNow } from "#app/domain/evidence/stream-evidence.ts";
import { decidesSomewhere } from "#app/domain/ideas/decides.ts";
import { type Limit, spend } from "#app/domain/limit.ts";
import { inLocale } from "#app/i18n/locale.server.ts";
import { log } from "#app/services/log.server.ts";
import { declare } from "./api.server.ts";
import { identify } from "./api-caller.server.ts";
import { parseJson } from "./api-input.server.ts";
import { hasSession } from "./headers.server.ts";
import { chooseLocale } from "./locale.server.ts";
import { problemOf, Refused } from "./problem.server.ts";
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
 * `GET /api/v1/ideas/export`, and `GET /desk/evidence/batches/:id/ideas.csv` and `ideas.jsonl`: an export whole. Audience: those who decide on an idea in it,
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
  router.get(exportPath, (request, response, next) => {
    const locale = chooseLocale(request, null);
    sendNow(request, response).catch((error) => {
      if (response.headersSent) return next(error);
      const { status, headers, body } = inLocale(locale, () => problemOf(error));
      response.status(status).set(headers).send(body);
    });
  });
  return router;
}

const exportPath = "/api/v1/ideas/export";
const exportQuery = z.object({
  format: z.enum(streamFormats).default("csv"),
  status: offerQuery.shape.status.describe("`open` is what is neither shipped nor declined"),
  product: offerQuery.shape.product.describe("A product's slug"),
  votes: offerQuery.shape.votes.describe("So many at least"),
});

declare(exportPath, "GET", {
  summary:
    "Stream what is known of the ideas you decide on right now, unsigned, 10,000 at most: CSV, or one JSON array",
  scope: "evidence:read",
  audience: "staff",
  query: exportQuery,
  output: z.array(z.record(z.string(), z.unknown())),
  status: 200,
});

/** As a call of the API: a cookie means nothing here. */
async function sendNow(request: Request, response: Response): Promise<void> {
  const headers = new Headers({ Authorization: request.get("Authorization") ?? "" });
  if (!request.get("Authorization"))
    throw new Refused(401, "needsToken", { "WWW-Authenticate": 'Bearer realm="parvis"' });
  const caller = await identify(new globalThis.Request("http://api.invalid/", { headers }), request.ip ?? "");
  if (!allows(caller.scopes, "evidence:read"))
    throw new Forbidden("missingScope", { scope: "evidence:read" });
  if (!decidesSomewhere(caller.viewer)) throw new Forbidden();
  await spend(exporting, caller.who);
  const { format, ...query } = parseJson(exportQuery, request.query);
  const ids = await noteExport(caller.viewer, query);
  const name = `ideas-${new Date().toISOString().slice(0, 10)}`;
  await sendEvidence(response, format, name, streamNow(ids, format));
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
  // Half of it would look like all of it: its page offers it once all is frozen.
  if (batch.contentHash === null) throw new NotFound();
  await spend(exporting, viewer.member.id);
  if (signedIn?.cookie) response.append("Set-Cookie", signedIn.cookie);
  const name = `evidence-${batch.madeAt.slice(0, 10)}-${id.slice(-6)}`;
  const csv = format === "csv";
  await sendEvidence(response, csv ? "csv" : "jsonl", name, streamBatch(viewer, id, csv ? "csv" : "json"));
}
