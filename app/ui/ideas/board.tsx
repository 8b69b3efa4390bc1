import { Form, Link } from "@remix-run/react";
import { Lightbulb, SearchX, SlidersHorizontal } from "lucide-react";
import type { BudgetView, IdeaCard } from "../../domain/ideas/views.ts";
import type { Page } from "../../domain/threads/views.ts";
import { anyValue, filterApply, filterList, productField, spaceField } from "../../i18n/filters.ts";
import { statusWords } from "../../i18n/idea-status.ts";
import {
  allIdeas,
  anyOpen,
  anyStatus,
  boardOrders,
  boardSearch,
  budgetLine,
  everybodys,
  inSpace,
  mineField,
  mineWords,
  noIdea,
  noIdeaFound,
  noIdeaFoundWhy,
  noIdeaWhy,
  proposeIdea,
  risingFormula,
  risingWhat,
  risingWhy,
  sortWords,
  statusField,
  tagField,
  votesLink,
} from "../../i18n/ideas.ts";
import { prevPage } from "../../i18n/lists.ts";
import { roadmap as roadmapWord } from "../../i18n/shell.ts";
import {
  type BoardState,
  boardAddress,
  boardMine,
  boardQuery,
  boardSorts,
  boardStart,
  boardStatuses,
} from "../../lib/idea-board.ts";
import { roadmapAddress } from "../../lib/roadmap.ts";
import type { Choices } from "../lists/filter-form.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { InputField, SelectField } from "../primitives/field.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Tabs } from "../primitives/tabs.tsx";
import { IdeaCards } from "./idea-cards.tsx";

export type BoardProps = {
  path: string;
  state: BoardState;
  page: Page<IdeaCard>;
  choices: Choices;
  budgets: BudgetView[];
  signedIn: boolean;
  narrowed: boolean;
  now: number;
  showSpace?: boolean;
  /** The space that the board is of, by its slug. */
  within?: string;
  /** Where one proposes from here. */
  propose: string;
};

const onLink =
  "inline-flex min-h-11 items-center font-semibold text-link underline decoration-1 underline-offset-3 hover:decoration-2";

/** Ideas in one of their orders, narrowed by a form, page by page both ways. */
export function Board(props: BoardProps) {
  const { path, state, page, budgets, signedIn, narrowed, now, showSpace = true, within, propose } = props;
  const first = boardStart(state);
  const to = (change: Partial<BoardState>) => boardAddress(path, { ...first, ...change });
  return (
    <>
      <Tabs
        label={boardOrders()}
        links={boardSorts.map((sort) => ({
          to: to({ sort }),
          label: sortWords[sort](),
          current: sort === state.sort,
        }))}
      />
      <div className="flex flex-wrap items-start justify-between gap-x-6">
        <Filters {...props} state={first} />
        <p className="mt-4 flex flex-wrap gap-x-5">
          <Link
            to={roadmapAddress({ product: state.product, space: state.space ?? within })}
            className={onLink}
          >
            {roadmapWord()}
          </Link>
          {signedIn && (
            <Link to="/ideas/votes" className={onLink}>
              {votesLink()}
            </Link>
          )}
        </p>
      </div>
      <Budgets budgets={budgets} named={showSpace} />
      {narrowed && (
        <p className="mt-3">
          <Link
            to={boardAddress(path, { sort: state.sort, status: "open" })}
            className="inline-flex min-h-8 items-center text-14 text-quiet underline decoration-1 underline-offset-3 hover:text-ink touch:min-h-11"
          >
            {allIdeas()}
          </Link>
        </p>
      )}
      {state.sort === "rising" && <RisingExplained />}
      {page.items.length > 0 ? (
        <IdeaCards
          ideas={page.items}
          signedIn={signedIn}
          path={boardAddress(path, state)}
          now={now}
          showSpace={showSpace}
        />
      ) : narrowed ? (
        <EmptyState icon={<SearchX />} title={noIdeaFound()}>
          {noIdeaFoundWhy()}
        </EmptyState>
      ) : (
        <EmptyState
          icon={<Lightbulb />}
          title={noIdea()}
          action={<ButtonLink to={propose}>{proposeIdea()}</ButtonLink>}
        >
          {noIdeaWhy()}
        </EmptyState>
      )}
      <Pager
        first={state.after || state.before ? to({}) : null}
        prev={page.prev ? to({ before: page.prev }) : null}
        next={page.next ? to({ after: page.next }) : null}
        prevWord={prevPage()}
      />
    </>
  );
}

function Filters({ path, state, choices, showSpace = true, signedIn }: BoardProps) {
  const field = (name: string) => ({ id: `idea-${name}`, name, required: false });
  const options = (all: { slug: string; name: string }[]) =>
    all.map(({ slug, name }) => ({ value: slug, label: name }));
  return (
    <details className="mt-4 open:w-full" key={boardQuery(state)}>
      <summary className="inline-flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-field border border-control px-4 font-semibold transition-colors hover:bg-hover [&::-webkit-details-marker]:hidden">
        <SlidersHorizontal size={17} aria-hidden="true" />
        {filterList()}
      </summary>
      <Form
        method="get"
        action={path}
        className="mt-3 grid gap-x-3 gap-y-4 rounded-card border border-line p-4 min-[22.5rem]:grid-cols-2 sm:gap-x-4 sm:p-5"
      >
        {state.sort !== "votes" && <input type="hidden" name="sort" value={state.sort} />}
        <SelectField
          {...field("status")}
          label={statusField()}
          defaultValue={state.status}
          options={boardStatuses.map((status) => ({
            value: status,
            label: status === "open" ? anyOpen() : status === "all" ? anyStatus() : statusWords[status](),
          }))}
        />
        {signedIn && (
          <SelectField
            {...field("mine")}
            label={mineField()}
            prompt={everybodys()}
            defaultValue={state.mine ?? ""}
            options={boardMine.map((mine) => ({ value: mine, label: mineWords[mine]() }))}
          />
        )}
        {showSpace && choices.spaces.length > 1 && (
          <SelectField
            {...field("space")}
            label={spaceField()}
            prompt={anyValue()}
            defaultValue={state.space ?? ""}
            options={options(choices.spaces)}
          />
        )}
        {choices.products.length > 0 && (
          <SelectField
            {...field("product")}
            label={productField()}
            prompt={anyValue()}
            defaultValue={state.product ?? ""}
            options={options(choices.products)}
          />
        )}
        <InputField {...field("tag")} label={tagField()} defaultValue={state.tag} maxLength={35} />
        <InputField {...field("q")} label={boardSearch()} defaultValue={state.q} maxLength={200} />
        <div className="col-span-full">
          <Submit size="small">{filterApply()}</Submit>
        </div>
      </Form>
    </details>
  );
}

/** How many votes are left, where there are only so many. */
export function Budgets({ budgets, named }: { budgets: BudgetView[]; named: boolean }) {
  if (budgets.length === 0) return null;
  return (
    <ul className="mt-3 grid gap-1 text-14 text-quiet">
      {budgets.map(({ space, budget, spent, period }) => (
        <li key={space.slug}>
          {named && <span>{inSpace(space)} </span>}
          {budgetLine({ left: Math.max(0, budget - spent), budget, period })}
        </li>
      ))}
    </ul>
  );
}

/** How the order "rising" is made, to the letter. */
function RisingExplained() {
  return (
    <details className="mt-4 text-quiet">
      <summary className="inline-flex min-h-8 cursor-pointer items-center text-14 underline decoration-1 underline-offset-3 hover:text-ink touch:min-h-11">
        {risingWhat()}
      </summary>
      <div className="mt-2 grid max-w-prose gap-2 rounded-card bg-sunken px-4 py-3 text-14">
        <p>{risingFormula()}</p>
        <p>{risingWhy()}</p>
      </div>
    </details>
  );
}
