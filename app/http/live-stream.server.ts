import type { Request, Response } from "express";

/**
 * One reader's end of the stream. What it is given is written at once; a reader that does not take it is dropped, for
 * the system's own buffers are all the patience there is: what it missed it reads when it comes back.
 */
export type LiveStream = {
  readonly open: boolean;
  /** Bytes that the system has not taken yet. */
  readonly waiting: number;
  send(message: { event?: string; id?: string; data?: unknown }): void;
  /** Keeps proxies and readers from taking silence for death; the id spares a quiet reader the way back. */
  beat(id?: string): void;
  /** Says why, and when to come back, and ends. @param retry milliseconds */
  close(why: string, retry: number): void;
};

/** Bytes that may wait for a reader beside what the system holds for it. */
const mostWaiting = 64 * 1024;
/** Beats in a row with something waiting, after which nobody is taken to be reading. */
const mostBeats = 2;

/** @param onGone called once, however it ends */
export function openStream(request: Request, response: Response, onGone: () => void): LiveStream {
  let open = true;
  let stalled = 0;
  const gone = () => {
    if (!open) return;
    open = false;
    onGone();
  };
  response.once("close", gone);
  response.once("error", gone);
  request.socket.setTimeout(0);
  request.socket.setKeepAlive(true, 30_000);
  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store, no-transform",
    // nginx would gather what is written until it is worth sending.
    "X-Accel-Buffering": "no",
    Connection: "keep-alive",
  });
  const write = (text: string) => {
    if (!open) return;
    response.write(text);
    if (response.writableLength > mostWaiting) drop();
  };
  const drop = () => {
    response.destroy();
    gone();
  };
  write(`retry: ${reconnectIn(2_000)}\n\n`);
  return {
    get open() {
      return open;
    },
    get waiting() {
      return response.writableLength;
    },
    send({ event, id, data }) {
      write(
        `${event ? `event: ${event}\n` : ""}${id ? `id: ${id}\n` : ""}data: ${JSON.stringify(data ?? {})}\n\n`,
      );
    },
    beat(id) {
      stalled = response.writableLength > 0 ? stalled + 1 : 0;
      if (stalled >= mostBeats) drop();
      else write(`${id ? `id: ${id}\n` : ""}: beat\n\n`);
    },
    close(why, retry) {
      if (!open) return;
      write(`retry: ${Math.round(retry)}\nevent: closed\ndata: ${JSON.stringify({ why })}\n\n`);
      response.end();
      // Whoever does not even take the end has no right to the connection either.
      setTimeout(() => response.destroy(), 1_000).unref();
      gone();
    },
  };
}

/** So that a crowd cut off at once does not come back at once. @returns milliseconds, `around` to three times that */
export function reconnectIn(around: number): number {
  return Math.round(around * (1 + 2 * Math.random()));
}
