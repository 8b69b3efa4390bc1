import { eq } from "drizzle-orm";
import { posts } from "#db/schema/index.ts";
import type { Step } from "../transact.ts";
import type { Member } from "../viewer.ts";
import { deriveThread } from "./derive.ts";

type Placed = {
  post: { id: number };
  thread: { id: number; spaceId: string; authorId: string | null };
};

/** Accepts an answer in the caller's transaction, who holds its thread and asked the policy. */
export async function noteAcceptance(
  { tx, record }: Step,
  { post, thread }: Placed,
  member: Member,
  now: Date,
): Promise<void> {
  const acceptedAs = thread.authorId === member.id ? "author" : "staff";
  await tx
    .update(posts)
    .set({ acceptedAt: now, acceptedBy: member.id, acceptedAs })
    .where(eq(posts.id, post.id));
  await deriveThread(tx, thread.id);
  await record("answer.accepted", {
    threadId: String(thread.id),
    postId: String(post.id),
    spaceId: thread.spaceId,
  });
}

/** As `noteAcceptance`, and takes it back. */
export async function dropAcceptance({ tx, record }: Step, { post, thread }: Placed): Promise<void> {
  await tx
    .update(posts)
    .set({ acceptedAt: null, acceptedBy: null, acceptedAs: null })
    .where(eq(posts.id, post.id));
  await deriveThread(tx, thread.id);
  await record("answer.acceptance-withdrawn", {
    threadId: String(thread.id),
    postId: String(post.id),
    spaceId: thread.spaceId,
  });
}
