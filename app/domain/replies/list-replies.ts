import { asc } from "drizzle-orm";
import { savedReplies } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";
import { staffOf } from "./policy.ts";
import { representReply, selectReplies } from "./select-replies.ts";
import type { ReplyRow } from "./views.ts";

/** More than a team can choose among; the limit keeps the page whole. */
export const mostReplies = 200;

/** The saved replies this viewer may use, by title. @throws {Forbidden} */
export async function listReplies(viewer: Viewer): Promise<ReplyRow[]> {
  staffOf(viewer);
  const rows = await selectReplies(viewer)
    .orderBy(asc(savedReplies.title), asc(savedReplies.id))
    .limit(mostReplies);
  return rows.map(representReply);
}
