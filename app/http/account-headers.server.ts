import type { HeadersFunction } from "@remix-run/node";

/** Pages about one person's account, some reached by a secret link, are kept nowhere; refusals say when to come back. */
export const accountHeaders: HeadersFunction = ({ actionHeaders }) => {
  const headers = new Headers({ "Cache-Control": "no-store" });
  const retryAfter = actionHeaders.get("Retry-After");
  if (retryAfter) headers.set("Retry-After", retryAfter);
  return headers;
};
