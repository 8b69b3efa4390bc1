import { Link, useFetcher } from "@remix-run/react";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type FormEvent, type ReactNode, useState } from "react";
import type { PostView } from "../../domain/threads/views.ts";
import { notReached } from "../../i18n/in-place.ts";
import { figure, votesCount } from "../../i18n/lists.ts";
import { voteDown, voteFor, voteUndo, voteUp } from "../../i18n/threads.ts";
import { postPath } from "../../lib/paths.ts";
import { signInPath } from "../layout/top-bar.tsx";
import { useLive } from "../live/store.ts";
import { failureOf } from "./in-place.ts";

export type Votable = Pick<PostView, "id" | "score" | "myVote"> & {
  can: Pick<PostView["can"], "vote" | "voteDown">;
};
export type VoteProps = {
  post: Votable;
  signedIn: boolean;
  path: string;
  /** Of an idea, which no vote calls helpful. */
  idea?: boolean;
  /** Where it leads without scripts, where that is not the post. */
  next?: string;
};

const box =
  "flex min-h-11 min-w-13 items-center justify-center gap-1.5 rounded-field px-3 text-16 font-semibold tabular-nums sm:w-13 sm:flex-col sm:gap-0 sm:px-0 sm:py-1.5";
const open = `${box} border border-control bg-raised text-ink transition-colors hover:bg-hover`;
const given = `${box} border border-accent-control bg-accent-tint text-link hover:bg-accent-tint-hover transition-colors`;

/** The post's score, and the viewer's own vote on it: one press gives it, the next takes it back. */
export function Vote({ post, signedIn, path, idea, next }: VoteProps) {
  const up = idea ? voteFor() : voteUp();
  const heard = useLive(({ scores }) => scores[post.id]);
  if (signedIn && post.can.vote) return <Ballots post={post} heard={heard} next={next} up={up} />;
  const value = heard?.score ?? post.score;
  const words = votesCount({ count: value });
  const score = <span>{figure({ value })}</span>;
  if (!signedIn) {
    return (
      <Link to={signInPath(path)} rel="nofollow" className={open} aria-label={`${up} (${words})`} title={up}>
        <ArrowUp size={20} aria-hidden="true" />
        {score}
      </Link>
    );
  }
  return (
    <p className={`${box} text-quiet`} title={words}>
      <ArrowUp size={20} aria-hidden="true" />
      <span className="sr-only">{words}</span>
      <span aria-hidden="true">{score}</span>
    </p>
  );
}

type Tally = { score: number; mine: 1 | -1 | 0 };
/** The score as others' votes have made it since the page came. */
type Heard = { score: number } | undefined;

/**
 * What to show: the vote being sent as if it had been taken, then what came of it, until the page's facts are read again.
 * A refused vote leaves the figures as they were.
 */
function useTally(post: Votable, heard: Heard) {
  const fetcher = useFetcher<unknown>({ key: `vote-${post.id}` });
  const [votedOn, setVotedOn] = useState<{ post: Votable; heard: Heard } | null>(null);
  const [taken, setTaken] = useState<{ post: Votable; tally: Tally; heard: Heard } | null>(null);
  const outcome = fetcher.data as Partial<Tally> | null | undefined;
  // The last vote that was taken stands while later ones are tried; facts read anew are another `post`.
  if (outcome?.score !== undefined && votedOn?.post === post && taken?.tally !== outcome)
    setTaken({ ...votedOn, tally: outcome as Tally });
  const known = taken?.post === post ? taken : null;
  const sent = fetcher.formData;
  const settled: Tally = { score: post.score, mine: post.myVote, ...known?.tally };
  // What was heard before voting is older than the vote's own outcome.
  if (heard && heard !== known?.heard && !sent) settled.score = heard.score;
  const mine = sent ? (Number(sent.get("value") ?? 0) as Tally["mine"]) : settled.mine;
  const tally: Tally = { mine, score: settled.score + mine - settled.mine };
  const cast = (event: FormEvent, value: 1 | -1) => {
    event.preventDefault();
    setVotedOn({ post, heard });
    fetcher.submit(tally.mine === value ? { intent: "withdraw", stay: "1" } : { value, stay: "1" }, {
      method: "post",
      action: `${postPath(post.id)}/vote`,
      preventScrollReset: true,
    });
  };
  const failed = !sent && votedOn?.post === post ? failureOf(fetcher.data) : null;
  return { tally, cast, failed };
}

type BallotsProps = { post: Votable; heard: Heard; next?: string; up: string };

function Ballots({ post, heard, next, up }: BallotsProps) {
  const { tally, cast, failed } = useTally(post, heard);
  const words = votesCount({ count: tally.score });
  return (
    <div className="relative flex flex-wrap gap-2 sm:flex-col">
      <Ballot
        post={post}
        value={1}
        mine={tally.mine === 1}
        cast={cast}
        next={next}
        words={`${tally.mine === 1 ? voteUndo() : up} (${words})`}
      >
        <ArrowUp size={20} aria-hidden="true" />
        <span>{figure({ value: tally.score })}</span>
      </Ballot>
      {(post.can.voteDown || tally.mine === -1) && (
        <Ballot
          post={post}
          value={-1}
          mine={tally.mine === -1}
          cast={cast}
          next={next}
          words={tally.mine === -1 ? voteUndo() : voteDown()}
        >
          <ArrowDown size={20} aria-hidden="true" />
        </Ballot>
      )}
      {failed !== null && (
        <p
          role="alert"
          className="w-full rounded-field border border-danger-line bg-danger-tint px-3 py-2 text-14 text-danger-ink sm:absolute sm:start-0 sm:top-full sm:z-10 sm:mt-2 sm:w-60"
        >
          {failed || notReached()}
        </p>
      )}
    </div>
  );
}

type BallotProps = {
  post: Votable;
  next?: string;
  value: 1 | -1;
  mine: boolean;
  cast: (event: FormEvent, value: 1 | -1) => void;
  words: string;
  children: ReactNode;
};

/** A plain form, which scripts send without leaving the page. */
function Ballot({ post, next, value, mine, cast, words, children }: BallotProps) {
  return (
    <form method="post" action={`${postPath(post.id)}/vote`} onSubmit={(event) => cast(event, value)}>
      {mine ? (
        <input type="hidden" name="intent" value="withdraw" />
      ) : (
        <input type="hidden" name="value" value={value} />
      )}
      {next && <input type="hidden" name="next" value={next} />}
      <button
        type="submit"
        aria-label={words}
        title={words}
        aria-pressed={mine}
        className={mine ? given : open}
      >
        {children}
      </button>
    </form>
  );
}
