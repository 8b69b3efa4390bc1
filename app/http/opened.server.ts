import { type Marked, markRead } from "#app/domain/notifications/mark-read.ts";
import { afterwards } from "./afterwards.server.ts";
import type { Knock } from "./door.server.ts";

/** A browser may fetch what its reader never looks at. */
export function isPrefetch({ headers }: Request): boolean {
  return ["Sec-Purpose", "Purpose", "X-Moz"].some((name) => headers.get(name)?.includes("prefetch"));
}

/** Whoever opens what they were told of has read that, whatever they find there. */
export function noteOpened({ viewer, request }: Pick<Knock, "viewer" | "request">, opened: Marked): void {
  if (!viewer.member || isPrefetch(request)) return;
  afterwards("a notification was not marked as read", () => markRead(viewer, opened));
}
