import { redirect } from "@remix-run/node";
import { v7 } from "uuid";
import { findDrafts } from "#app/domain/drafts/find-draft.ts";
import { countProposals } from "#app/domain/duplicates/list-proposals.ts";
import { NotFound } from "#app/domain/errors.ts";
import { findIdea } from "#app/domain/ideas/find-idea.ts";
import { noteRead, postsOn, readUpTo } from "#app/domain/reads/note-read.ts";
import { listReplies } from "#app/domain/replies/list-replies.ts";
import { canUseReplies } from "#app/domain/replies/policy.ts";
import { findMerged } from "#app/domain/threads/find-merged.ts";
import { findThread } from "#app/domain/threads/find-thread.ts";
import { followMerged } from "#app/domain/threads/follow-merged.ts";
import { quotePost } from "#app/domain/threads/quote-post.ts";
import { readAnswersAsked } from "#app/lib/answers-address.ts";
import { threadPath } from "#app/lib/paths.ts";
import { afterwards } from "./afterwards.server.ts";
import type { Knock } from "./door.server.ts";
import { isPrefetch } from "./opened.server.ts";

/** What a thread's page needs, at its own address and again where a refused answer or comment is shown. */
export async function loadThreadPage({ viewer, url, now, request }: Knock, threadId: number) {
  const asked = readAnswersAsked(url.searchParams);
  const thread = await findThread(viewer, threadId, { ...asked, now }).catch(async (error) => {
    // A merged thread's address leads to the one that took it over, for those who may see both.
    const taken = error instanceof NotFound && (await followMerged(viewer, threadId));
    throw taken ? redirect(`${threadPath(taken)}?merged=${threadId}`, 301) : error;
  });
  const { member } = viewer;
  const posts = [thread.body, ...thread.answers].filter(({ can }) => can.comment);
  const keys = [`answer-${threadId}`, ...posts.map(({ id }) => `comment-${id}`)];
  const quote = idAsked(url, "quote");
  const mergedId = idAsked(url, "merged");
  const submission = v7();
  const [drafts, quoted, merged, replies, proposed, idea] = await Promise.all([
    findDrafts(viewer, keys),
    member && quote ? quotePost(viewer, threadId, quote) : null,
    mergedId ? findMerged(viewer, mergedId, threadId) : null,
    thread.can.answer && canUseReplies(viewer) ? listReplies(viewer) : [],
    thread.can.moderate ? countProposals(viewer, threadId) : 0,
    thread.kind === "idea" ? findIdea(viewer, threadId, now) : null,
  ]);
  if (member && !isPrefetch(request))
    afterwards("a reading was not noted", () =>
      noteRead(member.id, threadId, readUpTo(thread), postsOn(thread)),
    );
  return {
    thread,
    replies,
    proposed,
    idea: idea && { ...idea, now: now.getTime(), zone: member?.timeZone ?? "UTC" },
    signedIn: viewer.member !== null,
    path: thread.path,
    submission,
    drafts,
    quoted,
    merged,
  };
}

function idAsked(url: URL, name: string): number | null {
  const asked = url.searchParams.get(name);
  return asked && /^\d{1,15}$/.test(asked) ? Number(asked) : null;
}
