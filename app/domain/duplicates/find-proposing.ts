import { and, eq, inArray, sql } from "drizzle-orm";
import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import { posts, threads } from "#db/schema/index.ts";
import { Forbidden } from "../errors.ts";
import { findSimilar, type SimilarThread } from "../search/find-similar.ts";
import { loadThread } from "../threads/load.ts";
import type { Viewer } from "../viewer.ts";
import { openToAll } from "./open-to-all.ts";
import { canPropose } from "./policy.ts";
import { bothSeen, selectProposals } from "./select-proposals.ts";
import type { ProposingView } from "./views.ts";

/** Looked at, of which those are offered that all readers of the thread may read. */
const looked = 10;
const offered = 5;
const mostOwn = 20;

/**
 * What it takes to say that a thread was asked before: what looks like it, and what this member said of it already.
 * @throws {NotFound} {Forbidden}
 */
export async function findProposing(viewer: Viewer, threadId: number): Promise<ProposingView> {
  const thread = await loadThread(db, viewer, threadId);
  const me = viewer.member?.id ?? null;
  const own = await selectProposals(
    viewer,
    sql`p.thread_id = ${threadId} and ${bothSeen(viewer)} and exists (
      select 1 from duplicate_voices v where v.proposal_id = p.id and v.member_id = ${me}::uuid)`,
    { order: sql`p.made_at desc, p.id desc`, limit: mostOwn },
  );
  const open = canPropose(viewer, thread);
  if (!open && own.length === 0) throw new Forbidden("noProposalHere");
  const said = own.map(({ canonical }) => canonical.id);
  return {
    thread: {
      id: String(thread.id),
      title: thread.title,
      path: threadPath(thread),
      language: thread.language,
    },
    open,
    lookAlikes: open ? (await findAlike(viewer, thread)).filter(({ id }) => !said.includes(id)) : [],
    own: own.map(({ id, canonical, at, outcome, reason }) => ({
      id,
      canonical: {
        id: canonical.id,
        title: canonical.title,
        path: canonical.path,
        language: canonical.language,
      },
      ...{ at, outcome, reason },
    })),
  };
}

type Thread = Awaited<ReturnType<typeof loadThread>>;

async function findAlike(viewer: Viewer, thread: Thread): Promise<SimilarThread[]> {
  const [body] = await db
    .select({ markdown: posts.markdown })
    .from(posts)
    .where(and(eq(posts.threadId, thread.id), eq(posts.kind, "body"), eq(posts.gone, false)));
  const near = await findSimilar(viewer, {
    ...{ title: thread.title, body: body?.markdown ?? "" },
    ...{ except: thread.id, limit: looked },
  });
  if (near.length === 0) return [];
  const open = await db
    .select({ id: threads.id })
    .from(threads)
    .where(
      and(
        inArray(
          threads.id,
          near.map(({ id }) => Number(id)),
        ),
        sql`${threads.kind} <> 'announcement'`,
        openToAll(sql`${thread.spaceId}::uuid`, sql`${threads.spaceId}`),
      ),
    );
  const ids = new Set(open.map(({ id }) => String(id)));
  return near.filter(({ id }) => ids.has(id)).slice(0, offered);
}
