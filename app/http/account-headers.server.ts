import type { HeadersFunction } from "@remix-run/node";

/** Pages about one person's account, some reached by a secret link, are kept nowhere. */
export const accountHeaders: HeadersFunction = () => ({ "Cache-Control": "no-store" });
