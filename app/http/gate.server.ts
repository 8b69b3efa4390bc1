import type { NextFunction, Request, Response } from "express";
import { bestAnswersPath } from "#app/lib/paths.ts";
import { env } from "#app/services/env.server.ts";

/**
 * What stands before everything else. Remix's own origin check lets actions run cross-site through `_data`, passes a
 * missing Origin and believes X-Forwarded-Host; so the threshold is here, and Remix never sees what it refuses.
 */
const maxUrl = 4_096;
const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;
/**
 * Addresses that mean another one once they are resolved: a whole URL, a host after `//`, dots, slashes turned round.
 * What looked at the path before would have looked at the wrong one.
 */
const meansAnother = /^(?!\/)|^\/\/|^[^?]*(\\|\/(\.|%2e){1,2}(?=[/?]|$))/i;
/**
 * Mail servers post to these without an Origin. What they may do is in a signed link or a token; cookies mean nothing
 * there, so no page elsewhere gains anything by posting to them.
 */
const fromMailServers = new Set(["/mail/unsubscribe", "/mail/in", "/mail/events"]);
/** What the machine and its neighbours ask by whatever name they know us by; the last asks for more of its own. */
const probes = new Set(["/health/live", "/health/ready", "/metrics"]);
const harmless = new Set(["GET", "HEAD"]);
/** Where the brand's identity provider says that someone signed out there: its server, not a browser. */
const fromProvider = "/login/provider/logout";
const fromTrackers = /^\/hooks\/evidence\/[0-9a-f-]{36}$/;
const known = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]);

export function gate(request: Request, response: Response, next: NextFunction): void {
  const refusal = refuse(request);
  if (refusal) {
    response
      .status(refusal.status)
      .type("text/plain")
      .set("Cache-Control", "no-store")
      .send(`${refusal.words}\n`);
    return;
  }
  const single = withSingleSlashes(request.url);
  if (single !== request.url) {
    response.status(301).set({ Location: single, "Cache-Control": "no-store" }).end();
    return;
  }
  // It proves itself by a signature, and cookies mean nothing there.
  if (isFromProvider(request) || isFromTracker(request)) delete request.headers.cookie;
  // Links are made from APP_URL alone; nobody behind this line may be tempted by what a client claims.
  delete request.headers["x-forwarded-host"];
  next();
}

/**
 * Links are glued together wrongly everywhere: `/t//5` means `/t/5`. What comes out begins with one slash, so it stays on
 * this site; addresses that begin with two were refused before.
 */
function withSingleSlashes(url: string): string {
  const [path = "", ...query] = url.split("?");
  return [path.replace(/\/{2,}/g, "/"), ...query].join("?");
}

type Refusal = { status: number; words: string };

function refuse(request: Request): Refusal | null {
  if (request.url.length > maxUrl) return { status: 414, words: "That address is too long." };
  if (!known.has(request.method) && !isPreflight(request))
    return { status: 405, words: "That method is not served here." };
  const probe = probes.has(request.path);
  if (!probe && !isOurHost(request.headers.host ?? ""))
    return { status: 421, words: "This site is not served under that name." };
  if (meansAnother.test(request.url) || !decodes(request.path))
    return { status: 400, words: "That address cannot be read." };
  // Express gives up after a thousand parameters and Remix doesn't, so the question is asked as Remix will ask it.
  if (new URL(request.url, "http://localhost").searchParams.has("_data"))
    return { status: 404, words: "Not found." };
  if (!harmless.has(request.method) && request.path.includes("//"))
    return { status: 400, words: "That address cannot be read." };
  if (harmless.has(request.method) || request.path.startsWith("/api/")) return null; // The API reads bearer tokens only, never cookies.
  if (request.method === "POST" && fromMailServers.has(request.path)) return null;
  return isFromProvider(request) || isFromTracker(request) || isSameOrigin(request)
    ? null
    : { status: 403, words: "This form was sent from another site, so nothing was changed." };
}

/** Pages of other sites read this one thing, and their browsers may ask first whether they may. */
function isPreflight({ method, path }: Request): boolean {
  return method === "OPTIONS" && path === bestAnswersPath;
}

/** The one form that no page of ours sends: by POST, to exactly this address, by what is no browser. */
function isFromProvider({ method, url, headers }: Request): boolean {
  const browser = headers.origin !== undefined || headers["sec-fetch-site"] !== undefined;
  return method === "POST" && url === fromProvider && !browser;
}

/** The same of the brand's issue trackers, which say that something became of an issue. */
function isFromTracker({ method, path, headers }: Request): boolean {
  const browser = headers.origin !== undefined || headers["sec-fetch-site"] !== undefined;
  return method === "POST" && fromTrackers.test(path) && !browser;
}

function isOurHost(host: string): boolean {
  return env().loopbackOnly ? loopback.test(host) : host.toLowerCase() === new URL(env().APP_URL).host;
}

/** Browsers of today say it themselves; those that don't must send an Origin that is exactly ours. */
function isSameOrigin(request: Request): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin";
  const { origin } = request.headers;
  if (!origin) return false;
  return env().loopbackOnly
    ? origin === `http://${request.headers.host}`
    : origin === new URL(env().APP_URL).origin;
}

function decodes(path: string): boolean {
  try {
    return !decodeURIComponent(path).includes("\u0000");
  } catch {
    return false;
  }
}
