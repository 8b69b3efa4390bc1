import { v7 } from "uuid";
import { findThread } from "#app/domain/threads/find-thread.ts";
import type { Knock } from "./door.server.ts";

/** What a thread's page needs, at its own address and again where a refused answer or comment is shown. */
export async function loadThreadPage({ viewer, url, now }: Knock, threadId: number) {
  const after = url.searchParams.get("after")?.slice(0, 200) || undefined;
  const thread = await findThread(viewer, threadId, { after, now });
  return {
    thread,
    signedIn: viewer.member !== null,
    path: thread.path,
    later: after !== undefined,
    submission: v7(),
  };
}
