import { sql } from "drizzle-orm";
import { standing } from "#app/domain/threads/standing.ts";
import { slugify } from "#app/lib/slug.ts";
import * as schema from "#db/schema/index.ts";
import type { Base } from "./people.ts";

/** A thread as lists and search should find it; what is not said is the plainest there is. */
export type WrittenThread = {
  spaceId: string;
  title: string;
  html?: string;
  language?: "fr" | "en";
  kind?: "question" | "discussion";
  authorId?: string;
  tags?: string[];
  createdAt?: Date;
  activeAt?: Date;
  /** Of the body. */
  score?: number;
  answers?: { html: string; authorId?: string; accepted?: boolean; score?: number }[];
  comments?: string[];
  closed?: boolean;
};

/** Writes a thread straight into the base, derived columns included. @returns its id */
export async function writeThread(base: Base, thread: WrittenThread): Promise<number> {
  const {
    spaceId,
    title,
    html = `<p>${title}</p>`,
    language = "en",
    kind = "question",
    authorId = null,
    tags = [],
  } = thread;
  const {
    createdAt = new Date(),
    activeAt = createdAt,
    score = 0,
    answers = [],
    comments = [],
    closed = false,
  } = thread;
  const solved = answers.some(({ accepted }) => accepted);
  const [made] = await base
    .insert(schema.threads)
    .values({
      ...{ spaceId, kind, title, slug: slugify(title), language, authorId, tags, createdAt, activeAt, score },
      answerCount: answers.length,
      acceptedCount: answers.filter(({ accepted }) => accepted).length,
      solvedAt: solved ? activeAt : null,
      closedAt: closed ? activeAt : null,
    })
    .returning({ id: schema.threads.id });
  const threadId = made!.id;
  if (tags.length > 0)
    await base.insert(schema.threadTags).values(tags.map((tag) => ({ threadId, tag, createdAt })));
  const post = (kind: "body" | "answer" | "comment", html: string, up = 0) => ({
    ...{ threadId, kind, html, markdown: html, opening: html.replace(/<[^>]*>/g, ""), createdAt },
    ...{ up, score: up, standing: standing(up, 0) },
  });
  const [body] = await base
    .insert(schema.posts)
    .values({ ...post("body", html, score), authorId })
    .returning({ id: schema.posts.id });
  for (const { html, accepted, score, authorId = null } of answers) {
    const acceptance = accepted ? { acceptedAt: activeAt, acceptedAs: "author" as const } : {};
    await base.insert(schema.posts).values({ ...post("answer", html, score), authorId, ...acceptance });
  }
  if (comments.length > 0)
    await base
      .insert(schema.posts)
      .values(comments.map((text) => ({ ...post("comment", text), parentId: body!.id })));
  await base.execute(
    sql`update threads t set hot = thread_hot(t.id, t.created_at, t.author_id, t.score) where t.id = ${threadId}`,
  );
  return threadId;
}
