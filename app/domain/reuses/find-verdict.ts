import { db } from "#db/client.server.ts";
import { verdicts } from "#db/schema/index.ts";
import { locatePost } from "../threads/locate.ts";
import type { Viewer } from "../viewer.ts";
import type { Verdict } from "./input.ts";
import { loadAccepted } from "./load-answer.ts";
import { ownVerdict } from "./own-verdict.ts";
import { canJudge } from "./policy.ts";
import type { Reader } from "./reader.ts";
import type { AnswerNamed } from "./views.ts";

/** What this reader said of an accepted answer, for the page that thanks. @throws {NotFound} */
export async function findVerdict(
  viewer: Viewer,
  postId: number,
  reader: Reader,
  now: Date,
): Promise<AnswerNamed & { said: { verdict: Verdict; reason: string } | null; canJudge: boolean }> {
  const { thread, post } = await loadAccepted(db, viewer, postId);
  const [said] = await db
    .select({ verdict: verdicts.verdict, reason: verdicts.reason })
    .from(verdicts)
    .where(await ownVerdict(viewer, postId, reader, now));
  return {
    postId: String(postId),
    title: thread.title,
    language: thread.language,
    path: (await locatePost(viewer, postId)).path,
    said: said ?? null,
    canJudge: canJudge(viewer, thread, post),
  };
}
