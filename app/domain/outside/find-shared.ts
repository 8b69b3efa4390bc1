import { NotFound } from "../errors.ts";
import { showRows } from "../threads/show-rows.ts";
import type { ThreadRow } from "../threads/views.ts";

/** A thread as it is shown where somebody shares it: what a visitor may see, in its own language. @throws {NotFound} */
export async function findShared(threadId: number): Promise<ThreadRow> {
  const [thread] = await showRows({ member: null, locale: "en" }, [threadId]);
  if (!thread) throw new NotFound();
  if (thread.language === "en") return thread;
  const [own] = await showRows({ member: null, locale: thread.language }, [threadId]);
  if (!own) throw new NotFound();
  return own;
}
