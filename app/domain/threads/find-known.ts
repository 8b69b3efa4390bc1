import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { candidates, type Known, nothingKnown } from "#app/lib/markdown/known.ts";
import { memberPath, threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { members, posts, spaces, threads } from "#db/schema/index.ts";
import { findPictures } from "../files/find-pictures.ts";
import { isHere } from "../members/is-here.ts";
import type { Viewer } from "../viewer.ts";
import { isThere } from "./gone.ts";

/**
 * Looks up whom and what a text names, as far as all its readers may know of it: what lies in public spaces, and in the
 * text's own. What its writer sees beyond that counts for nothing, or a moderator's edit would tell everyone what exists.
 * A thread's title is given for public spaces alone: the text may be moved to other readers later, and would take the
 * titles it holds with it. Pictures are those that the writer may show.
 * @param home the space the text will be read in; null for one that nobody but its writer reads yet
 */
export async function findKnown(viewer: Viewer, markdown: string, home: string | null): Promise<Known> {
  const named = candidates(markdown);
  const pictures = await findPictures(viewer, markdown);
  if (named.usernames.length + named.threads.length + named.posts.length === 0)
    return { ...nothingKnown, pictures };
  const [people, about, quoted] = await Promise.all([
    named.usernames.length === 0
      ? []
      : db
          .select({ username: members.username })
          .from(members)
          .where(and(inArray(members.username, named.usernames), isHere(members))),
    named.threads.length === 0
      ? []
      : db
          .select({ id: threads.id, slug: threads.slug, title: threads.title, open: isOpen })
          .from(threads)
          .innerJoin(spaces, eq(spaces.id, threads.spaceId))
          .where(and(inArray(threads.id, named.threads), isThere(threads), isReadBy(home))),
    named.posts.length === 0
      ? []
      : db
          .select({ id: posts.id, name: members.displayName })
          .from(posts)
          .innerJoin(threads, eq(threads.id, posts.threadId))
          .innerJoin(spaces, eq(spaces.id, threads.spaceId))
          .innerJoin(members, and(eq(members.id, posts.authorId), isNull(members.deletedAt)))
          .where(and(inArray(posts.id, named.posts), isThere(posts), isThere(threads), isReadBy(home))),
  ]);
  return {
    members: Object.fromEntries(people.map(({ username }) => [username, memberPath(username)])),
    threads: Object.fromEntries(
      about.map(({ open, title, ...thread }) => [
        String(thread.id),
        // A slug is made of the title's words.
        open ? { path: threadPath(thread), title } : { path: `/t/${thread.id}`, title: null },
      ]),
    ),
    pictures,
    quoted: Object.fromEntries(quoted.map(({ id, name }) => [String(id), name])),
  };
}

const isOpen = sql<boolean>`${spaces.visibility} = 'public'`;

/** Whether all who read a text in this space may read the thread too. */
const isReadBy = (home: string | null) => or(isOpen, home === null ? undefined : eq(threads.spaceId, home));
