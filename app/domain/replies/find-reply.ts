import { eq } from "drizzle-orm";
import { savedReplies } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { staffOf } from "./policy.ts";
import { representReply, selectReplies, textOfSource } from "./select-replies.ts";
import type { ReplyView } from "./views.ts";

/** @throws {Forbidden} @throws {NotFound} */
export async function findReply(viewer: Viewer, id: string): Promise<ReplyView> {
  staffOf(viewer);
  const [row] = await selectReplies(viewer, eq(savedReplies.id, id));
  if (!row) throw new NotFound();
  const view = representReply(row);
  return {
    ...view,
    body: row.reply.body,
    newText: view.source.state === "edited" ? textOfSource(row.post.markdown) : null,
  };
}
