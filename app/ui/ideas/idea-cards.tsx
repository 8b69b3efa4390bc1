import { Link } from "@remix-run/react";
import type { IdeaCard } from "../../domain/ideas/views.ts";
import { shippedWith, sinceDays, voted as votedWord } from "../../i18n/ideas.ts";
import { formerMember, repliesCount } from "../../i18n/threads.ts";
import { Dot } from "../primitives/avatar.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import { Vote } from "../threads/vote.tsx";
import { StatusChip } from "./status-chip.tsx";

export type IdeaCardsProps = {
  ideas: IdeaCard[];
  signedIn: boolean;
  /** This page, to come back to after voting or signing in. */
  path: string;
  /** When it was made, in milliseconds since 1970. */
  now: number;
  showSpace?: boolean;
};

const day = 86_400_000;

/** Ideas in a list, each with its vote. */
export function IdeaCards({ ideas, ...rest }: IdeaCardsProps) {
  return (
    <ul>
      {ideas.map((idea) => (
        <Card key={idea.id} idea={idea} {...rest} />
      ))}
    </ul>
  );
}

function Card({
  idea,
  signedIn,
  path,
  now,
  showSpace = true,
}: Omit<IdeaCardsProps, "ideas"> & { idea: IdeaCard }) {
  const post = {
    id: idea.bodyPostId,
    score: idea.votes,
    myVote: idea.voted ? (1 as const) : (0 as const),
    can: { vote: idea.canVote, voteDown: false },
  };
  const days = Math.max(0, Math.floor((now - Date.parse(idea.statusAt)) / day));
  return (
    <li className="flex gap-4 border-b border-line py-5 last:border-b-0 sm:gap-5">
      <div className="w-15 shrink-0 sm:w-auto">
        <Vote post={post} signedIn={signedIn} path={path} idea next={path} />
      </div>
      <div className="min-w-0 flex-1">
        <h2 className="text-17 font-semibold">
          <Link
            to={idea.path}
            lang={idea.language}
            className="line-clamp-2 text-pretty hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
          >
            {idea.title}
          </Link>
        </h2>
        <p lang={idea.language} className="mt-1 line-clamp-2 text-quiet">
          {idea.opening}
        </p>
        <div className="mt-2 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-14 text-quiet">
          <StatusChip status={idea.status} />
          {idea.shippedIn && <span>{shippedWith({ version: idea.shippedIn })}</span>}
          <span>{sinceDays({ days })}</span>
          {idea.voted && <span className="font-semibold text-link">{votedWord()}</span>}
        </div>
        <div className="mt-1.5">
          <Facts>
            {showSpace && (
              <Fact>
                <Dot hue={idea.space.hue} />
                {idea.space.name}
              </Fact>
            )}
            {idea.product && <Fact>{idea.product.name}</Fact>}
            <Fact>{idea.author?.displayName ?? formerMember()}</Fact>
            {idea.answerCount > 0 && <Fact>{repliesCount({ count: idea.answerCount })}</Fact>}
            {idea.tags.length > 0 && (
              <span className="flex gap-1.5 ps-3.5 max-sm:hidden">
                {idea.tags.slice(0, 3).map((tag) => (
                  <span key={tag} className="rounded-full bg-hover px-2 text-13">
                    {tag}
                  </span>
                ))}
              </span>
            )}
          </Facts>
        </div>
      </div>
    </li>
  );
}
