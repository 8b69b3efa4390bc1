import { Form, Link } from "@remix-run/react";
import { ArrowDown, ArrowUp } from "lucide-react";
import type { PostView } from "../../domain/threads/views.ts";
import { figure, votesCount } from "../../i18n/lists.ts";
import { voteDown, voteUndo, voteUp } from "../../i18n/threads.ts";
import { postPath } from "../../lib/paths.ts";
import { signInPath } from "../layout/top-bar.tsx";

export type VoteProps = { post: PostView; signedIn: boolean; path: string };

const box =
  "flex min-h-11 min-w-13 items-center justify-center gap-1.5 rounded-field px-3 text-16 font-semibold tabular-nums sm:w-13 sm:flex-col sm:gap-0 sm:px-0 sm:py-1.5";
const open = `${box} border border-control bg-raised text-ink transition-colors hover:bg-hover`;
const given = `${box} border border-accent-control bg-accent-tint text-link hover:bg-accent-tint-hover transition-colors`;

/** The post's score, and the viewer's own vote on it: one press gives it, the next takes it back. */
export function Vote({ post, signedIn, path }: VoteProps) {
  const score = <span>{figure({ value: post.score })}</span>;
  if (!signedIn) {
    return (
      <Link
        to={signInPath(path)}
        rel="nofollow"
        className={open}
        aria-label={`${voteUp()} (${votesCount({ count: post.score })})`}
        title={voteUp()}
      >
        <ArrowUp size={20} aria-hidden="true" />
        {score}
      </Link>
    );
  }
  if (!post.can.vote) {
    return (
      <p className={`${box} text-quiet`} title={votesCount({ count: post.score })}>
        <ArrowUp size={20} aria-hidden="true" />
        <span className="sr-only">{votesCount({ count: post.score })}</span>
        <span aria-hidden="true">{score}</span>
      </p>
    );
  }
  return (
    <div className="flex gap-2 sm:flex-col">
      <Ballot
        post={post}
        value={1}
        words={`${post.myVote === 1 ? voteUndo() : voteUp()} (${votesCount({ count: post.score })})`}
      >
        <ArrowUp size={20} aria-hidden="true" />
        {score}
      </Ballot>
      {(post.can.voteDown || post.myVote === -1) && (
        <Ballot post={post} value={-1} words={post.myVote === -1 ? voteUndo() : voteDown()}>
          <ArrowDown size={20} aria-hidden="true" />
        </Ballot>
      )}
    </div>
  );
}

type BallotProps = { post: PostView; value: 1 | -1; words: string; children: React.ReactNode };

function Ballot({ post, value, words, children }: BallotProps) {
  const mine = post.myVote === value;
  return (
    <Form method="post" action={`${postPath(post.id)}/vote`} preventScrollReset>
      {mine ? (
        <input type="hidden" name="intent" value="withdraw" />
      ) : (
        <input type="hidden" name="value" value={value} />
      )}
      <button
        type="submit"
        aria-label={words}
        title={words}
        aria-pressed={mine}
        className={mine ? given : open}
      >
        {children}
      </button>
    </Form>
  );
}
