import { eq } from "drizzle-orm";
import { threads } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden } from "../errors.ts";
import { holdThread, loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { canShowBanner } from "./policy.ts";

/** Takes an announcement down from above the pages; the announcement itself stays. */
export async function stopBanner(viewer: Viewer, threadId: number): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    await loadThread(tx, viewer, threadId);
    await holdThread(tx, threadId);
    const thread = await loadThread(tx, viewer, threadId);
    if (!canShowBanner(viewer, thread)) throw new Forbidden();
    if (!thread.bannerUntil) return;
    await tx.update(threads).set({ bannerUntil: null }).where(eq(threads.id, threadId));
    await record("banner.stopped", { threadId: String(threadId), spaceId: thread.spaceId });
    await noteAct(step, {
      actorId: viewer.member?.id ?? null,
      act: "banner.stopped",
      subject: { kind: "thread", id: String(threadId), name: thread.title },
      before: { until: thread.bannerUntil.toISOString() },
    });
  });
}
