import { and, eq, inArray } from "drizzle-orm";
import { deriveThread } from "#app/domain/threads/derive.ts";
import { firstLine } from "#app/lib/excerpt.ts";
import { slugify } from "#app/lib/slug.ts";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import type { Tx } from "#db/client.server.ts";
import { bookmarks as bookmarkRows, members, posts, spaces, threads, threadTags } from "#db/schema/index.ts";
import { bookmarks, longTalk } from "./demo/long-talk.ts";
import { demo } from "./demo-content.ts";

const day = 86_400_000;
/** Whose bookmarks the demo shows. */
const keeper = "odile";

/**
 * Gives the demo's people something to come back to: a thread of several pages, bookmarks of one of them, and a last visit
 * that some things are newer than. @returns the long thread
 */
export async function writeReading(tx: Tx, now: Date): Promise<number> {
  const ids = new Map(
    (await tx.select({ id: members.id, username: members.username }).from(members)).map((one) => [
      one.username,
      one.id,
    ]),
  );
  const threadId = await writeLongTalk(tx, ids, now);
  for (const { thread: key, answer, note, remindInDays } of bookmarks) {
    const [post] = await tx
      .select({ id: posts.id })
      .from(posts)
      .innerJoin(threads, eq(threads.id, posts.threadId))
      .where(
        and(
          eq(threads.slug, slugOf(key)),
          answer
            ? and(eq(posts.kind, "answer"), eq(posts.authorId, ids.get(answer)!))
            : eq(posts.kind, "body"),
        ),
      )
      .limit(1);
    const remindAt = remindInDays === null ? null : new Date(now.getTime() + remindInDays * day);
    await tx.insert(bookmarkRows).values({
      memberId: ids.get(keeper)!,
      postId: post!.id,
      note,
      remindAt,
      // What is past was sent in its day.
      remindedAt: remindAt && remindAt < now ? remindAt : null,
      createdAt: new Date(now.getTime() - 20 * day),
    });
  }
  await tx
    .update(members)
    .set({ seenAt: new Date(now.getTime() - 4 * day) })
    .where(
      inArray(
        members.username,
        demo.people.map(({ username }) => username),
      ),
    );
  return threadId;
}

/** The address's words of a thread of the demo, which are those of its title. */
function slugOf(key: string): string {
  return slugify([longTalk, ...demo.threads].find((thread) => thread.key === key)!.title);
}

async function writeLongTalk(tx: Tx, ids: Map<string, string>, now: Date): Promise<number> {
  const { lines, title, tags } = longTalk;
  /** One a day, the last one this morning. */
  const momentOf = (line: number) => new Date(now.getTime() - (lines.length - line) * day - day / 8);
  const [space] = await tx.select({ id: spaces.id }).from(spaces).where(eq(spaces.slug, longTalk.space));
  const createdAt = momentOf(-1);
  const activeAt = momentOf(lines.length - 1);
  const [made] = await tx
    .insert(threads)
    .values({
      ...{ spaceId: space!.id, kind: "discussion", language: "fr", title, slug: slugify(title), tags },
      ...{ authorId: ids.get(longTalk.author)!, createdAt, updatedAt: activeAt, activeAt },
    })
    .returning({ id: threads.id });
  const threadId = made!.id;
  await tx.insert(threadTags).values(tags.map((tag) => ({ threadId, tag, createdAt })));
  const all = [[longTalk.author, longTalk.body] as const, ...lines];
  for (const [place, [author, markdown]] of all.entries()) {
    const { html, text } = await renderMarkdown(markdown);
    const at = momentOf(place - 1);
    const kind = place === 0 ? ("body" as const) : ("answer" as const);
    await tx.insert(posts).values({
      ...{ threadId, kind, authorId: ids.get(author)!, markdown, html, opening: firstLine(text, 300) },
      ...{ createdAt: at, updatedAt: at },
    });
  }
  await deriveThread(tx, threadId);
  return threadId;
}
