import { and, desc, eq, sql } from "drizzle-orm";
import { excerpt } from "#app/lib/excerpt.ts";
import { postAnchor, postPath, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { drafts, posts, threads } from "#db/schema/index.ts";
import { isVisible } from "../spaces/visible.ts";
import { isThere } from "../threads/gone.ts";
import type { Viewer } from "../viewer.ts";
import { isKept } from "./keep.ts";

export type ListedDraft = {
  key: string;
  kind: "ask" | "idea" | "answer" | "comment" | "edit";
  /** Of the thread it belongs to, or of the one being asked; null where that is gone or was not said. */
  title: string | null;
  /** Where to go on writing; null where there is no such place any more. */
  path: string | null;
  extract: string;
  savedAt: string;
};

/** The viewer's own drafts, newest first. What they are about is named as far as the viewer may still see it. */
export async function listDrafts(viewer: Viewer): Promise<ListedDraft[]> {
  if (!viewer.member) return [];
  const number = sql`substring(${drafts.key} from '-(\\d+)$')::bigint`;
  const rows = await db
    .select({
      key: drafts.key,
      title: sql<string | null>`${drafts.fields} ->> 'title'`,
      body: sql<string | null>`left(${drafts.fields} ->> 'body', 400)`,
      savedAt: drafts.savedAt,
      post: { id: posts.id, kind: posts.kind },
      thread: { id: threads.id, slug: threads.slug, title: threads.title },
    })
    .from(drafts)
    .leftJoin(posts, and(sql`${drafts.key} not like 'answer-%'`, eq(posts.id, number), isThere(posts)))
    .leftJoin(
      threads,
      and(
        eq(
          threads.id,
          sql`case when ${drafts.key} like 'answer-%' then ${number} else ${posts.threadId} end`,
        ),
        isThere(threads),
        isVisible(viewer, threads.spaceId),
      ),
    )
    .where(and(eq(drafts.memberId, viewer.member.id), isKept()))
    .orderBy(desc(drafts.savedAt));
  return rows.map(({ key, title, body, savedAt, post, thread }) => {
    const kind = key.split("-")[0] as ListedDraft["kind"];
    return {
      key,
      kind,
      title: kind in begun ? title || null : (thread?.title ?? null),
      path: begun[kind] ?? (thread && placeOf(kind, thread, post)),
      extract: excerpt(withoutPictures(body ?? ""), 200),
      savedAt: savedAt.toISOString(),
    };
  });
}

/** Where what is not there yet is begun. */
const begun: Partial<Record<ListedDraft["kind"], string>> = { ask: "/ask", idea: "/ideas/new" };

/** A picture by what it shows: its address says nothing to a reader. */
const withoutPictures = (markdown: string) =>
  markdown.replace(/!\[([^\]\n]{0,300})\]\([^)\s]{0,500}\)/g, "$1");

type Place = { id: number; slug: string };

function placeOf(kind: string, thread: Place, post: { id: number; kind: string } | null): string | null {
  if (kind === "answer") return `${threadPath(thread)}#answer-body`;
  if (!post) return null;
  return kind === "edit" ? `${postPath(post.id)}/edit` : threadPath(thread) + postAnchor(post);
}
