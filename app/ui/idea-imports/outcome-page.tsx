import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import type { ImportFacts } from "../../domain/idea-imports/find-import.ts";
import {
  broughtIn,
  lookAgain,
  seeBoard,
  soFar,
  tableGone,
  underWay,
  underWayLead,
  wereHere,
  wereRefused,
} from "../../i18n/idea-imports.ts";
import { importTitle } from "../../i18n/idea-imports-title.ts";
import { PageHeader } from "../layout/columns.tsx";
import { Bar } from "../loop/bar.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { RefusedRows } from "./refused-rows.tsx";
import { BackLink } from "./start-page.tsx";

export type OutcomePageProps = { path: string; facts: ImportFacts };

/** How far a table is, and what came of it. Without scripts its reader looks again by hand. */
export function OutcomePage({ path, facts: { name, state, done, total, outcome } }: OutcomePageProps) {
  const waiting = state === "waiting";
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!waiting) return;
    const rounds = setInterval(revalidate, 2_000);
    return () => clearInterval(rounds);
  }, [waiting, revalidate]);
  return (
    <div className="min-w-0">
      <BackLink to="/desk/import">{importTitle()}</BackLink>
      {waiting ? (
        <>
          <PageHeader title={underWay()} lead={`${name}. ${underWayLead()}`} />
          <p role="status" className="mb-2 tabular-nums">
            {soFar({ done, total })}
          </p>
          <div className="mb-6 max-w-form">
            <Bar value={done} most={total} />
          </div>
          <ButtonLink to={path} tone="quiet">
            {lookAgain()}
          </ButtonLink>
        </>
      ) : state === "done" ? (
        <>
          <PageHeader title={broughtIn({ count: done })} lead={name} />
          {outcome && (
            <div className="grid gap-6">
              <ul className="grid list-disc gap-1 ps-5">
                {outcome.already > 0 && <li>{wereHere({ count: outcome.already, from: outcome.from })}</li>}
                {outcome.refusedCount > 0 && <li>{wereRefused({ count: outcome.refusedCount })}</li>}
              </ul>
              <div>
                <ButtonLink to={`/ideas?sort=new&status=all&space=${outcome.space}`} tone="quiet">
                  {seeBoard()}
                </ButtonLink>
              </div>
              <RefusedRows count={outcome.refusedCount} refused={outcome.refused} />
            </div>
          )}
        </>
      ) : (
        <PageHeader title={name} lead={tableGone()} />
      )}
    </div>
  );
}
