import { createServer, type Server, type ServerResponse } from "node:http";
import { promisify } from "node:util";
import { constants } from "node:zlib";
import compression from "compression";
import express, { type NextFunction, type Request, type RequestHandler, type Response } from "express";
import sirv from "sirv";
import { startWorker } from "#app/background/worker.server.ts";
import { findSession } from "#app/domain/accounts/session.server.ts";
import { inLocale } from "#app/i18n/locale.server.ts";
import { env } from "#app/services/env.server.ts";
import { startJobs, stopJobs } from "#app/services/jobs.server.ts";
import { log } from "#app/services/log.server.ts";
import { pool } from "#db/client.server.ts";
import { auditExport } from "./audit-export.server.ts";
import { avatarDoors } from "./avatar-doors.server.ts";
import { brandFiles } from "./brand-files.server.ts";
import { startListening } from "./changes.server.ts";
import { embedDoors } from "./embed-doors.server.ts";
import { evidenceDoors } from "./evidence-doors.server.ts";
import { fileDoors } from "./file-doors.server.ts";
import { gate } from "./gate.server.ts";
import { hasSession, securityHeaders } from "./headers.server.ts";
import { health } from "./health.server.ts";
import { ideaImportDoors } from "./idea-import-doors.server.ts";
import { liveDoor } from "./live.server.ts";
import { type LiveStreams, openLiveStreams } from "./live-streams.server.ts";
import { chooseLocale, rememberLocale } from "./locale.server.ts";
import { mailDoors } from "./mail-doors.server.ts";
import { countRequest, metrics } from "./metrics.server.ts";
import { answerFromMemory, rememberPage } from "./page-cache.server.ts";
import { problemOf, Refused } from "./problem.server.ts";
import { type Build, remixHandler } from "./remix.server.ts";
import { isDatabaseAway } from "./respond.server.ts";
import { sitemapDoors } from "./sitemap-doors.server.ts";
import { trackerHooks } from "./tracker-hooks.server.ts";
import { unavailablePage } from "./unavailable.server.ts";

const maxForm = 256 * 1024;
const maxUpload = 2 * 1024 * 1024;

export type Serving = { url: string; close(): Promise<void> };

/**
 * Opens the house as the environment says: the web part with a worker inside it, or one of the two alone.
 * @param assets answers for scripts, styles and images; in development that is Vite
 */
export async function serve(build: Build, assets: RequestHandler = builtAssets()): Promise<Serving> {
  const { APP_URL, WORKER } = env();
  const closeWeb = WORKER === "only" ? async () => {} : await openWeb(build, assets);
  const closeMailIn = WORKER === "off" ? await startJobs().then(() => async () => {}) : await startWorker();
  return {
    url: APP_URL,
    async close() {
      await Promise.all([closeWeb(), closeMailIn()]);
      await stopJobs();
      await pool.end();
    },
  };
}

/** Listens, and says how to stop: new requests are no longer taken, those begun are finished. */
async function openWeb(build: Build, assets: RequestHandler): Promise<() => Promise<void>> {
  const streams = openLiveStreams();
  const changes = await startListening(streams);
  const app = webApp(build, assets, streams);
  const server = createServer((request, response) => {
    const began = performance.now();
    const fromMemory = answerFromMemory(request, response);
    countRequest(request, response, began, fromMemory);
    if (!fromMemory) app(request, response);
  });
  // Longer than any sane proxy's, so that it is never we who close a connection a proxy is about to use.
  server.keepAliveTimeout = 75_000;
  server.headersTimeout = 30_000;
  // A large file over a slow line takes its time.
  server.requestTimeout = 180_000;
  await listen(server, env().PORT, env().HOST);
  return async () => {
    const closed = promisify(server.close.bind(server))();
    streams.close();
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
    await closed;
    await changes.stop();
  };
}

function webApp(build: Build, assets: RequestHandler, streams: LiveStreams): express.Express {
  const app = express();
  app.disable("x-powered-by");
  app.set("query parser", "simple");
  app.set("trust proxy", env().TRUST_PROXY ?? false);
  app.use(securityHeaders, gate);
  app.use(health(), metrics());
  app.use(assets);
  app.use(fileDoors(), avatarDoors(), mailDoors(), auditExport());
  app.use(evidenceDoors(), trackerHooks(), ideaImportDoors());
  // Before the compression, which would gather what has to leave at once.
  app.use(liveDoor(streams));
  // One step above the default: a thirteenth less to send, for half a millisecond.
  app.use(compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } } }));
  app.use(brandFiles(), sitemapDoors(originOf), embedDoors());
  app.use(rememberLocale, rememberPage, readBody);
  const remix = remixHandler(build, originOf);
  app.use((request: Request, response: Response, next: NextFunction) => {
    handle(request, response, remix).catch(next);
  });
  app.use(fallback);
  return app;
}

/** The built files, listed once at the start: a page's path is then no question to the disk. Packed by the build. */
function builtAssets(): RequestHandler {
  const files = sirv("build/client", {
    brotli: true,
    gzip: true,
    etag: true,
    extensions: [],
    setHeaders: (response, path) => {
      // The names of assets change with their content.
      const age = path.startsWith("/assets/") ? "max-age=31536000, immutable" : "max-age=3600";
      response.setHeader("Cache-Control", `public, ${age}`);
      if (path === "/embed.js") forOtherSites(response);
    },
  });
  return (request, response, next) =>
    request.method === "GET" || request.method === "HEAD" ? files(request, response, next) : next();
}

/** The script that pages of other sites are there to load; what it asks for is another matter. */
function forOtherSites(response: ServerResponse): void {
  response.setHeader("Cache-Control", "public, max-age=3600, stale-while-revalidate=86400");
  response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
  // A page in another encoding would read it in its own.
  response.setHeader("Content-Type", "text/javascript; charset=utf-8");
  response.setHeader("Access-Control-Allow-Origin", "*");
}

/** One request: who is there and in which language, then Remix, in that language. */
async function handle(
  request: Request,
  response: Response,
  remix: ReturnType<typeof remixHandler>,
): Promise<void> {
  // An API call is known by its bearer token, looked up at its own door; a cookie must mean nothing there.
  const isApi = request.path.startsWith("/api/");
  const signedIn =
    !isApi && hasSession(request.headers) ? await findSession(request.headers.cookie ?? "") : null;
  const locale = chooseLocale(request, signedIn?.locale ?? null);
  if (signedIn?.cookie) response.append("Set-Cookie", signedIn.cookie);
  const reads = request.method === "GET" || request.method === "HEAD";
  if (signedIn || isApi || !reads) response.setHeader("Cache-Control", "no-store");
  else response.setHeader("Cache-Control", "no-cache");
  response.vary("Cookie");
  response.vary("Accept-Language");
  if (!isApi) response.setHeader("Content-Language", locale);
  await inLocale(locale, () =>
    remix(request, response, {
      viewer: { member: signedIn?.member ?? null, locale },
      session: signedIn?.session ?? null,
      nonce: signedIn ? response.locals.nonce : "",
      address: request.ip ?? "",
      now: new Date(),
    }),
  );
}

/** The whole body as bytes, under a limit, before anything else reads it. */
function readBody(request: Request, response: Response, next: NextFunction): void {
  const limit = request.is("multipart/form-data") ? maxUpload : maxForm;
  express.raw({ type: () => true, limit })(request, response, next);
}

function originOf(request: Request): string {
  return env().loopbackOnly ? `http://${request.headers.host}` : env().APP_URL;
}

/** What no door caught. The database being away is said calmly, with when to come back. */
function fallback(
  error: Error & { status?: number },
  request: Request,
  response: Response,
  _next: NextFunction,
): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const away = isDatabaseAway(error);
  const status = away ? 503 : (error.status ?? 500);
  if (status >= 500 && !away) log.error({ err: error, path: request.path }, "request failed");
  if (request.path.startsWith("/api/")) {
    // Below 500 it is the reading of the body that went wrong.
    const unread = status === 413 ? new Refused(413, "tooLarge") : new Refused(400, "unreadable");
    const problem = inLocale(chooseLocale(request, null), () => problemOf(status < 500 ? unread : error));
    response.status(problem.status).set(problem.headers).send(problem.body);
    return;
  }
  response.setHeader("Cache-Control", "no-store");
  if (away) response.setHeader("Retry-After", "5");
  response
    .status(status)
    .type("html")
    .send(unavailablePage(status, chooseLocale(request, null)));
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      resolve();
    });
  });
}
