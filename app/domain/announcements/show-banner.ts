import { eq } from "drizzle-orm";
import { threads } from "#db/schema/index.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden } from "../errors.ts";
import { holdThread, loadThread } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { BannerInput } from "./input.ts";
import { canShowBanner } from "./policy.ts";

/** Shows an announcement above every page of whoever may read it, for so many days from now. */
export async function showBanner(
  viewer: Viewer,
  threadId: number,
  { days }: BannerInput,
  now: Date,
): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    await loadThread(tx, viewer, threadId);
    await holdThread(tx, threadId);
    const thread = await loadThread(tx, viewer, threadId);
    if (!canShowBanner(viewer, thread)) throw new Forbidden();
    const bannerUntil = new Date(now.getTime() + days * 24 * 3_600_000);
    await tx.update(threads).set({ bannerUntil }).where(eq(threads.id, threadId));
    await record("banner.shown", { threadId: String(threadId), spaceId: thread.spaceId });
    await noteAct(step, {
      actorId: viewer.member?.id ?? null,
      act: "banner.shown",
      subject: { kind: "thread", id: String(threadId), name: thread.title },
      before: { until: thread.bannerUntil?.toISOString() ?? null },
      after: { until: bannerUntil.toISOString() },
    });
  });
}
