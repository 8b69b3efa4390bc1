import { redirect } from "@remix-run/node";
import { v7 } from "uuid";
import { NotFound } from "#app/domain/errors.ts";
import { findThread } from "#app/domain/threads/find-thread.ts";
import { followMerged } from "#app/domain/threads/follow-merged.ts";
import { threadPath } from "#app/lib/paths.ts";
import type { Knock } from "./door.server.ts";

/** What a thread's page needs, at its own address and again where a refused answer or comment is shown. */
export async function loadThreadPage({ viewer, url, now }: Knock, threadId: number) {
  const after = url.searchParams.get("after")?.slice(0, 200) || undefined;
  const thread = await findThread(viewer, threadId, { after, now }).catch(async (error) => {
    // A merged thread's address leads to the one that took it over, for those who may see both.
    const taken = error instanceof NotFound && (await followMerged(viewer, threadId));
    throw taken ? redirect(threadPath(taken), 301) : error;
  });
  return {
    thread,
    signedIn: viewer.member !== null,
    path: thread.path,
    later: after !== undefined,
    submission: v7(),
  };
}
