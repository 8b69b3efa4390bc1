import { Link } from "@remix-run/react";
import type { PlanCard as Plan } from "../../domain/roadmap/views.ts";
import { shippedWith, voted as votedWord } from "../../i18n/ideas.ts";
import { forSoLong, soLongAgo } from "../../i18n/roadmap.ts";
import { Fact, Facts } from "../primitives/facts.tsx";
import { useClock } from "../primitives/now.tsx";
import { instantWords } from "../primitives/time.tsx";
import { Vote } from "../threads/vote.tsx";

type PlanCardProps = {
  plan: Plan;
  signedIn: boolean;
  /** This page, to come back to after voting or signing in. */
  path: string;
  /** When it was made, in milliseconds since 1970. */
  now: number;
  /** Beside others of its product alone, it need not be said. */
  showProduct: boolean;
};

const day = 86_400_000;
const isDone = ({ status }: Plan) => status === "shipped" || status === "declined";

/** Ideas one under the other, or side by side where they have the whole width. */
export function PlanCards({
  plans,
  wide = false,
  ...rest
}: Omit<PlanCardProps, "plan"> & { plans: Plan[]; wide?: boolean }) {
  return (
    <ul className={`grid items-start gap-3 ${wide ? "md:grid-cols-2 xl:grid-cols-3" : ""}`}>
      {plans.map((plan) => (
        <PlanCard key={plan.id} plan={plan} {...rest} />
      ))}
    </ul>
  );
}

/** An idea on the roadmap: its vote, and why it is where it is. */
function PlanCard({ plan, signedIn, path, now, showProduct }: PlanCardProps) {
  const post = {
    id: plan.bodyPostId,
    score: plan.votes,
    myVote: plan.voted ? (1 as const) : (0 as const),
    can: { vote: plan.canVote, voteDown: false },
  };
  return (
    <li className="rounded-card border border-line bg-raised p-3">
      <div className="flex items-start gap-3">
        <div className="shrink-0">
          {/* To a visitor it offers a vote, which what is done with takes from nobody. */}
          <Vote post={post} signedIn={signedIn || isDone(plan)} path={path} idea next={path} />
        </div>
        <h3 className="min-w-0 flex-1 leading-snug font-semibold">
          <Link
            to={plan.path}
            lang={plan.language}
            className="text-pretty break-words hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
          >
            {plan.title}
          </Link>
        </h3>
      </div>
      <div className="mt-2">
        <Facts>
          {showProduct && plan.product && <Fact>{plan.product.name}</Fact>}
          {plan.shippedIn && <Fact>{shippedWith({ version: plan.shippedIn })}</Fact>}
          <Fact>
            <Age plan={plan} now={now} />
          </Fact>
          {plan.voted && <Fact className="font-semibold text-link before:text-quiet">{votedWord()}</Fact>}
        </Facts>
      </div>
      {plan.reason && (
        <p lang={plan.reason.language} className="mt-1.5 line-clamp-4 text-14 break-words">
          {plan.reason.words}
        </p>
      )}
    </li>
  );
}

/** For how long it has been at its stage, or how long ago it was done with; the moment itself for machines. */
function Age({ plan, now }: { plan: Plan; now: number }) {
  const { statusAt } = plan;
  const { zone } = useClock();
  const days = Math.max(0, Math.floor((now - Date.parse(statusAt)) / day));
  return (
    <time dateTime={statusAt} title={instantWords(statusAt, zone)} suppressHydrationWarning>
      {isDone(plan) ? soLongAgo({ days }) : forSoLong({ days })}
    </time>
  );
}
