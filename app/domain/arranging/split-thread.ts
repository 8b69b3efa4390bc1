import { and, asc, eq, inArray } from "drizzle-orm";
import { slugify } from "#app/lib/slug.ts";
import { posts, threads } from "#db/schema/index.ts";
import { Conflict, Invalid } from "../errors.ts";
import { once, recall } from "../once.ts";
import { deriveThread } from "../threads/derive.ts";
import { isThere } from "../threads/gone.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { writeAct } from "./acts.ts";
import { carryAnswers } from "./carry-answers.ts";
import { deriveActivity } from "./derive-activity.ts";
import type { SplitInput } from "./input.ts";
import { type Arranged, actorOf, holdThreads, loadArranged, loadTargetSpace } from "./load.ts";

/**
 * Lets some answers leave for a thread of their own. The earliest opens it, so it belongs to whoever wrote that and
 * began when that was written; what opens a thread answers nothing, so its acceptance is kept for the way back.
 */
export async function splitThread(
  viewer: Viewer,
  threadId: number,
  input: SplitInput,
  key?: string,
): Promise<Arranged> {
  const sent = { split: input, threadId };
  const done = await recall<Arranged>(viewer, key, sent);
  if (done) return done;
  const actor = actorOf(viewer);
  return transact(actor.id, ({ tx, record }) =>
    once(tx, actor.id, key, sent, async () => {
      await holdThreads(tx, [threadId]);
      const source = await loadArranged(tx, viewer, threadId);
      if (source.kind === "announcement") throw new Conflict("staysAnnouncement");
      const space = await loadTargetSpace(tx, viewer, input.space);
      if (!space.kinds.includes(input.kind)) throw new Invalid({ kind: ["kindNotHere"] });
      const chosen = await tx
        .select()
        .from(posts)
        .where(
          and(
            eq(posts.threadId, threadId),
            eq(posts.kind, "answer"),
            inArray(posts.id, input.answers),
            isThere(posts),
          ),
        )
        .orderBy(asc(posts.createdAt), asc(posts.id));
      const [first] = chosen;
      if (!first || chosen.length < input.answers.length) throw new Invalid({ answers: ["answersUnknown"] });
      const slug = slugify(input.title);
      const [made] = await tx
        .insert(threads)
        .values({
          spaceId: space.id,
          kind: input.kind,
          title: input.title,
          slug,
          language: source.language,
          authorId: first.authorId,
          productId: source.productId,
          versionId: source.versionId,
          createdAt: first.createdAt,
        })
        .returning({ id: threads.id });
      if (!made) throw new Error("insert returned no thread");
      const answerIds = chosen.map(({ id }) => id);
      await carryAnswers(tx, answerIds, made.id);
      await tx
        .update(posts)
        .set({ kind: "body", acceptedAt: null, acceptedBy: null, acceptedAs: null })
        .where(eq(posts.id, first.id));
      for (const id of [threadId, made.id]) {
        await deriveThread(tx, id);
        await deriveActivity(tx, id);
      }
      const { acceptedAt, acceptedBy, acceptedAs } = first;
      const accepted =
        acceptedAt && acceptedAs ? { at: acceptedAt.toISOString(), by: acceptedBy, as: acceptedAs } : null;
      const actId = await writeAct(tx, {
        act: "split",
        threadId,
        otherThreadId: made.id,
        facts: { answerIds, accepted },
        why: input.why,
        madeBy: actor.id,
      });
      await record("thread.split", {
        threadId: String(threadId),
        spaceId: source.spaceId,
        otherThreadId: String(made.id),
        otherSpaceId: space.id,
      });
      return { actId, threadId: String(made.id), slug };
    }),
  );
}
