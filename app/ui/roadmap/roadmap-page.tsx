import { Link } from "@remix-run/react";
import { Map as MapIcon, SearchX } from "lucide-react";
import type { PlanCard as Plan, StageView } from "../../domain/roadmap/views.ts";
import type { Page } from "../../domain/threads/views.ts";
import { prevPage } from "../../i18n/lists.ts";
import {
  declinedLink,
  noPlanFound,
  noPlanFoundWhy,
  noRoadmap,
  noRoadmapWhy,
  roadmapLead,
  seeIdeas,
  toChangelog,
  wholeRoadmap,
} from "../../i18n/roadmap.ts";
import { roadmap as roadmapWord } from "../../i18n/shell.ts";
import {
  changelogAddress,
  type RoadmapState,
  roadmapAddress,
  roadmapPath,
  type Stage,
  stages,
} from "../../lib/roadmap.ts";
import { PageHeader } from "../layout/columns.tsx";
import { FeedLink } from "../lists/feed-link.tsx";
import type { Choices } from "../lists/filter-form.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { OnLink } from "../primitives/on-link.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Narrowed, PlaceFilter } from "./place-filter.tsx";
import { PlanCards } from "./plan-card.tsx";
import { StageColumn, StageTabs } from "./stages.tsx";

export type RoadmapPageProps = {
  state: RoadmapState;
  counts: Record<Stage, number>;
  /** The first of each leading stage; none where one stage is read page by page. */
  columns: StageView[];
  page: Page<Plan> | null;
  choices: Choices;
  feed: string;
  signedIn: boolean;
  now: number;
};

const quietLink =
  "inline-flex min-h-8 items-center text-14 text-quiet underline decoration-1 underline-offset-3 hover:text-ink touch:min-h-11";

/** Ideas by what becomes of them: side by side on wide screens, one stage at a time on phones. */
export function RoadmapPage(props: RoadmapPageProps) {
  const { state, counts, columns, page, choices, feed } = props;
  const { stage, product, space } = state;
  const cards = {
    ...{ signedIn: props.signedIn, now: props.now, path: roadmapAddress(state) },
    showProduct: product === undefined,
  };
  const narrowed = Boolean(product || space);
  return (
    <>
      <PageHeader title={roadmapWord()} lead={roadmapLead()} />
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1">
        <PlaceFilter
          action={roadmapPath}
          choices={choices}
          product={product}
          space={space}
          keep={{ stage }}
        />
        <OnLink to={changelogAddress({ product })}>{toChangelog()}</OnLink>
      </div>
      {narrowed && (
        <p className="mt-2 flex flex-wrap items-center gap-x-4">
          <Narrowed choices={choices} product={product} space={space} />
          <Link to={roadmapAddress({ stage })} className={quietLink}>
            {wholeRoadmap()}
          </Link>
        </p>
      )}
      {stages.every((one) => counts[one] === 0) ? (
        <Nothing narrowed={narrowed} />
      ) : (
        <>
          <StageTabs state={state} counts={counts} />
          {page && stage ? (
            <StageColumn stage={stage} count={counts[stage]} alone>
              {page.items.length > 0 && <PlanCards plans={page.items} wide {...cards} />}
            </StageColumn>
          ) : (
            <div className="mt-5 grid items-start gap-x-5 gap-y-8 md:grid-cols-2 xl:grid-cols-4">
              {columns.map(({ stage: one, count, ideas }) => (
                <StageColumn
                  key={one}
                  stage={one}
                  count={count}
                  to={roadmapAddress({ stage: one, product, space })}
                  more={count > ideas.length}
                >
                  {ideas.length > 0 && <PlanCards plans={ideas} {...cards} />}
                </StageColumn>
              ))}
            </div>
          )}
          {page && (
            <Pager
              first={state.after || state.before ? roadmapAddress({ stage, product, space }) : null}
              prev={page.prev ? roadmapAddress({ stage, product, space, before: page.prev }) : null}
              next={page.next ? roadmapAddress({ stage, product, space, after: page.next }) : null}
              prevWord={prevPage()}
            />
          )}
          {!stage && counts.declined > 0 && (
            <p className="mt-6 max-md:hidden">
              <Link to={roadmapAddress({ stage: "declined", product, space })} className={quietLink}>
                {declinedLink({ count: counts.declined })}
              </Link>
            </p>
          )}
        </>
      )}
      <FeedLink to={feed} />
    </>
  );
}

function Nothing({ narrowed }: { narrowed: boolean }) {
  return narrowed ? (
    <EmptyState icon={<SearchX />} title={noPlanFound()}>
      {noPlanFoundWhy()}
    </EmptyState>
  ) : (
    <EmptyState
      icon={<MapIcon />}
      title={noRoadmap()}
      action={<ButtonLink to="/ideas">{seeIdeas()}</ButtonLink>}
    >
      {noRoadmapWhy()}
    </EmptyState>
  );
}
