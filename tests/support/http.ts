import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: string };

export type Sending = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** In milliseconds; a server that says nothing for so long counts as hung. */
  timeout?: number;
};

/** Without limits of its own, so that a crowd of a test arrives as a crowd. */
const agent = new Agent({ keepAlive: true });

/**
 * One request, as it is: nothing is added to it, no redirect followed, no header forbidden; `fetch` would do all three.
 * @throws when the connection breaks or the time is over
 */
export function send(origin: string, path: string, options: Sending = {}): Promise<Answer> {
  const { method = "GET", body, timeout = 15_000 } = options;
  // Node frames no body of a DELETE by itself.
  const length = body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) };
  const headers = { ...length, ...options.headers };
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers, agent, timeout }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    asked.once("timeout", () => asked.destroy(new Error(`${method} ${path}: no answer in ${timeout} ms`)));
    asked.once("error", reject);
    asked.end(body);
  });
}

/** What a browser of today adds to a plain form of the site's own pages. */
export function formHeaders(origin: string): Record<string, string> {
  return {
    "content-type": "application/x-www-form-urlencoded",
    origin,
    "sec-fetch-site": "same-origin",
  };
}
