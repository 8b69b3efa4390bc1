import { Vote } from "lucide-react";
import type { BudgetView, IdeaCard } from "../../domain/ideas/views.ts";
import type { Page } from "../../domain/threads/views.ts";
import {
  budgetLine,
  budgetRule,
  inSpace,
  noVoteYet,
  noVoteYetWhy,
  renewsOn,
  seeIdeas,
  votesLead,
  votesTitle,
} from "../../i18n/ideas.ts";
import { prevPage } from "../../i18n/lists.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Pager } from "../primitives/pager.tsx";
import { dateWords } from "../primitives/time.tsx";
import { IdeaCards } from "./idea-cards.tsx";

const path = "/ideas/votes";

/** Where the reader's votes are, and how many are left where there are only so many. */
export function VotesPage({
  page,
  budgets,
  now,
}: {
  page: Page<IdeaCard>;
  budgets: BudgetView[];
  now: number;
}) {
  const to = (name: string, cursor: string) => `${path}?${new URLSearchParams({ [name]: cursor })}`;
  return (
    <Columns>
      <PageHeader title={votesTitle()} lead={votesLead()} />
      {budgets.length > 0 && (
        <div className="mb-4 grid gap-2 rounded-card bg-sunken px-4 py-3">
          <ul className="grid gap-1">
            {budgets.map(({ space, budget, spent, period, renewsAt }) => (
              <li key={space.slug}>
                {inSpace(space)}{" "}
                <span className="font-semibold">
                  {budgetLine({ left: Math.max(0, budget - spent), budget, period })}
                </span>
                . <span className="text-quiet">{`${renewsOn()} ${dateWords(renewsAt)}`}</span>
              </li>
            ))}
          </ul>
          <p className="text-14 text-quiet">{budgetRule()}</p>
        </div>
      )}
      {page.items.length === 0 ? (
        <EmptyState
          icon={<Vote />}
          title={noVoteYet()}
          action={<ButtonLink to="/ideas">{seeIdeas()}</ButtonLink>}
        >
          {noVoteYetWhy()}
        </EmptyState>
      ) : (
        <IdeaCards ideas={page.items} signedIn path={path} now={now} />
      )}
      <Pager
        first={page.prev ? path : null}
        prev={page.prev ? to("before", page.prev) : null}
        next={page.next ? to("after", page.next) : null}
        prevWord={prevPage()}
      />
    </Columns>
  );
}
