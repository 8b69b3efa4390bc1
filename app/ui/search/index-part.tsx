import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { IndexState } from "../../domain/search/find-search-state.ts";
import {
  actsHint,
  buildingNow,
  comparedAs,
  compareWord,
  documentsOf,
  factBuilt,
  factCompared,
  factConfirmed,
  factDocuments,
  factFailure,
  factName,
  factServer,
  factWaiting,
  indexTitle,
  neverYet,
  none,
  notReached,
  rebuildWord,
  refusedLead,
  refusedTitle,
  retryRefusedWord,
  serverVersion,
  threadNumber,
  waitingFor,
} from "../../i18n/search-settings.ts";
import { AdminPart } from "../admin/admin-frame.tsx";
import { Submit } from "../primitives/button.tsx";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";

const at = "/admin/search";

/** How the index in another engine is, and what may be asked of it; what it refused below. */
export function IndexPart({ index }: { index: IndexState }) {
  const { version, documents, base, waiting, lag, failure, compared, building } = index;
  const when = (moment: string | null) => (moment ? <Time at={moment} as="short" /> : neverYet());
  return (
    <>
      <AdminPart title={indexTitle()} id="index">
        {building && (
          <div className="mb-4">
            <Notice tone="info">{buildingNow(building)}</Notice>
          </div>
        )}
        <dl className="grid divide-y divide-line border-y border-line text-14">
          <Line name={factServer()}>{version ? serverVersion({ version }) : notReached()}</Line>
          <Line name={factName()}>
            <code className="text-13 break-all">{index.uid}</code>
          </Line>
          <Line name={factDocuments()}>
            {documents === null ? notReached() : documentsOf({ documents, base })}
          </Line>
          <Line name={factWaiting()}>
            {waiting === 0 ? none() : waitingFor({ count: waiting, seconds: lag })}
          </Line>
          <Line name={factConfirmed()}>{when(index.confirmedAt)}</Line>
          <Line name={factBuilt()}>{when(index.builtAt)}</Line>
          <Line name={factCompared()}>
            {when(compared?.at ?? null)}
            {compared && `, ${comparedAs(compared)}`}
          </Line>
          <Line name={factFailure()}>
            {failure ? (
              <>
                <Time at={failure.at} as="short" />{" "}
                <span lang="en" className="break-words text-danger">
                  {failure.words}
                </span>
              </>
            ) : (
              none()
            )}
          </Line>
        </dl>
        <Form method="post" action={at} className="mt-4 flex flex-wrap gap-2">
          <Submit size="small" tone="quiet" name="intent" value="rebuild" formNoValidate>
            {rebuildWord()}
          </Submit>
          <Submit size="small" tone="quiet" name="intent" value="compare" formNoValidate>
            {compareWord()}
          </Submit>
        </Form>
        <p className="mt-2 max-w-[65ch] text-14 text-quiet">{actsHint()}</p>
      </AdminPart>
      {index.refused > 0 && (
        <AdminPart title={refusedTitle()} id="refused" lead={refusedLead({ count: index.refused })}>
          <ul className="divide-y divide-line border-y border-line text-14">
            {index.refusals.map(({ threadId, words, at }) => (
              <li key={threadId} className="py-2">
                <span className="font-semibold">{threadNumber({ id: threadId })}</span>{" "}
                <span className="text-quiet">
                  · <Time at={at} as="short" />
                </span>
                <p lang="en" className="break-words text-danger">
                  {words}
                </p>
              </li>
            ))}
          </ul>
          <Form method="post" action={at} className="mt-4">
            <Submit size="small" tone="quiet" name="intent" value="retry" formNoValidate>
              {retryRefusedWord()}
            </Submit>
          </Form>
        </AdminPart>
      )}
    </>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-x-4 py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
      <dt className="font-semibold text-quiet">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </div>
  );
}
