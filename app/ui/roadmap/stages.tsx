import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import {
  allStages,
  countOf,
  emptyStage,
  figureOf,
  restOf,
  stagesNavigation,
  stageWords,
} from "../../i18n/roadmap.ts";
import { firstStage, type RoadmapState, roadmapAddress, type Stage, stages } from "../../lib/roadmap.ts";
import { OnLink } from "../primitives/on-link.tsx";

type Of = { state: RoadmapState; counts: Record<Stage, number> };

const tab =
  "flex min-h-11 items-center gap-1.5 border-b-2 border-transparent whitespace-nowrap text-quiet transition-colors hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:border-accent-edge aria-[current=page]:font-semibold aria-[current=page]:text-ink";

/**
 * The stages, each with its own address. On phones they are the way from one to the next, and the whole shows the first of
 * them; on wide screens the whole is all of them side by side, and needs no tabs.
 */
export function StageTabs({ state: { stage, product, space }, counts }: Of) {
  return (
    <nav aria-label={stagesNavigation()} className={`mt-4 border-b border-line ${stage ? "" : "md:hidden"}`}>
      <ul className="-mb-px flex flex-wrap gap-x-5 sm:gap-x-6">
        {stage && (
          <li className="max-md:hidden">
            <Link to={roadmapAddress({ product, space })} className={tab}>
              {allStages()}
            </Link>
          </li>
        )}
        {stages.map((one) => (
          <li key={one}>
            <Link
              to={roadmapAddress({ stage: one, product, space })}
              aria-current={one === (stage ?? firstStage) ? "page" : undefined}
              className={tab}
            >
              {stageWords[one]()}
              <Count count={counts[one]} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ count }: { count: number }) {
  return (
    <>
      <span aria-hidden="true" className="text-13 font-normal text-quiet tabular-nums">
        {figureOf({ count })}
      </span>
      <span className="sr-only">{countOf({ count })}</span>
    </>
  );
}

export type StageColumnProps = {
  stage: Stage;
  count: number;
  /** It stands alone, whatever the screen. */
  alone?: boolean;
  /** Where all of it is. */
  to?: string;
  /** There is more than is shown. */
  more?: boolean;
  /** Its cards, or nothing. */
  children: ReactNode;
};

/** One stage: its name, how many are at it, and the ideas. On phones only the first of several is in sight. */
export function StageColumn({ stage, count, alone, to, more, children }: StageColumnProps) {
  const id = `stage-${stage}`;
  const hidden = !alone && stage !== firstStage;
  return (
    <section
      aria-labelledby={id}
      className={`min-w-0 ${alone ? "mt-5" : ""} ${hidden ? "max-md:hidden" : ""}`}
    >
      <h2
        id={id}
        className={
          alone
            ? "sr-only"
            : "mb-3 flex items-baseline gap-2 border-b border-line pb-2 font-bold max-md:sr-only"
        }
      >
        {to ? (
          <Link
            to={to}
            className="hover:text-link hover:underline hover:decoration-1 hover:underline-offset-3"
          >
            {stageWords[stage]()}
          </Link>
        ) : (
          stageWords[stage]()
        )}{" "}
        <Count count={count} />
      </h2>
      {children || <p className="py-2 text-14 text-quiet">{emptyStage[stage]()}</p>}
      {more && to && (
        <p className="mt-2">
          <OnLink to={to}>{restOf({ count })}</OnLink>
        </p>
      )}
    </section>
  );
}
