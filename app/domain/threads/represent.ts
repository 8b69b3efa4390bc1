import { sql } from "drizzle-orm";
import { type AnyPgColumn, alias } from "drizzle-orm/pg-core";
import { ideaLine } from "#app/i18n/idea-status.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { firstLine } from "#app/lib/excerpt.ts";
import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { memberPath, productPath, spacePath, threadPath } from "#app/lib/paths.ts";
import { members, posts, products, spaces, threads } from "#db/schema/index.ts";
import { statusColumn } from "../ideas/status-column.ts";
import type { UnreadView } from "../reads/unread.ts";
import type { Verdict } from "../reuses/input.ts";
import { wordsIn } from "../spaces/represent.ts";
import { employeeRoles } from "../viewer.ts";
import { goneOf } from "./gone.ts";
import type { PersonView, PostView, ThreadRow } from "./views.ts";

export const authors = alias(members, "authors");

type Leaving = { deletedAt: AnyPgColumn; deactivatedAt: AnyPgColumn };
type Named = { id: AnyPgColumn; username: AnyPgColumn; displayName: AnyPgColumn; avatar: AnyPgColumn };

/** How somebody left, where they did. */
export const leftColumn = (of: Leaving) =>
  sql<Left>`case when ${of.deletedAt} is not null then 'deleted' when ${of.deactivatedAt} is not null then 'deactivated' end`;

/** What is shown of a person beside what they did. @param of `members` under the name it is joined by */
export const personColumns = <T extends Named & Leaving>(of: T) => ({
  username: of.username as T["username"],
  displayName: of.displayName as T["displayName"],
  avatar: of.avatar as T["avatar"],
  left: leftColumn(of),
  /** Whether they are one of the brand's own people now. No column of the inner query is called `id`, as theirs is. */
  staff: sql<boolean>`exists (select 1 from (select member_id as holder, role from role_grants) rg
    where rg.holder = ${of.id} and rg.role = any(${sql.param([...employeeRoles])}::text[]))`,
});

export const authorColumns = personColumns(authors);

export type Left = "deleted" | "deactivated" | null;
type AuthorRow = {
  username: string | null;
  displayName: string | null;
  avatar: string | null;
  left: Left;
  staff: boolean | null;
};

/** Null for who left for good: nothing says who they were. Who left for now has a name, and no page to lead to. */
export function representPerson(row: AuthorRow): PersonView | null {
  if (row.username === null || row.left === "deleted") return null;
  return {
    username: row.username,
    displayName: row.displayName || row.username,
    path: row.left ? null : memberPath(row.username),
    avatar: row.left ? null : row.avatar,
    staff: row.staff === true,
  };
}

/** What a list needs of a thread; to be joined with `spaces` and left-joined with `authors`. */
export const rowColumns = {
  id: threads.id,
  kind: threads.kind,
  title: threads.title,
  slug: threads.slug,
  language: threads.language,
  tags: threads.tags,
  createdAt: threads.createdAt,
  activeAt: threads.activeAt,
  solvedAt: threads.solvedAt,
  closedAt: threads.closedAt,
  lockedAt: threads.lockedAt,
  pinnedAt: threads.pinnedAt,
  duplicateOf: threads.duplicateOf,
  score: threads.score,
  answerCount: threads.answerCount,
  meToo: threads.meToo,
  ideaStatus: statusColumn,
  spaceSlug: spaces.slug,
  spaceName: spaces.name,
  spaceHue: spaces.hue,
  author: authorColumns,
  product: sql<{
    slug: string;
    name: string;
  } | null>`(select json_build_object('slug', p.slug, 'name', p.name)
    from ${products} p where p.id = ${threads.productId})`,
  /** The opening of the answer that solved it, read only for solved threads. */
  solution: sql<string | null>`case when ${threads.solvedAt} is not null then (
    select a.opening from ${posts} a where a.thread_id = ${threads.id} and a.kind = 'answer' and a.accepted_at is not null
      and not a.gone
    order by (a.superseded_by is not null), a.accepted_at limit 1) end`,
};

type Thread = typeof threads.$inferSelect;

export type ThreadRowData = Pick<
  Thread,
  | "id"
  | "kind"
  | "title"
  | "slug"
  | "language"
  | "tags"
  | "createdAt"
  | "activeAt"
  | "solvedAt"
  | "closedAt"
  | "lockedAt"
  | "pinnedAt"
  | "duplicateOf"
  | "score"
  | "answerCount"
  | "meToo"
> & {
  spaceSlug: string;
  spaceName: Record<string, string>;
  spaceHue: number;
  author: AuthorRow | null;
  product: { slug: string; name: string } | null;
  solution: string | null;
  ideaStatus: IdeaStatus | null;
  /** The viewer has voted for it; asked where lists are shown. */
  voted?: boolean;
  unread?: UnreadView | false | null;
};

export function representRow(row: ThreadRowData, locale: Locale): ThreadRow {
  return {
    id: String(row.id),
    kind: row.kind,
    title: row.title,
    path: threadPath(row),
    language: row.language,
    space: {
      slug: row.spaceSlug,
      name: wordsIn(locale, row.spaceName),
      path: spacePath(row.spaceSlug),
      hue: row.spaceHue,
    },
    tags: row.tags,
    product: row.product && { ...row.product, path: productPath(row.product.slug) },
    author: row.author && representPerson(row.author),
    createdAt: row.createdAt.toISOString(),
    activeAt: row.activeAt.toISOString(),
    score: row.score,
    answerCount: row.answerCount,
    meToo: row.meToo,
    solved: row.solvedAt !== null,
    closed: row.closedAt !== null,
    locked: row.lockedAt !== null,
    pinned: row.pinnedAt !== null,
    duplicate: row.duplicateOf !== null,
    solution: row.solution ? firstLine(row.solution, 160) : null,
    unread: row.unread ?? null,
    idea: row.ideaStatus && ideaLine({ status: row.ideaStatus, voted: row.voted ?? false }, locale),
  };
}

export type PostRow = typeof posts.$inferSelect & {
  author: AuthorRow | null;
  myVote: number | null;
  bookmarked: boolean | null;
  takenDown: { reason: string; at: string } | null;
  /** What the viewer says of it, a member; none of a comment is asked for. */
  myVerdict?: Verdict | null;
  /** Edits that wait to be decided on; none of a comment is asked for. */
  suggested?: { count: number; first: string } | null;
};

/** @param mayRead whether its text is shown though it is gone; otherwise nothing of it leaves the house */
export function representPost(
  post: PostRow,
  can: PostView["can"],
  comments: PostView[],
  mayRead: boolean,
): PostView {
  const gone = goneOf(post);
  const silent = gone !== null && !mayRead;
  return {
    id: String(post.id),
    kind: post.kind,
    author: silent ? null : post.author && representPerson(post.author),
    html: silent ? "" : post.html,
    score: post.score,
    official: post.official,
    gone,
    accepted:
      !gone && post.acceptedAt && post.acceptedAs
        ? { as: post.acceptedAs, at: post.acceptedAt.toISOString() }
        : null,
    createdAt: post.createdAt.toISOString(),
    editedAt: post.editedAt?.toISOString() ?? null,
    edits: silent ? 0 : Math.max(0, post.revisionCount - 1),
    bookmarked: post.bookmarked,
    myVote: post.myVote === 1 ? 1 : post.myVote === -1 ? -1 : 0,
    can,
    // What was said of a withdrawn answer can stand without it; what was said of one that was taken down goes with it.
    comments: silent && gone.by !== "author" ? [] : comments,
  };
}
