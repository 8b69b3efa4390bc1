import type { Session } from "#app/domain/accounts/proven.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { PageOffer } from "./offer.server.ts";

/** What every request knows before any door opens; made once by the server, read by `read` and `write`. */
export type RequestContext = {
  viewer: Viewer;
  /** The one this request came with; a visitor has none. */
  session?: Session | null;
  /** Of the content security policy; empty on visitors' pages, which carry no script. */
  nonce: string;
  /** The address the request came from, for limits on visitors. */
  address: string;
  now: Date;
  /** Seconds, said by a door that refuses for a while. Remix drops the headers of what is thrown, so the server sends it. */
  retryAfter?: string;
  /** Said by the door of a page that may be found from elsewhere. */
  offer?: PageOffer;
};

declare module "@remix-run/server-runtime" {
  interface AppLoadContext extends RequestContext {}
}
