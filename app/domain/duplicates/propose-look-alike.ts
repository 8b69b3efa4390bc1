import { and, eq, isNull, or, sql } from "drizzle-orm";
import { db, type Tx } from "#db/client.server.ts";
import { duplicateProposals, posts, threads } from "#db/schema/index.ts";
import { hold } from "../hold.ts";
import { chooseEngine } from "../search/choose-engine.ts";
import { plain } from "../search/find-similar.ts";
import { transact } from "../transact.ts";
import { findLikeness } from "./find-likeness.ts";
import { ofPair } from "./of-pair.ts";
import { openToAll } from "./open-to-all.ts";

/**
 * From here on two questions are proposed. Measured on the 1,756 questions of three dumps: one in eighty meets it, and of
 * those about half are worth a look. Most that people mark share fewer words than that, and are left to people: a queue
 * that is mostly wrong is soon read by nobody.
 */
const alikeEnough = 0.6;
/** Looked at, of what the engine takes for likest. */
const looked = 10;
/** Of a body so much is compared, in characters. */
const compared = 4_000;

/**
 * The engine proposes an older question that a new one, or one with new words, looks very much like: the likest alone, and
 * none of which anybody has said anything yet, either way round. It looks where all who may read the question may read,
 * and nowhere else: neither the asker nor those who decide learn of anything that is not theirs to see.
 * @param postId what was written: nothing is looked for where it is not the question itself
 */
export async function proposeLookAlike(threadId: number, postId: number): Promise<void> {
  const [found] = await db
    .select({ thread: threads, markdown: posts.markdown })
    .from(posts)
    .innerJoin(threads, eq(threads.id, posts.threadId))
    .where(and(eq(posts.id, postId), eq(posts.kind, "body"), eq(threads.id, threadId)));
  if (!found || found.thread.gone || found.thread.kind !== "question") return;
  if (found.thread.duplicateOf !== null) return;
  const { thread, markdown } = found;
  const likest = await findLikest(thread, markdown);
  if (!likest) return;
  await transact(null, async ({ tx, record }) => {
    await hold(tx, `duplicate ${threadId}`);
    if (await isSpokenOf(tx, threadId, likest)) return;
    const [made] = await tx
      .insert(duplicateProposals)
      .values({ threadId, canonicalId: likest.id, likeness: likest.likeness })
      .returning({ id: duplicateProposals.id });
    await record("duplicate.proposed", {
      threadId: String(threadId),
      spaceId: thread.spaceId,
      proposalId: made!.id,
    });
  });
}

type Thread = typeof threads.$inferSelect;
type Likest = { id: number; likeness: number };

async function findLikest(thread: Thread, markdown: string): Promise<Likest | null> {
  const near = await chooseEngine().resemble({
    language: thread.language,
    title: plain(thread.title),
    body: plain(markdown.slice(0, compared * 2)).slice(0, compared),
    spaces: await listReadByAll(thread.spaceId),
    except: thread.id,
    limit: looked,
  });
  if (near.length === 0) return null;
  const ids = await followToEnds(thread, near);
  const alike = ids.length > 0 ? await findLikeness(thread, ids) : new Map<number, number>();
  const [[id, likeness] = [0, 0]] = [...alike].sort((a, b) => b[1] - a[1]);
  return likeness >= alikeEnough ? { id, likeness } : null;
}

async function listReadByAll(spaceId: string): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(
    sql`select s.id from spaces s where ${openToAll(sql`${spaceId}::uuid`, sql`s.id`)}`,
  );
  return rows.map(({ id }) => id);
}

/** Where they lead, as far as those are older questions that stand where all may read. An engine may lag behind. */
async function followToEnds(thread: Thread, near: number[]): Promise<number[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select distinct c.id from threads n join threads c on c.id = coalesce(n.duplicate_of, n.id)
    where n.id = any(${sql.param(near)}::bigint[]) and not c.gone and c.kind = 'question' and c.id <> ${thread.id}
      and c.created_at < ${thread.createdAt} and ${openToAll(sql`${thread.spaceId}::uuid`, sql`c.space_id`)}`);
  return rows.map(({ id }) => Number(id));
}

/** Somebody proposed it or decided on it before. One that waits by members' word alone gains how alike they are. */
async function isSpokenOf(tx: Tx, threadId: number, { id, likeness }: Likest): Promise<boolean> {
  const spoken = await tx
    .select({ id: duplicateProposals.id })
    .from(duplicateProposals)
    .where(or(ofPair(threadId, id), ofPair(id, threadId)));
  await tx
    .update(duplicateProposals)
    .set({ likeness })
    .where(
      and(ofPair(threadId, id), isNull(duplicateProposals.outcome), isNull(duplicateProposals.likeness)),
    );
  return spoken.length > 0;
}
