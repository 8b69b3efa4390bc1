import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream as NodeWebStream } from "node:stream/web";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import type { Request as ExpressRequest, Response as ExpressResponse } from "express";
import { importsSaid } from "#app/lib/route-imports.ts";
import { log } from "#app/services/log.server.ts";
import type { RequestContext } from "./context.server.ts";
import { routeSlices } from "./route-slices.server.ts";

/** The server build, or in development a way to load the latest. */
export type Build = ServerBuild | (() => Promise<ServerBuild>);

/**
 * Remix under Express, in our own few lines rather than its adapter's: the body is read whole under a limit before
 * any action runs, the address comes from APP_URL and never from the client, and what is written waits for the
 * client to read it.
 */
export function remixHandler(build: Build, origin: (request: ExpressRequest) => string) {
  const handlers = routeSlicesOf(build);
  return async (
    request: ExpressRequest,
    response: ExpressResponse,
    context: RequestContext,
  ): Promise<void> => {
    const asked = webRequest(request, origin(request));
    const answer = await handlers(new URL(asked.url).pathname)(asked, context);
    if (context.retryAfter) response.setHeader("Retry-After", context.retryAfter);
    await send(answer, request, response);
  };
}

function routeSlicesOf(build: Build) {
  const handle = (one: Build) => createRequestHandler(one, "production");
  if (typeof build !== "function") return routeSlices(sayingLess(build), handle);
  const whole = handle(build);
  return () => whole;
}

/** As the build writes the map that browsers get. */
function sayingLess(build: ServerBuild): ServerBuild {
  const roots = build.assets.routes.root?.imports ?? [];
  const routes = Object.entries(build.assets.routes).map(([id, route]) => [
    id,
    { ...route, imports: importsSaid(id, route?.imports ?? [], roots) },
  ]);
  return { ...build, assets: { ...build.assets, routes: Object.fromEntries(routes) } };
}

function webRequest(request: ExpressRequest, origin: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? ""]) headers.append(name, one);
  }
  const bodyless = request.method === "GET" || request.method === "HEAD";
  // The parsed body is the raw bytes; see `readBody` in server.server.ts.
  const body = bodyless || !(request.body instanceof Buffer) ? undefined : new Uint8Array(request.body);
  return new Request(new URL(request.originalUrl, origin), { method: request.method, headers, body });
}

/** How a stream says that its other side is gone, in the middle or before the first byte: a reader's right, no fault. */
const readerLeft = new Set(["ERR_STREAM_PREMATURE_CLOSE", "ERR_STREAM_UNABLE_TO_PIPE"]);

/** Copies a web response out. The compression in front of it counts as the client: its pace is kept. */
async function send(answer: Response, request: ExpressRequest, response: ExpressResponse): Promise<void> {
  response.status(answer.status);
  for (const [name, value] of answer.headers) {
    if (name !== "set-cookie") response.setHeader(name, value);
  }
  for (const cookie of answer.headers.getSetCookie()) response.append("Set-Cookie", cookie);
  if (!answer.body || request.method === "HEAD") {
    response.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(answer.body as NodeWebStream), response);
  } catch (error) {
    if (readerLeft.has((error as { code?: string }).code ?? ""))
      log.debug({ path: request.path }, "the reader left before the end");
    else log.warn({ err: error }, "answer broken off");
  }
}
