import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { EntryContext } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { renderToPipeableStream } from "react-dom/server";
import { findBrand } from "./domain/brand/brand.ts";
import type { RequestContext } from "./http/context.server.ts";
import { headOf } from "./http/offer.server.ts";
import { withoutZeros } from "./lib/without-zeros.ts";
import { log } from "./services/log.server.ts";

/** The server build is the one module graph of a server process; starting it is reached from here. */
export { prepare } from "./http/prepare.server.ts";
export { serve } from "./http/server.server.ts";

export const streamTimeout = 5_000;

/** Renders the page whole before sending it: nothing here is deferred, and a failure can still change the status. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
  context: RequestContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <RemixServer context={entry} url={request.url} nonce={context.nonce} />,
      {
        nonce: context.nonce,
        onAllReady() {
          clearTimeout(deadline);
          const page = new PassThrough();
          headers.set("Content-Type", "text/html; charset=utf-8");
          // In one piece: React's many small ones would each be carried through every stream up to the socket.
          buffer(page)
            .then((body) => withHead(withoutZeros(body), request, status, context))
            .then((body) => resolve(new Response(body, { headers, status })), reject);
          pipe(page);
        },
        onShellError: reject,
        onError(error) {
          log.error({ err: error }, "page could not be rendered");
        },
      },
    );
    // Cleared when done, since until then it holds on to the whole page.
    const deadline = setTimeout(abort, streamTimeout).unref();
  });
}

const endOfHead = "</head>";

/** A visitor's page with what search engines and the like are to know of it; members' pages go on as scripts, and are their own. */
async function withHead(
  body: NonSharedBuffer,
  request: Request,
  status: number,
  { viewer, offer }: RequestContext,
): Promise<NonSharedBuffer | string> {
  if (viewer.member || status !== 200) return body;
  const asked = new URL(request.url);
  const { name } = await findBrand();
  const head = headOf(offer, { origin: asked.origin, asked, locale: viewer.locale, siteName: name });
  return body.toString().replace(endOfHead, () => head + endOfHead);
}

/** What no door threw on purpose. Refusals come by here too, as Remix wraps them; they are answers, not failures. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  log.error({ err: error, path: new URL(request.url).pathname }, "request failed");
}
