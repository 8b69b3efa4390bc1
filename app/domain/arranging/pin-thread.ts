import { and, eq, isNull } from "drizzle-orm";
import { threadActs, threads } from "#db/schema/index.ts";
import { once, recall } from "../once.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { writeAct } from "./acts.ts";
import { type Arranged, actorOf, holdThreads, loadArranged } from "./load.ts";

/** Keeps a thread at the top of its space. Pinning what is pinned changes nothing. */
export async function pinThread(
  viewer: Viewer,
  threadId: number,
  input: { why: string },
  key?: string,
): Promise<Arranged> {
  const sent = { pin: input, threadId };
  const done = await recall<Arranged>(viewer, key, sent);
  if (done) return done;
  const actor = actorOf(viewer);
  return transact(actor.id, ({ tx, record }) =>
    once(tx, actor.id, key, sent, async () => {
      await holdThreads(tx, [threadId]);
      const { slug, spaceId } = await loadArranged(tx, viewer, threadId);
      const [standing] = await tx
        .select({ id: threadActs.id })
        .from(threadActs)
        .where(
          and(eq(threadActs.threadId, threadId), eq(threadActs.act, "pinned"), isNull(threadActs.undoneAt)),
        );
      if (standing) return { actId: standing.id, threadId: String(threadId), slug };
      await tx.update(threads).set({ pinnedAt: new Date() }).where(eq(threads.id, threadId));
      const actId = await writeAct(tx, {
        act: "pinned",
        threadId,
        facts: {},
        why: input.why,
        madeBy: actor.id,
      });
      await record("thread.pinned", { threadId: String(threadId), spaceId });
      return { actId, threadId: String(threadId), slug };
    }),
  );
}
