import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { NextFunction, Request, Response } from "express";
import { LRUCache } from "lru-cache";
import { hasSession } from "./headers.server.ts";
import { chooseLocale } from "./locale.server.ts";

/**
 * Visitors' pages, kept as bytes in front of Remix. Only plain GETs without a session are kept, under everything that
 * changes the output (path, query, language, encoding), from the second time they are asked for, so that a crawler
 * walking the long tail fills nothing. A change heard on the base drops what it touches.
 */
type Kept = { status: number; headers: Record<string, string>; body: Buffer; packed: Buffer; etag: string };

const pages = new LRUCache<string, Kept>({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: ({ body, packed }) => body.length + packed.length + 500,
  ttl: 10 * 60 * 1000,
});
const askedOnce = new LRUCache<string, true>({ max: 20_000, ttl: 10 * 60 * 1000 });
const keptHeaders = ["content-type", "cache-control", "content-language", "vary", "content-security-policy"];
const pack = promisify(brotliCompress);

let open = false;
/** Rises with every change; a page whose making began before is not kept. */
let epoch = 0;

export function openCache(): void {
  open = true;
}

export function closeCache(): void {
  open = false;
  forgetAll();
}

/** Drops what a change touches: a thread's own pages and every list, since any list may show it. */
export function dropPages(name: string, ids: Record<string, string>): void {
  epoch++;
  if (name === "" || /^(space|brand|member)\./.test(name)) {
    forgetAll();
    return;
  }
  const { threadId } = ids;
  if (!threadId) return;
  for (const key of pages.keys()) {
    const path = key.slice(key.indexOf(" /") + 1);
    if (!path.startsWith("/t/") || path.startsWith(`/t/${threadId}/`) || path.startsWith(`/t/${threadId}?`))
      pages.delete(key);
  }
}

function forgetAll(): void {
  epoch++;
  pages.clear();
}

/** First of two Express middlewares: answers from memory. Stands before compression, since kept pages are packed. */
export function answerFromMemory(request: Request, response: Response, next: NextFunction): void {
  const key = keyOf(request);
  const kept = key && pages.get(key);
  if (kept) answer(kept, request, response);
  else next();
}

/** Second of two: watches what is about to be answered. Stands after compression, so that it sees plain bytes. */
export function rememberPage(request: Request, response: Response, next: NextFunction): void {
  const key = keyOf(request);
  if (key && askedOnce.has(key)) watch(key, response);
  else if (key) askedOnce.set(key, true);
  next();
}

function keyOf(request: Request): string | null {
  const { method, headers, path } = request;
  if (!open || method !== "GET" || hasSession(request) || headers.authorization || !keeps(path)) return null;
  return `${chooseLocale(request, null)} ${headers.host} ${request.originalUrl}`;
}

/** Forms carry one-time keys, and the API and live things are nobody's page. */
function keeps(path: string): boolean {
  return path === "/" || /^\/(t|s|tags|u|threads)(\/|$)/.test(path);
}

function answer({ status, headers, body, packed, etag }: Kept, request: Request, response: Response): void {
  response.set(headers);
  response.set("ETag", etag);
  if (request.headers["if-none-match"] === etag) {
    response.status(304).end();
    return;
  }
  response.status(status);
  if (/\bbr\b/.test(String(request.headers["accept-encoding"]))) {
    response.set("Content-Encoding", "br").end(packed);
  } else response.end(body);
}

/** Listens in on an answer on its way out, before compression, and keeps it if nothing changed meanwhile. */
function watch(key: string, response: Response): void {
  const began = epoch;
  const chunks: Buffer[] = [];
  const { write, end } = response;
  const take = (chunk: unknown, encoding?: unknown) => {
    if (typeof chunk === "string")
      chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  response.write = function (this: Response, ...args: unknown[]) {
    take(args[0], args[1]);
    return (write as (...all: unknown[]) => boolean).apply(this, args);
  } as Response["write"];
  response.end = function (this: Response, ...args: unknown[]) {
    take(args[0], args[1]);
    if (this.statusCode === 200) void keep(key, this, Buffer.concat(chunks), began);
    return (end as (...all: unknown[]) => Response).apply(this, args);
  } as Response["end"];
}

async function keep(key: string, response: Response, raw: Buffer, began: number): Promise<void> {
  if (!String(response.getHeader("content-type")).startsWith("text/html")) return;
  const cookies = [response.getHeader("set-cookie") ?? []].flat();
  if (cookies.some((cookie) => !String(cookie).startsWith("lang="))) return;
  const headers = Object.fromEntries(
    keptHeaders.flatMap((name) =>
      response.getHeader(name) ? [[name, String(response.getHeader(name))]] : [],
    ),
  );
  const packed = await pack(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  if (!open || epoch !== began) return;
  const etag = `"${createHash("sha256").update(raw).digest("base64url").slice(0, 20)}"`;
  pages.set(key, { status: 200, headers, body: raw, packed, etag });
}
