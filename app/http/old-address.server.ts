import { redirect } from "@remix-run/node";
import { NotFound } from "#app/domain/errors.ts";
import { postAnchor, threadPath } from "#app/lib/paths.ts";

type Found = { threadId: string; slug: string; postId?: string } | null;

/** Sends readers of an address from before an import to where the thread is now. */
export function toOldAddress(found: Found): never {
  if (!found) throw new NotFound();
  const anchor = found.postId ? postAnchor({ kind: "answer", id: found.postId }) : "";
  throw redirect(threadPath({ id: found.threadId, slug: found.slug }) + anchor, 301);
}
