import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import express, { type Request, type Response, type Router } from "express";
import {
  type Listed,
  listSitemapParts,
  streamPagesToList,
  streamThreadsToList,
} from "#app/domain/outside/stream-sitemap.ts";
import { sitemapOf } from "#app/lib/sitemap.ts";
import { log } from "#app/services/log.server.ts";

/**
 * `GET /sitemap.xml` names the parts; `/sitemap/pages.xml` and `/sitemap/threads-N.xml` are these. Audience: public, and
 * always what a visitor may see. They stand in Express since a part waits for a slow reader and is never whole in memory.
 */
export function sitemapDoors(originOf: (request: Request) => string): Router {
  const router = express.Router();
  router.get("/sitemap.xml", (request, response, next) => {
    sendIndex(response, originOf(request)).catch(next);
  });
  router.get("/sitemap/pages.xml", (request, response, next) => {
    sendPart(response, originOf(request), streamPagesToList()).catch(next);
  });
  router.get(/^\/sitemap\/threads-(0|[1-9]\d{0,8})\.xml$/, (request, response, next) => {
    const [part] = Object.values(request.params);
    sendPart(response, originOf(request), streamThreadsToList(Number(part))).catch(next);
  });
  return router;
}

const headers = {
  "Content-Type": "application/xml; charset=utf-8",
  "Cache-Control": "no-cache",
  "X-Robots-Tag": "noindex",
};

async function sendIndex(response: Response, origin: string): Promise<void> {
  const { head, line, foot } = sitemapOf.index;
  const parts = await listSitemapParts();
  const lines = [
    { address: `${origin}/sitemap/pages.xml`, changedAt: null },
    ...parts.map(({ part, changedAt }) => ({ address: `${origin}/sitemap/threads-${part}.xml`, changedAt })),
  ];
  response.set(headers).send(head + lines.map(line).join("") + foot);
}

async function sendPart(
  response: Response,
  origin: string,
  batches: AsyncGenerator<Listed[]>,
): Promise<void> {
  // Asked for before the first byte is sent: what goes wrong then can still be said.
  const first = await batches.next();
  response.set(headers);
  const text = write(origin, first.done ? [] : first.value, batches);
  await pipeline(Readable.from(text, { objectMode: false }), response).catch(
    (error: NodeJS.ErrnoException) => {
      // A reader who leaves in the middle is no fault of ours.
      if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") log.warn({ err: error }, "sitemap broken off");
      response.destroy();
    },
  );
}

async function* write(
  origin: string,
  first: Listed[],
  rest: AsyncGenerator<Listed[]>,
): AsyncGenerator<string> {
  const { head, line, foot } = sitemapOf.addresses;
  const lines = (listed: Listed[]) =>
    listed.map(({ path, changedAt }) => line({ address: origin + path, changedAt })).join("");
  yield head + lines(first);
  for await (const listed of rest) yield lines(listed);
  yield foot;
}
