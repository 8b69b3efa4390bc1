import type { NextFunction, Request, RequestHandler, Response } from "express";
import { findSession, sessionHashIn } from "#app/domain/accounts/session.server.ts";
import { TooMany } from "#app/domain/errors.ts";
import { spend } from "#app/domain/limit.ts";
import { canWatch, findWatchedThreads } from "#app/domain/live/find-watched.ts";
import { findWatchers } from "#app/domain/live/find-watchers.ts";
import { lookBack, positionOf } from "#app/domain/live/position.ts";
import type { Reader } from "./live-readers.server.ts";
import { openStream } from "./live-stream.server.ts";
import type { LiveStreams } from "./live-streams.server.ts";
import { headersOf } from "./respond.server.ts";

/**
 * `GET /live`, server-sent events. It stands in Express: a stream outlives any answer that Remix gives, and must keep
 * to its reader's pace. Audience: members, by their session's cookie.
 *
 *   ?thread=12            a thread to watch, 20 at most; `thread=12~1767225600000` is told from that moment on, which is
 *                         when its page was made (milliseconds since 1970)
 *   ?as=username          whom the page takes its reader for; refused when somebody else is signed in by now
 *   Last-Event-ID         goes on where that message left off
 *
 * Messages: `news` { threads?, inbox? }, see `domain/live/tell.ts`; `reset` when too much was missed to be told;
 * `closed` { why: "restart" | "anew" | "signed-out" | "thread" | "elsewhere" }. Refusals have no body: 401 not signed in, 403 from another
 * site, 404 where none of the threads is there to see, 409 somebody else, 429, 503 too many streams.
 */
const opening = { name: "live", points: 60, seconds: 60 };
const [mostThreads, mostStreams] = [20, 2_000] as const;
/** What a reader has not taken may lie with the system for long, unseen by us: nobody stays for more than this unasked. */
const longest = 20 * 60_000;
/** A page takes a moment to be made; what it shows already, its script leaves out. In milliseconds. */
const overlap = 1_000;

export function liveDoor(streams: LiveStreams): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.path !== "/live" || request.method !== "GET") return next();
    listen(streams, request, response).catch((error) => {
      if (!(error instanceof TooMany)) return next(error);
      refuse(response.set(headersOf(error)), 429);
    });
  };
}

function refuse(response: Response, status: number): void {
  response.status(status).set("Cache-Control", "no-store").end();
}

async function listen(streams: LiveStreams, request: Request, response: Response): Promise<void> {
  const site = request.get("Sec-Fetch-Site");
  if (site && site !== "same-origin" && site !== "none") return refuse(response, 403);
  const cookies = request.headers.cookie ?? "";
  const sessionHash = sessionHashIn(cookies);
  const signedIn = sessionHash && (await findSession(cookies));
  if (!sessionHash || !signedIn) return refuse(response, 401);
  const { member, cookie } = signedIn;
  const asked = new URL(request.originalUrl, "http://here").searchParams;
  if (asked.has("as") && asked.get("as") !== member.username) return refuse(response, 409);
  await spend(opening, member.id);
  if (streams.count() >= mostStreams) return refuse(response.set("Retry-After", "30"), 503);
  const now = Date.now();
  const threads = threadsIn(asked, now);
  const watcher = (await findWatchers([sessionHash])).get(sessionHash);
  if (!watcher) return refuse(response, 401);
  const known = await findWatchedThreads([...threads.keys()]);
  const wanted = threads.size;
  for (const id of threads.keys()) if (!canWatch(watcher, known.get(id))) threads.delete(id);
  if (wanted > 0 && threads.size === 0) return refuse(response, 404);
  const last = request.get("Last-Event-ID");
  const position = last ? await positionOf(last, now) : null;
  if (cookie) response.append("Set-Cookie", cookie);
  const stream = openStream(request, response, () => streams.leave(reader));
  const reader: Reader = {
    sessionHash,
    memberId: member.id,
    threads,
    position,
    id: undefined,
    astray: Boolean(last) && !position,
    stream,
    until: now + longest * (0.5 + Math.random() / 2),
    inbox: null,
  };
  // Gone while we looked: nobody would take them off again.
  if (!response.destroyed) streams.join(reader);
}

/** The threads asked for, with the moments of their pages. What is no thread is left out. */
function threadsIn(asked: URLSearchParams, now: number): Map<number, number | null> {
  const found = asked
    .getAll("thread")
    .flatMap((text) => {
      const [, id, made] = /^(\d{1,15})(?:~(\d{1,15}))?$/.exec(text) ?? [];
      if (!id) return [];
      return [[Number(id), made ? Math.max(Number(made) - overlap, now - lookBack) : null] as const];
    })
    .slice(0, mostThreads);
  return new Map(found);
}
