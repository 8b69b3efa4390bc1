import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { loadThread } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";
import { canShowBanner } from "./policy.ts";

export type ShowingView = {
  thread: { id: string; title: string; path: string; language: "fr" | "en" };
  /** Until when it stands above every page, ISO 8601; null when it doesn't. */
  until: string | null;
};

/** Whether and until when an announcement stands above every page. @throws {NotFound} @throws {Forbidden} */
export async function findShowing(viewer: Viewer, threadId: number, now: Date): Promise<ShowingView> {
  const thread = await loadThread(db, viewer, threadId);
  if (thread.kind !== "announcement") throw new NotFound();
  if (!canShowBanner(viewer, thread)) throw new Forbidden();
  const { title, language, bannerUntil } = thread;
  return {
    thread: { id: String(threadId), title, path: threadPath(thread), language },
    until: bannerUntil && bannerUntil > now ? bannerUntil.toISOString() : null,
  };
}
