import { env } from "#app/services/env.server.ts";

/** A visitor's browser remembers the announcement they put away; the newest is enough, since only one is shown. */
export function putAwayCookie(threadId: number): string {
  return `put-away=${threadId}; Path=/; Max-Age=7776000; HttpOnly; SameSite=Lax${env().secure ? "; Secure" : ""}`;
}

/** The number of the announcement put away, from a Cookie header, or null. */
export function putAwayIn(cookie: string | null | undefined): number | null {
  const id = cookie && /(?:^|;\s*)put-away=(\d{1,15})(?:;|$)/.exec(cookie)?.[1];
  return id ? Number(id) : null;
}
