import { sql } from "drizzle-orm";
import type { DiscourseCategory, DiscoursePost, DiscourseTopic } from "./discourse-shapes.ts";
import { add, makeTables, tables } from "./dump-tables.ts";
import { findPages, readPage } from "./read-discourse.server.ts";
import { type ImportReport, type Progress, remark } from "./report.ts";
import { query, recordset, type Session } from "./session.ts";
import { usersOf } from "./stage-authors.ts";

/** Beside the tables every import has. */
const own = {
  dump_topics: `id bigint, title text, archetype text, tags text[], category bigint, created_at timestamptz, active_at timestamptz,
    gone boolean, listed boolean, closed boolean, archived boolean, pinned boolean, pinned_at timestamptz, asks boolean,
    accepted integer, streamed integer, left_out text`,
  dump_categories: `id bigint, name text, slug text, color text, description text, parent_id bigint, restricted boolean, asks boolean,
    place integer`,
  dump_acts: "id bigint, topic bigint, code text, created_at timestamptz",
} as const;

/** Kinds of posts that are kept by number and topic alone, since nothing they say is to come here. */
export const leftOut = { smallActions: -1, whispers: -2, hiddenPosts: -3, deletedPosts: -4 } as const;
const regular = 1;
const byModerator = 2;
const smallAction = 3;
const like = 2;

/**
 * Lays the files out in temporary tables, one after the other, so that memory holds one of them at most. What is not
 * for everyone (whispers, private messages, what was hidden or deleted) is not laid out at all, but counted.
 */
export async function stageDiscourse(
  session: Session,
  folder: string,
  report: ImportReport,
  progress: (step: Progress) => void,
): Promise<void> {
  await makeTables(session, { ...tables, ...own });
  const pages = await findPages(folder);
  const read = { topics: 0, posts: 0, categories: 0 };
  for (const [index, page] of pages.entries()) {
    const piece = await readPage(folder, page);
    if (piece.kind === "topic") {
      read.topics++;
      read.posts += piece.topic.post_stream.posts.length;
      await addTopic(session, piece.topic, report);
    } else if (piece.kind === "posts") {
      read.posts += piece.posts.length;
      await addPosts(session, piece.topic, piece.posts, report);
    } else if (piece.kind === "categories") {
      read.categories += piece.categories.length;
      await addCategories(session, piece.categories);
    } else remark(report, "otherFiles", 1);
    progress({ step: "files", done: index + 1, ...(index + 1 === pages.length && { total: pages.length }) });
  }
  Object.assign(report.read, read);
}

/** Whether a topic is one of those that stand on pages; messages between people and their like are none. */
const isPublic = (archetype: string) => archetype === "regular" || archetype === "banner";

async function addTopic(session: Session, topic: DiscourseTopic, report: ImportReport): Promise<void> {
  const { posts, stream } = topic.post_stream;
  const row = {
    id: topic.id,
    title: isPublic(topic.archetype) ? topic.title : "",
    archetype: topic.archetype,
    tags: [...new Set((topic.tags ?? []).map(asTag).filter(Boolean))],
    category: topic.category_id,
    created_at: topic.created_at,
    active_at: topic.bumped_at ?? topic.last_posted_at ?? topic.created_at,
    gone: Boolean(topic.deleted_at),
    listed: topic.visible !== false,
    closed: topic.closed,
    archived: topic.archived,
    pinned: topic.pinned || topic.pinned_globally,
    pinned_at: topic.pinned_at,
    asks:
      topic.can_have_answer || Boolean(topic.accepted_answer) || posts.some((post) => post.can_accept_answer),
    accepted: topic.accepted_answer?.post_number ?? null,
    streamed: stream?.length ?? posts.length,
  };
  remark(report, "repeatedRows", await insert(session, "dump_topics", [row]));
  if (isPublic(topic.archetype)) await addPosts(session, topic.id, posts, report);
}

/** A tag as people here write one. */
const asTag = (tag: string) =>
  tag
    .toLowerCase()
    .replace(/[\s_,<>|]+/g, "-")
    .slice(0, 40);

async function addPosts(
  session: Session,
  topic: number,
  posts: DiscoursePost[],
  report: ImportReport,
): Promise<void> {
  const kept = posts.filter((post) => kindOf(post) === 0);
  const rows = posts.map((post) => {
    const kind = kindOf(post);
    const there = kind === 0;
    return {
      id: post.id,
      type: kind,
      owner_id: there ? post.user_id : null,
      score: there ? likesOf(post) : 0,
      body: there ? (post.cooked ?? "") : "",
      created_at: post.created_at,
      edited_at: editedAt(post),
      topic: post.topic_id ?? topic,
      number: post.post_number,
    };
  });
  remark(report, "repeatedRows", await add(session, "dump_posts", rows));
  // The post's own word for it, where the topic has none.
  const accepted = kept.find((post) => post.accepted_answer);
  if (accepted) {
    await session.execute(
      sql`update dump_topics set accepted = coalesce(accepted, ${accepted.post_number}), asks = true where id = ${topic}`,
    );
  }
  const sources = kept.flatMap(({ id, raw }) => (raw ? [{ post_id: id, revision: 0, markdown: raw }] : []));
  await add(session, "dump_sources", sources);
  // Also of posts without any, so that a second telling of a post adds none.
  const votes = kept.map((post) => ({ post_id: post.id, up: likesOf(post), down: 0, others: 0 }));
  await add(session, "dump_votes", votes);
  await session.execute(sql`
    insert into dump_users as u select * from ${recordset(usersOf(kept), tables.dump_users)}
    on conflict (id) do update set created_at = least(u.created_at, excluded.created_at)`);
  const acts = posts
    .filter((post) => post.post_type === smallAction && post.action_code)
    .map((post) => ({ id: post.id, topic, code: post.action_code, created_at: post.created_at }));
  await insert(session, "dump_acts", acts);
}

/** 0 for what comes here, else why it does not; see `leftOut`. */
function kindOf(post: DiscoursePost): number {
  if (post.post_type === smallAction) return leftOut.smallActions;
  // Whispers, which staff alone read, and kinds yet to come: who may read those, nobody knows.
  if (post.post_type !== regular && post.post_type !== byModerator) return leftOut.whispers;
  if (post.deleted_at || post.user_deleted) return leftOut.deletedPosts;
  return post.hidden ? leftOut.hiddenPosts : 0;
}

const likesOf = (post: DiscoursePost) =>
  Math.min(post.actions_summary?.find(({ id }) => id === like)?.count ?? 0, 1_000_000_000);

/** Discourse counts versions from 1, and leaves out changes of the first minutes. */
function editedAt({ version, updated_at, created_at }: DiscoursePost): string | null {
  return (version ?? 1) > 1 && updated_at && updated_at > created_at ? updated_at : null;
}

async function addCategories(session: Session, categories: DiscourseCategory[]): Promise<void> {
  const [before] = await query<{ count: number }>(
    session,
    sql`select count(*)::int as count from dump_categories`,
  );
  const rows = categories.map((one, index) => ({
    id: one.id,
    name: one.name,
    slug: one.slug ?? "",
    color: one.color,
    description: one.description_text ?? (one.description ?? "").replace(/<[^<>]*>/g, ""),
    parent_id: one.parent_category_id,
    restricted: one.read_restricted,
    asks: isOn(one.custom_fields?.enable_accepted_answers),
    place: (before?.count ?? 0) + index,
  }));
  // One that two files tell of is restricted if either says so.
  await session.execute(sql`
    insert into dump_categories as c select distinct on (id) * from ${recordset(rows, own.dump_categories)} order by id, restricted desc
    on conflict (id) do update set restricted = c.restricted or excluded.restricted, asks = c.asks or excluded.asks`);
}

const isOn = (value: unknown) => value === true || value === "true" || value === "t";

async function insert(session: Session, table: keyof typeof own, rows: object[]): Promise<number> {
  const { rowCount } = await session.execute(
    sql`insert into ${sql.raw(table)} select * from ${recordset(rows, own[table])} on conflict do nothing`,
  );
  return rows.length - (rowCount ?? 0);
}
