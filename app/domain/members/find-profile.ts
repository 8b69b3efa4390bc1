import { and, desc, eq, sql } from "drizzle-orm";
import { excerpt } from "#app/lib/excerpt.ts";
import { memberPath, postAnchor, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { importedBadges, members, posts, type Role, roleGrants, threads } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import { listThreads } from "../threads/list-threads.ts";
import { employeeRoles, type Viewer } from "../viewer.ts";

/** A member's public page: who they are, and what of theirs this viewer may read. @throws {NotFound} */
export async function findProfile(viewer: Viewer, username: string) {
  const [member] = await db.select().from(members).where(eq(members.username, username.toLowerCase()));
  if (!member) throw new NotFound();
  const ownAnswers = and(eq(posts.authorId, member.id), eq(posts.kind, "answer"), isThere(posts));
  const seen = and(isThere(threads), isVisible(viewer, threads.spaceId));
  const readable = and(ownAnswers, seen);
  const readableThread = sql`lateral (select 1 from ${threads}
    where ${threads.id} = ${posts.threadId} and ${seen} offset 0) there`;
  const [roles, [answered], [asked], answers, started, archive] = await Promise.all([
    db.selectDistinct({ role: roleGrants.role }).from(roleGrants).where(eq(roleGrants.memberId, member.id)),
    db
      .select({ answers: sql<number>`count(*)::int`, accepted: sql<number>`count(${posts.acceptedAt})::int` })
      .from(posts)
      // Each thread looked up in an index: joined, PostgreSQL would rather go through all there are.
      .innerJoin(readableThread, sql`true`)
      .where(ownAnswers),
    db
      .select({ threads: sql<number>`count(*)::int` })
      .from(threads)
      .where(and(eq(threads.authorId, member.id), isThere(threads), isVisible(viewer, threads.spaceId))),
    db
      .select({ post: posts, thread: { id: threads.id, slug: threads.slug, title: threads.title } })
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .where(readable)
      .orderBy(desc(sql`${posts.acceptedAt} is not null`), desc(posts.score), desc(posts.id))
      .limit(10),
    listThreads(viewer, { ordering: "newest", authorId: member.id, limit: 10 }),
    countImportedBadges(member.id),
  ]);
  return {
    member: {
      username: member.username,
      displayName: member.displayName,
      path: memberPath(member.username),
      staff: roles.some(({ role }) => employeeRoles.some((each) => each === role)),
      bio: member.bio,
      joinedAt: member.createdAt.toISOString(),
      roles: roles.map(({ role }): Role => role),
    },
    figures: {
      answers: answered?.answers ?? 0,
      accepted: answered?.accepted ?? 0,
      threads: asked?.threads ?? 0,
    },
    archive,
    threads: started.items,
    answers: answers.map(({ post, thread }) => ({
      id: String(post.id),
      path: threadPath(thread) + postAnchor(post),
      threadTitle: thread.title,
      extract: excerpt(post.opening, 220),
      score: post.score,
      accepted: post.acceptedAt !== null,
      official: post.official,
      createdAt: post.createdAt.toISOString(),
    })),
  };
}

/** What a member had where an import found them, a site a row: a note of the past. */
function countImportedBadges(memberId: string) {
  const tier = (name: "gold" | "silver" | "bronze") =>
    sql<number>`(count(*) filter (where ${importedBadges.tier} = ${name}))::int`;
  return db
    .select({
      site: importedBadges.site,
      gold: tier("gold"),
      silver: tier("silver"),
      bronze: tier("bronze"),
    })
    .from(importedBadges)
    .where(eq(importedBadges.memberId, memberId))
    .groupBy(importedBadges.site)
    .orderBy(importedBadges.site);
}
