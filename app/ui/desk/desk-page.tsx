import { Form } from "@remix-run/react";
import { Inbox, SearchX } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { Desk } from "../../domain/desk/find-desk.ts";
import {
  clearFilters,
  deskLead,
  deskOrders,
  deskSortWords,
  manyDone,
  manyRefused,
  noCase,
  noCaseFound,
  noCaseFoundWhy,
  noCaseWhy,
  unnamedIdea,
  viewDropped,
  viewKept,
} from "../../i18n/desk.ts";
import { evidenceTitle } from "../../i18n/evidence.ts";
import { importTitle } from "../../i18n/idea-imports-title.ts";
import { prevPage } from "../../i18n/lists.ts";
import { loopTitle } from "../../i18n/loop-title.ts";
import { deskTitle } from "../../i18n/shell.ts";
import { countFilters, deskPath, deskSorts, deskStart } from "../../lib/desk.ts";
import { PageHeader } from "../layout/columns.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Tabs } from "../primitives/tabs.tsx";
import { Filters, Views } from "./desk-filters.tsx";
import { Row } from "./desk-row.tsx";
import { ManyActs } from "./many-acts.tsx";
import { useDeskKeys } from "./use-desk-keys.ts";

/** What came of an act on many, in its reader's words. */
export type ManyOutcome = {
  done: number;
  refused: { id: string; title: string; why: string }[];
};

export type DeskPageProps = FormState & {
  desk: Desk;
  now: number;
  submission: string;
  /** They may bring ideas in from a table. */
  mayImport: boolean;
  done: "view" | "no-view" | null;
  many?: ManyOutcome;
};

/** The queue of whoever decides: what waits, how much it weighs, and what can be done to several at once. */
export function DeskPage({ desk, now, submission, mayImport, done, many, errors, values }: DeskPageProps) {
  const { state, page, views, choices } = desk;
  const first = deskStart(state);
  const action = deskPath(state);
  const root = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLFormElement>(null);
  useDeskKeys(root);
  const ofView = values?.name !== undefined;
  const form = ofView ? {} : { errors, values };
  const kept = form.values?.idea?.split(", ") ?? [];
  const [ticked, setTicked] = useState(kept.length);
  const count = () => setTicked(list.current?.querySelectorAll("[name=idea]:checked").length ?? 0);
  // What was done needs its ticks and words no more.
  useEffect(() => {
    if (!many || !list.current) return;
    list.current.reset();
    for (const open of list.current.querySelectorAll("details")) open.open = false;
    setTicked(0);
  }, [many]);
  return (
    <div ref={root}>
      <PageHeader title={deskTitle()} lead={deskLead()}>
        <div className="flex flex-wrap gap-2">
          <ButtonLink to="/desk/evidence" tone="quiet" size="small">
            {evidenceTitle()}
          </ButtonLink>
          <ButtonLink to="/desk/loop" tone="quiet" size="small">
            {loopTitle()}
          </ButtonLink>
          {mayImport && (
            <ButtonLink to="/desk/import" tone="quiet" size="small">
              {importTitle()}
            </ButtonLink>
          )}
        </div>
      </PageHeader>
      <Views views={views} state={state} form={ofView ? { errors, values } : {}} />
      <div className="mb-4 grid gap-3 empty:hidden">
        {done && (
          <Notice tone="success" live>
            {done === "view" ? viewKept() : viewDropped()}
          </Notice>
        )}
        <ErrorSummary form={form} keeps />
        {many && <Outcome many={many} />}
      </div>
      <Tabs
        label={deskOrders()}
        links={deskSorts.map((sort) => ({
          to: deskPath({ ...first, sort }),
          label: deskSortWords[sort](),
          current: sort === state.sort,
        }))}
      />
      <Filters state={first} choices={choices} />
      {page.items.length > 0 ? (
        <Form ref={list} method="post" action={action} onChange={count}>
          <input type="hidden" name="_submission" value={submission} />
          <ol className="mt-2">
            {page.items.map((row) => (
              <Row
                key={row.id}
                row={row}
                state={state}
                now={now}
                ticked={kept.some((one) => one.startsWith(`${row.id}:`))}
              />
            ))}
          </ol>
          <Pager
            first={state.after || state.before ? deskPath(first) : null}
            prev={page.prev ? deskPath({ ...first, before: page.prev }) : null}
            next={page.next ? deskPath({ ...first, after: page.next }) : null}
            prevWord={prevPage()}
          />
          <ManyActs owners={choices.owners} ticked={ticked} form={form} action={action} />
        </Form>
      ) : countFilters(state) > 0 ? (
        <EmptyState
          icon={<SearchX />}
          title={noCaseFound()}
          action={
            <ButtonLink to={deskPath({ sort: state.sort, status: "open" })} tone="quiet">
              {clearFilters()}
            </ButtonLink>
          }
        >
          {noCaseFoundWhy()}
        </EmptyState>
      ) : (
        <EmptyState icon={<Inbox />} title={noCase()}>
          {noCaseWhy()}
        </EmptyState>
      )}
    </div>
  );
}

function Outcome({ many: { done, refused } }: { many: ManyOutcome }) {
  return (
    <Notice tone={refused.length > 0 ? "warning" : "success"} live>
      <p>{manyDone({ count: done })}</p>
      {refused.length > 0 && (
        <>
          <p className="mt-1">{manyRefused({ count: refused.length })}</p>
          <ul className="mt-1 list-disc ps-5">
            {refused.map(({ id, title, why }) => (
              <li key={id}>
                <b className="font-semibold">{title || unnamedIdea({ id })}</b> – {why}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
