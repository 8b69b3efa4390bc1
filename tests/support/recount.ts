import type { Pool } from "pg";
import { standing } from "#app/domain/threads/standing.ts";
import type { Ordering } from "#app/domain/threads/views.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import type { Playground } from "./histories.ts";

// biome-ignore lint/suspicious/noExplicitAny: rows as the base gives them, every column by its name there
type Row = Record<string, any>;

async function rowsOf(pool: Pool, { spaceIds }: Pick<Playground, "spaceIds">) {
  const all = async (sql: string): Promise<Row[]> => (await pool.query(sql, [spaceIds])).rows;
  const inSpaces = "select id from threads where space_id = any($1)";
  const ofPosts = `post_id in (select id from posts where thread_id in (${inSpaces}))`;
  const [threads, posts, votes, acts, meToos, revisions, verdicts, reuses, checks, ideas] = await Promise.all(
    [
      all(`select t.*, thread_hot(t.id, t.created_at, t.author_id, t.score) as hot_now, s.visibility
      from threads t join spaces s on s.id = t.space_id where t.space_id = any($1) order by t.id`),
      all(`select * from posts where thread_id in (${inSpaces}) order by id`),
      all(`select * from votes where post_id in (select id from posts where thread_id in (${inSpaces}))`),
      all(`select * from thread_acts where thread_id in (${inSpaces}) order by made_at, id`),
      all(`select * from me_toos where thread_id in (${inSpaces})`),
      all(`select post_id, count(*)::int as count from revisions
      where post_id in (select id from posts where thread_id in (${inSpaces})) group by post_id`),
      all(`select * from verdicts where ${ofPosts}`),
      all(`select * from reuses where ${ofPosts} and undone_at is null`),
      all(`select * from answer_checks where ${ofPosts} and undone_at is null order by made_at, id`),
      all(`select i.*, idea_hot(i.thread_id, i.created_at) as hot_now from ideas i
      where thread_id in (${inSpaces}) order by thread_id`),
    ],
  );
  return { threads, posts, votes, acts, meToos, revisions, verdicts, reuses, checks, ideas };
}

/** Threads and posts as they stand, without what tells when a row was written; what a split left behind is no part of it. */
export async function snapshot(pool: Pool, ground: Playground): Promise<unknown> {
  const { threads, posts, votes } = await rowsOf(pool, ground);
  // Asking takes two clocks, one for the thread and one for its activity, which undoing sets alike.
  const replied = new Set(posts.filter(({ kind }) => kind !== "body").map(({ thread_id }) => thread_id));
  const timeless = ({ updated_at: _, pinned_at, active_at, ...row }: Row) => ({
    ...row,
    pinned: pinned_at !== null,
    activity: replied.has(row.id) ? active_at : null,
  });
  const kept = threads.filter(
    ({ id, merged_into }) => !merged_into || posts.some((post) => post.thread_id === id),
  );
  return { threads: kept.map(timeless), posts: posts.map(timeless), votes };
}

/** Works out from the rows alone what everything derived should be. @returns one line for each thing that differs */
export async function recount(pool: Pool, ground: Playground): Promise<string[]> {
  const rows = await rowsOf(pool, ground);
  const wrong: string[] = [];
  const same = (what: string, is: unknown, should: unknown) => {
    const [one, other] = [is, should].map((value) => JSON.stringify(value ?? null));
    if (one !== other) wrong.push(`${what}: ${one}, should be ${other}`);
  };
  recountPosts(rows, ground, same);
  recountThreads(rows, same);
  recountIdeas(rows, same);
  recountDuplicates(rows, same);
  recountMeToos(rows, same);
  await recountReuses(ground, rows, same);
  recountChecks(rows, same);
  await recountDue(pool, ground, rows, same);
  await recountTags(pool, ground, rows, same);
  await recountRedirects(ground, rows, same);
  await recountLists(ground, rows, same);
  return wrong;
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;
type Same = (what: string, is: unknown, should: unknown) => void;

function recountPosts({ posts, votes, revisions }: Rows, ground: Playground, same: Same): void {
  const byId = new Map(posts.map((post) => [post.id, post]));
  for (const post of posts) {
    const own = votes.filter(({ post_id }) => post_id === post.id);
    const up = own.filter(({ value }) => value === 1).length;
    const down = own.length - up;
    same(`votes of post ${post.id}`, [post.up, post.down, post.score], [up, down, up - down]);
    if (post.kind === "answer")
      same(
        `standing of ${post.id}`,
        Math.fround(post.standing),
        Math.fround(post.superseded_by ? -1 : standing(up, down)),
      );
    if (post.kind === "comment")
      same(`thread of comment ${post.id}`, post.thread_id, byId.get(post.parent_id)?.thread_id);
    const kept = revisions.find(({ post_id }) => post_id === post.id)?.count ?? 0;
    same(`wordings of ${post.id}`, post.revision_count, kept);
  }
  const cast = votes.map(({ post_id, member_id, value }) => `${post_id} ${member_id} ${value}`).sort();
  same("votes given", cast, [...ground.votes].map(([key, value]) => `${key} ${value}`).sort());
}

function recountChecks({ posts, checks }: Rows, same: Same): void {
  for (const post of posts) {
    const own = checks.filter(({ post_id }) => post_id === post.id);
    const found = own.filter(({ outcome }) => outcome !== "superseded").at(-1);
    const led = own.filter(({ outcome }) => outcome === "superseded").at(-1);
    same(`last check of ${post.id}`, post.checked_at, found?.made_at);
    same(`who supersedes ${post.id}`, post.superseded_by, led?.superseded_by);
  }
}

/** What the queue holds once everything that happened was told, and why: in histories, that readers doubt it. */
async function recountDue(pool: Pool, { spaceIds }: Playground, rows: Rows, same: Same): Promise<void> {
  const { settleThreads } = await import("#app/domain/freshness/settle-threads.ts");
  await settleThreads(rows.threads.map(({ id }) => Number(id)));
  const { posts } = await rowsOf(pool, { spaceIds });
  const { rows: due } = await pool.query(
    "select * from due_answers where space_id = any($1) order by post_id",
    [spaceIds],
  );
  const should = posts.flatMap((post) => {
    const thread = rows.threads.find(({ id }) => id === post.thread_id)!;
    const asked = thread.kind === "question" && !thread.gone && !thread.duplicate_of;
    if (post.kind !== "answer" || post.gone || !post.accepted_at || post.superseded_by || !asked) return [];
    const doubts = rows.verdicts.filter(
      ({ post_id, verdict, said_at }) =>
        post_id === post.id && verdict === "outdated" && (!post.checked_at || said_at > post.checked_at),
    ).length;
    return doubts > 0 ? [[post.id, thread.space_id, doubts, post.reuse_count]] : [];
  });
  same(
    "the queue",
    due.map((row) => [row.post_id, row.space_id, row.doubts, row.reuses]),
    should,
  );
}

function recountThreads({ threads, posts, acts }: Rows, same: Same): void {
  for (const thread of threads) {
    const own = posts.filter(({ thread_id }) => thread_id === thread.id);
    const bodies = own.filter(({ kind }) => kind === "body");
    const answers = own.filter(({ kind, gone }) => kind === "answer" && !gone);
    const accepted = thread.kind === "question" ? answers.filter(({ accepted_at }) => accepted_at) : [];
    const at = `thread ${thread.id}`;
    if (!thread.merged_into) same(`openings of ${at}`, bodies.length, 1);
    same(`score of ${at}`, thread.score, bodies[0]?.score ?? 0);
    same(`answers of ${at}`, thread.answer_count, answers.length);
    same(`accepted in ${at}`, thread.accepted_count, accepted.length);
    same(`solved ${at}`, thread.solved_at, earliest(accepted.map(({ accepted_at }) => accepted_at)));
    same(`heat of ${at}`, thread.hot.toFixed(6), thread.hot_now.toFixed(6));
    const replies = own.filter(({ kind }) => kind !== "body");
    if (!thread.merged_into && replies.length > 0)
      same(
        `activity of ${at}`,
        thread.active_at,
        latest([thread.created_at, ...replies.map(({ created_at }) => created_at)]),
      );
    const standing = acts.filter((act) => act.thread_id === thread.id && !act.undone_at);
    same(
      `pin of ${at}`,
      thread.pinned_at !== null,
      standing.some(({ act }) => act === "pinned"),
    );
    same(
      `openings taken back with ${at}`,
      bodies.every(({ gone }) => gone === thread.gone || thread.merged_into !== null),
      true,
    );
  }
}

/** Every idea has its row, which says what its thread says, and is in lists as long as it stands and is one. */
function recountIdeas({ threads, ideas }: Rows, same: Same): void {
  const byId = new Map(ideas.map((idea) => [idea.thread_id, idea]));
  for (const thread of threads) {
    const idea = byId.get(thread.id);
    if (thread.kind !== "idea" && !idea?.listed) continue;
    const { space_id, tags, created_at, score } = thread;
    same(`idea ${thread.id}`, idea && [idea.listed, idea.space_id, idea.tags, idea.created_at, idea.votes], [
      thread.kind === "idea" && !thread.gone,
      space_id,
      tags,
      created_at,
      score,
    ]);
    same(`how lively idea ${thread.id} is`, idea?.hot.toFixed(5), idea?.hot_now.toFixed(5));
  }
}

const times = (dates: Date[]) => dates.map((date) => date.getTime());
const earliest = (dates: Date[]) => (dates.length > 0 ? new Date(Math.min(...times(dates))) : null);
const latest = (dates: Date[]) => (dates.length > 0 ? new Date(Math.max(...times(dates))) : null);

function recountDuplicates({ threads, acts }: Rows, same: Same): void {
  const marks = acts.filter(({ act, undone_at }) => act === "marked-duplicate" && !undone_at);
  const markOf = (id: string) => marks.find(({ thread_id }) => thread_id === id)?.other_thread_id;
  const nextOf = (id: string) => threads.find((one) => one.id === id)?.merged_into ?? markOf(id) ?? null;
  for (const { id, duplicate_of } of threads) {
    let last = id;
    for (let step = 0, next = nextOf(id); next && step < 1000; step++, next = nextOf(next)) last = next;
    same(`canonical of thread ${id}`, duplicate_of, markOf(id) ? last : null);
    same(`${id} leads to an end`, nextOf(last), null);
  }
}

/** Who waits at the end of each way, whichever thread of it they said so of. */
function recountMeToos({ threads, acts, meToos }: Rows, same: Same): void {
  const marks = acts.filter(({ act, undone_at }) => act === "marked-duplicate" && !undone_at);
  const into = (id: string) => [
    ...threads.filter(({ merged_into }) => merged_into === id).map((one) => one.id as string),
    ...marks.filter(({ other_thread_id }) => other_thread_id === id).map((one) => one.thread_id as string),
  ];
  for (const { id, author_id, me_too, wanted, created_at } of threads) {
    const leading = new Set<string>();
    for (const todo: string[] = [id]; todo.length > 0; ) {
      const next = todo.pop()!;
      if (leading.has(next)) continue;
      leading.add(next);
      todo.push(...into(next));
    }
    const people = new Set(
      meToos.filter(({ thread_id }) => leading.has(thread_id)).map(({ member_id }) => member_id),
    );
    people.delete(author_id);
    same(`who has ${id} too`, me_too, people.size);
    same(
      `place of ${id}`,
      wanted.toFixed(4),
      (me_too * 100_000 + created_at.getTime() / 86_400_000).toFixed(4),
    );
  }
}

/** What readers say now and what else was recorded, with the duplicates that each reader may see. */
async function recountReuses({ moderator }: Playground, rows: Rows, same: Same): Promise<void> {
  const { findReuses } = await import("#app/domain/reuses/find-reuses.ts");
  const { threads, posts, verdicts, reuses } = rows;
  for (const post of posts) {
    const solved = verdicts.filter(({ post_id, verdict }) => post_id === post.id && verdict === "solved");
    const other = reuses.filter(({ post_id, kind }) => post_id === post.id && kind !== "solved");
    const keys = new Set(other.map(({ kind, source }) => `${kind} ${source}`));
    same(`reuses of ${post.id}`, post.reuse_count, solved.length + keys.size);
    const thread = threads.find(({ id }) => id === post.thread_id)!;
    const counted = thread.kind === "question" && post.accepted_at && !post.gone && !thread.gone;
    for (const viewer of [visitor, moderator]) {
      const sees = ({ visibility }: Row) => viewer !== visitor || visibility === "public";
      const again = threads.filter((one) => one.duplicate_of === thread.id && !one.gone && sees(one));
      const shown = await findReuses(viewer, Number(post.id)).then(
        ({ total, kinds, months }) => [
          total,
          kinds.duplicate,
          months.reduce((sum, one) => sum + one.total, 0),
        ],
        () => null,
      );
      const total = post.reuse_count + again.length;
      same(`count of ${post.id}`, shown, counted && sees(thread) ? [total, again.length, total] : null);
    }
  }
}

async function recountTags(
  pool: Pool,
  { spaceIds }: Playground,
  { threads }: Rows,
  same: Same,
): Promise<void> {
  const { rows } = await pool.query(
    "select tag, space_id, threads from tag_counts where space_id = any($1) and threads <> 0 order by space_id, tag",
    [spaceIds],
  );
  const counts = new Map<string, number>();
  for (const { tags, space_id, gone } of threads) {
    for (const tag of gone ? [] : tags)
      counts.set(`${space_id} ${tag}`, (counts.get(`${space_id} ${tag}`) ?? 0) + 1);
  }
  same(
    "tags",
    rows.map(({ tag, space_id, threads }) => `${space_id} ${tag} ${threads}`),
    [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, count]) => `${key} ${count}`),
  );
}

const visitor: Viewer = { member: null, locale: "en" };

/** Every address ever handed out leads where the rows say, for those who may see each thread of the way. */
async function recountRedirects(
  { moderator }: Playground,
  { threads, posts }: Rows,
  same: Same,
): Promise<void> {
  const { locatePost, locateThread } = await import("#app/domain/threads/locate.ts");
  const byId = new Map(threads.map((thread) => [thread.id, thread]));
  const wayOf = (id: string): Row[] => {
    const thread = byId.get(id);
    if (!thread) return [];
    return thread.merged_into ? [thread, ...wayOf(thread.merged_into)] : [thread];
  };
  const pathOf = (viewer: Viewer, id: string): string => {
    const way = wayOf(id);
    const end = way.at(-1)!;
    const hidden = viewer === visitor && way.some(({ visibility }) => visibility !== "public");
    if (hidden || (end.gone && (viewer === visitor || way.length > 1))) return "nowhere";
    return `/t/${end.id}/${end.slug}`;
  };
  const or = (path: Promise<string>) => path.catch(() => "nowhere");
  for (const viewer of [visitor, moderator]) {
    for (const { id } of threads)
      same(`address of ${id}`, await or(locateThread(viewer, Number(id))), pathOf(viewer, id));
  }
  for (const { id, thread_id } of posts) {
    const path = await or(locatePost(moderator, Number(id)).then((found) => found.path));
    same(`address of post ${id}`, path.replace(/#.*/, ""), pathOf(moderator, thread_id));
  }
}

const orders: Record<Ordering, { by: string; holds: (thread: Row) => boolean }> = {
  newest: { by: "created_at", holds: () => true },
  active: { by: "active_at", holds: () => true },
  hot: { by: "hot", holds: () => true },
  solved: { by: "solved_at", holds: ({ solved_at }) => solved_at !== null },
  unanswered: {
    by: "wanted",
    holds: ({ kind, answer_count, closed_at, duplicate_of }) =>
      kind === "question" && answer_count === 0 && !closed_at && duplicate_of === null,
  },
};

async function recountLists(
  { spaceIds, moderator }: Playground,
  { threads }: Rows,
  same: Same,
): Promise<void> {
  const { listThreads } = await import("#app/domain/threads/list-threads.ts");
  for (const viewer of [visitor, moderator]) {
    for (const spaceId of spaceIds) {
      for (const [ordering, { by, holds }] of Object.entries(orders)) {
        const should = threads
          .filter((thread) => thread.space_id === spaceId && !thread.gone && holds(thread))
          .filter(({ visibility }) => viewer !== visitor || visibility === "public")
          .sort((a, b) => Number(b[by]) - Number(a[by]) || Number(b.id) - Number(a.id));
        const { items } = await listThreads(viewer, { ordering: ordering as Ordering, spaceId, limit: 100 });
        same(
          `list ${ordering} of ${viewer.member?.username ?? "a visitor"}`,
          items.map(({ id }) => id),
          should.map(({ id }) => id),
        );
        same(
          `solved in ${ordering}`,
          items.map(({ solved }) => solved),
          should.map(({ solved_at }) => solved_at !== null),
        );
      }
    }
  }
}
