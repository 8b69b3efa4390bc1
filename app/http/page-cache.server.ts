import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { NextFunction, Request, Response } from "express";
import { LRUCache } from "lru-cache";
import type { Locale } from "#app/i18n/locale.ts";
import { hasSession } from "./headers.server.ts";
import { knownLocale, visitorLocale } from "./locale.server.ts";
import { countCacheMiss } from "./metrics.server.ts";
import { putAwayIn } from "./put-away.server.ts";

/**
 * Visitors' pages, kept as bytes in front of Express and Remix. Only plain GETs without a session are kept, under
 * everything that changes the answer (host, address, language, the announcement put away), from the second time they
 * are asked for, so that a crawler walking the long tail fills nothing. The whole answer is kept with its headers,
 * security headers included: what was let through the gate once under a key would be let through again. A change
 * heard on the base drops what it touches.
 */
type Kept = { plain: Answer; packed: Answer; unchanged: string[]; etag: string };
/** Headers are names and values by turns, as `writeHead` takes them fastest. */
type Answer = { headers: string[]; body: Buffer };

const pages = new LRUCache<string, Kept>({
  maxSize: 64 * 1024 * 1024,
  sizeCalculation: ({ plain, packed }) => plain.body.length + packed.body.length + 4_000,
  ttl: 10 * 60 * 1000,
});
const askedOnce = new LRUCache<string, true>({ max: 20_000, ttl: 10 * 60 * 1000 });
/** Belong to one sending of the answer, or are set again for the bytes kept. */
const unkept = /^(date|connection|keep-alive|transfer-encoding|content-length|content-encoding|etag)$/i;
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

/** Rises with whatever changes; null while nobody would tell us. What was read under one number is as good under the same. */
export function changesHeard(): number | null {
  return open ? epoch : null;
}

/** Longer addresses are nobody's reading, and would let strangers fill the memory with keys alone. */
const longestAddress = 2_000;
/** What changes every page, and what takes something out of sight or words it anew: that may stand among the related of any thread. */
const everywhere =
  /^(space|brand|member|decision|tag|product|banner)\.|\.(edited|withdrawn|hidden|removed|restored|lifted|merged|split|moved|retyped|marked-duplicate|act-undone|brought-back|anonymised)$/;

/** Drops what a change touches: a thread's own pages and every list, since any list may show it. */
export function dropPages(name: string, ids: Record<string, string>): void {
  epoch++;
  if (name === "" || everywhere.test(name)) {
    forgetAll();
    return;
  }
  const { threadId } = ids;
  if (!threadId) return;
  // What readers say of an answer stands on its thread's page alone.
  const inLists = name !== "answer.judged";
  for (const key of pages.keys()) {
    const path = key.slice(key.indexOf(" /") + 1);
    if (
      (inLists && !path.startsWith("/t/")) ||
      path.startsWith(`/t/${threadId}/`) ||
      path.startsWith(`/t/${threadId}?`)
    )
      pages.delete(key);
  }
}

function forgetAll(): void {
  epoch++;
  pages.clear();
}

/** Answers from memory before Express is asked at all, which would cost more than the answer. @returns whether it did */
export function answerFromMemory(request: IncomingMessage, response: ServerResponse): boolean {
  const locale = knownLocale(request.headers);
  const key = locale && keyOf(request, locale);
  const kept = key && pages.get(key);
  if (!kept) return false;
  if (request.headers["if-none-match"] === kept.etag) response.writeHead(304, kept.unchanged).end();
  else {
    const { headers, body } = /\bbr\b/.test(String(request.headers["accept-encoding"]))
      ? kept.packed
      : kept.plain;
    response.writeHead(200, headers).end(body);
  }
  return true;
}

/** Watches what is about to be answered. Stands after compression, so that it sees plain bytes. */
export function rememberPage(request: Request, response: Response, next: NextFunction): void {
  const key = keyOf(request, visitorLocale(request));
  if (key) countCacheMiss();
  if (key && askedOnce.has(key)) watch(key, response);
  else if (key) askedOnce.set(key, true);
  next();
}

/** @param request Express leaves `url` of an app's own requests as it came */
function keyOf({ method, headers, url }: IncomingMessage, locale: Locale): string | null {
  if (!open || method !== "GET" || !url || url.length > longestAddress) return null;
  if (hasSession(headers) || headers.authorization || !keeps(url)) return null;
  return `${locale} ${headers.host} ${putAwayIn(headers.cookie) ?? ""} ${url}`;
}

/**
 * Forms carry one-time keys, and the API and live things are nobody's page. A thread is kept under its number as we
 * write it, never disguised, since that is the one a change drops.
 */
function keeps(url: string): boolean {
  return /^\/(t\/[1-9]\d*\/[a-z0-9-]+|(s|tags|u|threads|products|ideas|roadmap|changelog)(\/[^?]*)?)?(\?|$)/.test(
    url,
  );
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

async function keep(key: string, response: Response, body: Buffer, began: number): Promise<void> {
  if (!String(response.getHeader("content-type")).startsWith("text/html")) return;
  const cookies = [response.getHeader("set-cookie") ?? []].flat();
  // The language asked for in the address is the same for whoever asks; any other cookie is someone's own.
  if (cookies.some((cookie) => !String(cookie).startsWith("lang="))) return;
  if (!response.headersSent) response.vary("Accept-Encoding");
  const shared = headersOf(response);
  const packed = await pack(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  if (!open || epoch !== began) return;
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 20)}"`;
  const unchanged = [...shared, "ETag", etag];
  const sized = (bytes: Buffer, ...more: string[]) => ({
    headers: [...unchanged, ...more, "Content-Length", String(bytes.length)],
    body: bytes,
  });
  pages.set(key, { plain: sized(body), packed: sized(packed, "Content-Encoding", "br"), unchanged, etag });
}

function headersOf(response: Response): string[] {
  return Object.entries(response.getHeaders()).flatMap(([name, value]) =>
    unkept.test(name) ? [] : [value ?? []].flat().flatMap((one) => [name, String(one)]),
  );
}
