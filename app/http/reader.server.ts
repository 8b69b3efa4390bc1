import { NotFound } from "#app/domain/errors.ts";
import { findLeadAnswer } from "#app/domain/reuses/load-answer.ts";
import type { Reader } from "#app/domain/reuses/reader.ts";
import { recordEmbedVisit } from "#app/domain/reuses/record-embed-visit.ts";
import { afterwards } from "./afterwards.server.ts";
import type { Knock } from "./door.server.ts";
import { isPrefetch } from "./opened.server.ts";

/** Whom readers without an account are told apart by: for rooms that count each once, and keep neither. */
export function readerOf({ address, request }: Pick<Knock, "address" | "request">): Reader {
  return { address, userAgent: request.headers.get("User-Agent") ?? "" };
}

/** Whether a link of one of the brand's other pages led here, as those that show answers say in theirs. */
export const isFromEmbed = ({ url }: Pick<Knock, "url">): boolean => url.searchParams.get("from") === "embed";

/** Counts, beside the answer, that somebody followed such a link to an answer or to the first accepted one of a thread. */
export function noteEmbedVisit(knock: Knock, to: { postId: number } | { threadId: number }): void {
  const { viewer, request, now } = knock;
  if (!isFromEmbed(knock) || !isPersonFromElsewhere(request)) return;
  const reader = readerOf(knock);
  afterwards("a visit from an embed was not counted", async () => {
    const postId = "postId" in to ? to.postId : await findLeadAnswer(viewer, to.threadId);
    if (postId === undefined) return;
    await recordEmbedVisit(viewer, postId, reader, now).catch((error) => {
      // What leads to no accepted answer that may be read is no reuse of one.
      if (!(error instanceof NotFound)) throw error;
    });
  });
}

/**
 * A person pressed a link on a page of another origin, and a browser opened it in a window. Browsers write these lines
 * themselves and no page can; what crawls sends none, and what fetches ahead says so.
 */
function isPersonFromElsewhere(request: Request): boolean {
  const said = (name: string) => request.headers.get(`Sec-Fetch-${name}`);
  if (request.method !== "GET" || isPrefetch(request)) return false;
  if (said("User") !== "?1" || said("Mode") !== "navigate" || said("Dest") !== "document") return false;
  return said("Site") === "cross-site" || said("Site") === "same-site";
}
