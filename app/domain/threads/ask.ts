import { and, arrayContains, asc, eq, sql } from "drizzle-orm";
import { slugify } from "#app/lib/slug.ts";
import { db } from "#db/client.server.ts";
import { posts, spaces, threads, threadTags } from "#db/schema/index.ts";
import { settleDraft } from "../drafts/keep.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { noteFiles } from "../files/note-files.ts";
import { once, recall } from "../once.ts";
import { findVersion } from "../products/find-version.ts";
import { isVisible } from "../spaces/visible.ts";
import { follow } from "../subscriptions/follow.ts";
import { findTagsMeant } from "../tags/find-tags-meant.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { deriveThread } from "./derive.ts";
import { guessLanguage } from "./guess-language.ts";
import type { AskInput } from "./input.ts";
import { canStartThread, writesOfficially } from "./policy.ts";
import { renderBody } from "./render-body.ts";

export type Asked = { threadId: string; postId: string; slug: string };

/**
 * Starts a thread: a question, or a discussion. Without a space it goes to the first one whose default kind it is
 * and whose language fits. @throws {Invalid} for a space that is not there for this viewer or does not take the kind
 */
export async function ask(viewer: Viewer, input: AskInput, key?: string): Promise<Asked> {
  const sent = { ask: input };
  const done = await recall<Asked>(viewer, key, sent);
  if (done) return done;
  const space = await findSpace(viewer, input);
  const kind = input.kind ?? space.defaultKind;
  if (!space.kinds.includes(kind)) throw new Invalid({ kind: ["kindNotHere"] });
  if (!viewer.member || !canStartThread(viewer, space, kind)) throw new Forbidden("confirmFirst");
  const author = viewer.member;
  const about = await findVersion(db, input);
  const { markdown, html, opening, text } = await renderBody(viewer, input.body, space.id);
  const language =
    space.language === "all" ? guessLanguage(`${input.title} ${text}`, viewer.locale) : space.language;
  const slug = slugify(input.title);

  return transact(author.id, ({ tx, record }) =>
    once(tx, author.id, key, sent, async () => {
      const tags = await findTagsMeant(input.tags, tx);
      const [thread] = await tx
        .insert(threads)
        .values({
          spaceId: space.id,
          kind,
          title: input.title,
          slug,
          language,
          authorId: author.id,
          tags,
          ...about,
        })
        .returning({ id: threads.id, createdAt: threads.createdAt });
      if (!thread) throw new Error("insert returned no thread");
      const [post] = await tx
        .insert(posts)
        .values({
          threadId: thread.id,
          kind: "body",
          authorId: author.id,
          markdown,
          html,
          opening,
          official: writesOfficially(viewer),
        })
        .returning({ id: posts.id });
      if (!post) throw new Error("insert returned no post");
      await noteFiles(tx, author, post.id, input.body);
      if (tags.length > 0) {
        await tx
          .insert(threadTags)
          .values(tags.map((tag) => ({ threadId: thread.id, tag, createdAt: thread.createdAt })));
      }
      await deriveThread(tx, thread.id);
      await follow(tx, author.id, thread.id, "asked");
      const ids = { threadId: String(thread.id), postId: String(post.id) };
      await record("thread.asked", { ...ids, spaceId: space.id });
      await settleDraft(tx, author.id, kind === "idea" ? "idea" : "ask");
      return { ...ids, slug };
    }),
  );
}

async function findSpace(viewer: Viewer, input: AskInput) {
  const visible = isVisible(viewer, spaces.id);
  const wanted = input.space
    ? eq(spaces.slug, input.space)
    : input.kind
      ? and(eq(spaces.defaultKind, input.kind), arrayContains(spaces.kinds, [input.kind]))
      : undefined;
  const [space] = await db
    .select()
    .from(spaces)
    .where(and(visible, wanted))
    .orderBy(
      sql`case ${spaces.language} when ${viewer.locale} then 0 when 'all' then 1 else 2 end`,
      asc(spaces.position),
      asc(spaces.id),
    )
    .limit(1);
  if (!space) throw new Invalid({ space: ["spaceUnknown"] });
  return space;
}
