import { renderToStaticMarkup } from "react-dom/server";
import type { ReplyRow } from "../../domain/replies/views.ts";
import type { PostView, ThreadView } from "../../domain/threads/views.ts";
import { ProposedNotice } from "../duplicates/proposed-notice.server.tsx";
import { type DrawnIdea, drawIdea } from "../ideas/idea-parts.server.tsx";
import { FreshnessLine, ReuseLine, SupersededNotice, ValidityLine } from "./answer-lines.server.tsx";
import { ReplyChoice } from "./reply-choice.server.tsx";

type Page = {
  thread: ThreadView;
  submission: string;
  replies: ReplyRow[];
  proposed: number;
  idea: DrawnIdea | null;
};

/**
 * A thread's page with what never moves drawn as HTML: `lines` under the answers and above the body, the notice before one
 * that is superseded, and the choice of saved `replies`. What they were made of is left out, since it would only travel twice.
 */
export function drawPage<P extends Page>({ thread, replies, proposed, idea, ...page }: P) {
  const lines: Record<string, string> = {};
  if (proposed > 0)
    lines[thread.body.id] = renderToStaticMarkup(<ProposedNotice threadId={thread.id} count={proposed} />);
  const answers = thread.answers.map(({ reuse, validity, freshness, ...post }): PostView => {
    const line = renderToStaticMarkup(
      <>
        {freshness && <FreshnessLine id={post.id} freshness={freshness} />}
        {validity && <ValidityLine id={post.id} validity={validity} />}
        {reuse && <ReuseLine id={post.id} reuse={reuse} submission={page.submission} />}
      </>,
    );
    if (line) lines[post.id] = line;
    const superseded = freshness?.superseded;
    if (!superseded) return post;
    return { ...post, html: renderToStaticMarkup(<SupersededNotice superseded={superseded} />) + post.html };
  });
  return {
    ...page,
    thread: { ...thread, answers },
    lines,
    idea: idea && drawIdea(thread, idea),
    replies:
      replies.length > 0 ? renderToStaticMarkup(<ReplyChoice replies={replies} thread={thread} />) : null,
  };
}
