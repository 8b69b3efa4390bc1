import { moderates } from "../threads/policy.ts";
import type { Viewer } from "../viewer.ts";

/** Whoever keeps order in a space may show its announcements above every page its readers open. */
export function canShowBanner(viewer: Viewer, thread: { kind: string; spaceId: string }): boolean {
  return thread.kind === "announcement" && moderates(viewer, thread);
}
