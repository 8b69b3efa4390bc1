import type { posts, threads } from "#db/schema/index.ts";
import { Invalid } from "../errors.ts";
import { answerInput, commentInput } from "../threads/input.ts";

/** What a post says. Title and tags are null on what is no thread's body. */
export type Wording = { title: string | null; markdown: string; tags: string[] | null };

/** What somebody wants it to say; what is left out stays as it is. */
export type Wanted = { title?: string; body?: string; tags?: string[] };

export type Found = { post: typeof posts.$inferSelect; thread: typeof threads.$inferSelect };

export function wordingOf({ post, thread }: Found): Wording {
  const heads = post.kind === "body";
  return {
    title: heads ? thread.title : null,
    markdown: post.markdown,
    tags: heads ? thread.tags : null,
  };
}

/**
 * @throws {Invalid} for a text too short or too long for what it is, and for a title or tags of what has none. What is
 * left as it is may be as it is: an import can bring what nobody could write here.
 */
export function wordingAfter(present: Wording, kind: string, wanted: Wanted): Wording {
  if (kind !== "body" && (wanted.title !== undefined || wanted.tags !== undefined))
    throw new Invalid({ [wanted.title === undefined ? "tags" : "title"]: ["invalidField"] });
  const { title = present.title, body = present.markdown, tags = present.tags } = wanted;
  if (body !== present.markdown) {
    const rule = (kind === "comment" ? commentInput : answerInput).shape.body.safeParse(body);
    if (!rule.success) throw new Invalid({ body: rule.error.issues.map(({ message }) => message) });
  }
  return { title, markdown: body, tags };
}

export function isSame(one: Wording, other: Wording): boolean {
  return (
    one.markdown === other.markdown &&
    one.title === other.title &&
    JSON.stringify(one.tags) === JSON.stringify(other.tags)
  );
}
