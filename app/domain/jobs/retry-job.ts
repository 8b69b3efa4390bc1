import { takeFailedJob } from "#app/services/queues.server.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { canKeepJobs } from "./policy.ts";

/** Queues a job that failed for good anew, with all its tries before it. @throws {NotFound} when it is there no more */
export async function retryJob(viewer: Viewer, id: string): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    if (!viewer.member || !canKeepJobs(viewer)) throw new Forbidden();
    const job = await takeFailedJob(step.tx, id, { again: true });
    if (!job) throw new NotFound();
    await noteAct(step, {
      actorId: viewer.member.id,
      act: "job.retried",
      subject: { kind: "job", id, name: job.queue },
      before: { event: typeof job.data?.name === "string" ? job.data.name : null },
    });
  });
}
