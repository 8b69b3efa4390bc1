import type { Cursors } from "../page.ts";
import { listThreads } from "../threads/list-threads.ts";
import type { Page, ThreadRow } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { Activity } from "./input.ts";
import { listSaid } from "./list-said.ts";
import { loadProfile } from "./load-profile.ts";
import type { ProfileView, Said } from "./views.ts";

export type ActivityView = { member: ProfileView } & (
  | { kind: "answers" | "comments"; said: Page<Said> }
  | { kind: "questions" | "discussions"; threads: Page<ThreadRow> }
);

/** One kind of what a member did, newest first: a keyset page of what this viewer may read. @throws {NotFound} */
export async function findActivity(
  viewer: Viewer,
  username: string,
  kind: Activity,
  cursors: Cursors,
): Promise<ActivityView> {
  const { row, view: member } = await loadProfile(username);
  if (kind === "answers" || kind === "comments") {
    const one = kind === "answers" ? "answer" : "comment";
    return { member, kind, said: await listSaid(viewer, row.id, one, cursors) };
  }
  const one = kind === "questions" ? "question" : "discussion";
  const options = { ordering: "newest", authorId: row.id, kind: one, ...cursors } as const;
  return { member, kind, threads: await listThreads(viewer, options) };
}
