import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { members, posts, revisions, suggestions, threads } from "#db/schema/index.ts";
import { edits, suggestions as waiting } from "./demo/edits.ts";
import { type DemoEdit, type DemoUsername, momentOf } from "./demo/shapes.ts";
import { demo } from "./demo-content.ts";

type Place = Pick<DemoEdit, "thread" | "answer">;

/** Writes how the demo's answers came to say what they say, and what is suggested for them, once they are there. */
export async function writeHistory(tx: Tx, now: Date): Promise<void> {
  const rows = await tx.select({ id: members.id, username: members.username }).from(members);
  const idOf = (username: DemoUsername) => rows.find((row) => row.username === username)!.id;
  const places = new Map(edits.map((edit) => [`${edit.thread} ${edit.answer}`, edit]));
  for (const place of places.values()) {
    const mine = edits.filter(({ thread, answer }) => thread === place.thread && answer === place.answer);
    await writeEdits(tx, await findAnswer(tx, place), mine, idOf, now);
  }
  for (const { by, at, why, is, wanted, ...place } of waiting) {
    const post = await findAnswer(tx, place);
    await tx.insert(suggestions).values({
      postId: post.id,
      authorId: idOf(by),
      markdown: replaced(post.markdown, is, wanted),
      why,
      basedOn: post.revisionCount,
      madeAt: momentOf(at, now),
    });
  }
}

type Post = typeof posts.$inferSelect;

/** From the present text back to the first, since only the present one is written down whole. */
async function writeEdits(
  tx: Tx,
  post: Post,
  mine: DemoEdit[],
  idOf: (username: DemoUsername) => string,
  now: Date,
): Promise<void> {
  let markdown = post.markdown;
  for (const [index, { by, suggestedBy, at, why, was, is }] of [...mine.entries()].reverse()) {
    const madeAt = momentOf(at, now);
    const before = replaced(markdown, is, was);
    const [suggestion] = suggestedBy
      ? await tx
          .insert(suggestions)
          .values({
            ...{ postId: post.id, authorId: idOf(suggestedBy), markdown, why, madeAt },
            ...{ basedOn: index === 0 ? 0 : index + 1, outcome: "accepted" },
            ...{ decidedAt: madeAt, decidedBy: idOf(by) },
          })
          .returning({ id: suggestions.id })
      : [];
    await tx.insert(revisions).values({
      ...{ postId: post.id, number: index + 2, markdown, authorId: idOf(by), why, madeAt },
      suggestionId: suggestion?.id,
    });
    markdown = before;
  }
  await tx
    .insert(revisions)
    .values({ postId: post.id, number: 1, markdown, authorId: post.authorId, madeAt: post.createdAt });
  const editedAt = momentOf(mine.at(-1)!.at, now);
  await tx
    .update(posts)
    .set({ revisionCount: mine.length + 1, editedAt, updatedAt: editedAt })
    .where(eq(posts.id, post.id));
}

async function findAnswer(tx: Tx, { thread: key, answer }: Place): Promise<Post> {
  const title = demo.threads.find((thread) => thread.key === key)?.title ?? "";
  const [found] = await tx
    .select({ post: posts })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .innerJoin(members, eq(members.id, posts.authorId))
    .where(and(eq(threads.title, title), eq(members.username, answer), eq(posts.kind, "answer")));
  if (!found) throw new Error(`The demo has no answer by ${answer} to ${key}`);
  return found.post;
}

/** @throws for a passage that is not in the text, since an edit that changes nothing is none */
function replaced(text: string, passage: string, other: string): string {
  if (!text.includes(passage)) throw new Error(`The demo's text does not say: ${passage}`);
  return text.replace(passage, other);
}
