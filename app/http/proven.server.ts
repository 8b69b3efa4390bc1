import { redirect } from "@remix-run/node";
import { isProven, type Session } from "#app/domain/accounts/proven.ts";
import { renewSession } from "#app/domain/accounts/session.server.ts";
import type { Knock } from "./door.server.ts";

/**
 * For doors behind which the account itself is touched (address, password, codes, passkeys, tokens, leaving), or how
 * everybody signs in. Whoever has not proven within 15 minutes who they are is led to the page that asks, and comes
 * back. Call it in the loader of the page with the form, so that nobody types for nothing, and again in its action; the
 * command behind checks for itself with `checkProven` of `domain/accounts/proven.ts`, given the session returned here.
 *
 *     async load(knock) { requireProven(knock); … }
 *     default: intent(input, async (knock) => { await leave(knock.viewer, requireProven(knock), knock.now); … })
 */
export function requireProven({ session, url, now, request }: Knock): Session {
  if (isProven(session, now)) return session;
  const page = url.pathname.replace(/\.data$/, "");
  const wanted = request.method === "GET" ? page + url.search : page;
  throw redirect(provePath(wanted));
}

/** Where somebody signed in shows once more that it is they. @param next where to go afterwards */
export const provePath = (next: string): string => `/settings/confirm?next=${encodeURIComponent(next)}`;

/**
 * Goes on under a new session id, since its owner has just proven who they are. The door it is called behind says in
 * `renews` where that leads. @param to a path of this site
 */
export async function goOnProven(
  { request, press }: Pick<Knock, "request"> & { press: string },
  to: string,
): Promise<Response> {
  const cookie = await renewSession(request.headers.get("Cookie") ?? "", press);
  return redirect(to, cookie ? { headers: { "Set-Cookie": cookie } } : {});
}
