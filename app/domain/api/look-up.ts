import { and, eq, inArray } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members, origins } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { findApiPost } from "./find-api-post.ts";
import { findApiThread } from "./find-api-thread.ts";
import type { LookUpQuery } from "./input.ts";
import { personColumns, representAuthor } from "./parts.ts";
import type { FoundShape } from "./shapes.ts";

/** What an import made of this. Without a kind, a question or an answer, which share their numbers. @throws {NotFound} */
export async function lookUp(viewer: Viewer, { source, site, id, kind }: LookUpQuery): Promise<FoundShape> {
  const [found] = await db
    .select({ origin: origins, member: personColumns(members) })
    .from(origins)
    .leftJoin(members, eq(members.id, origins.memberId))
    .where(
      and(
        eq(origins.source, source),
        eq(origins.site, site),
        inArray(origins.kind, kind ? [kind] : ["question", "answer"]),
        eq(origins.externalId, id),
      ),
    )
    .limit(1);
  if (!found) throw new NotFound();
  const { kind: was, threadId, postId } = found.origin;
  if ((was === "question" || was === "topic") && threadId)
    return { type: "thread", ...(await findApiThread(viewer, threadId)) };
  if (postId) return { type: "post", ...(await findApiPost(viewer, postId)) };
  const member = representAuthor(found.member);
  if (!member) throw new NotFound();
  return { type: "member", ...member, origin: { source, site, kind: was, id } };
}
