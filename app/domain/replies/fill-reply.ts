import { eq } from "drizzle-orm";
import { productAbsent } from "#app/i18n/replies.ts";
import { formerMember } from "#app/i18n/threads.ts";
import { postPath } from "#app/lib/paths.ts";
import { env } from "#app/services/env.server.ts";
import { db } from "#db/client.server.ts";
import { members, products, savedReplies } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { loadThread } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";
import { fillIn } from "./input.ts";
import { staffOf } from "./policy.ts";
import { selectReplies } from "./select-replies.ts";

/** A saved reply as it is put into an answer to a thread, its variables filled in. @throws {Forbidden} @throws {NotFound} */
export async function fillReply(viewer: Viewer, id: string, threadId: number): Promise<{ text: string }> {
  const actor = staffOf(viewer);
  const [row] = await selectReplies(viewer, eq(savedReplies.id, id));
  const thread = await loadThread(db, viewer, threadId);
  if (!row) throw new NotFound();
  const { reply } = row;
  const [asker] = thread.authorId
    ? await db
        .select({
          username: members.username,
          displayName: members.displayName,
          deletedAt: members.deletedAt,
        })
        .from(members)
        .where(eq(members.id, thread.authorId))
    : [];
  const [product] = thread.productId
    ? await db.select({ name: products.name }).from(products).where(eq(products.id, thread.productId))
    : [];
  return {
    text: fillIn(reply.body, {
      name: asker && !asker.deletedAt ? asker.displayName || asker.username : formerMember(reply.language),
      me: actor.displayName || actor.username,
      product: product?.name ?? productAbsent(reply.language),
      thread: thread.title,
      source: env().APP_URL + postPath(reply.sourcePostId),
    }),
  };
}
