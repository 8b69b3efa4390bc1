import { Form, Link } from "@remix-run/react";
import { ChevronLeft } from "lucide-react";
import type { BatchIdea, BatchView } from "../../domain/evidence/list-batches.ts";
import {
  batchBy,
  batchHash,
  batchTitle,
  changedSince,
  columnChanged,
  columnIdea,
  columnState,
  downloadCsv,
  downloadJson,
  evidenceTitle,
  exportAgain,
  exportsOlder,
  freezingWhy,
  goneNow,
  problemWords,
  ready,
  saidByIt,
  seeFile,
  stateArrived,
  stateBefore,
  stateFailed,
  stateTrying,
  stateWaiting,
  triedAgain,
  tryAgain,
  tryAllAgain,
  unchanged,
} from "../../i18n/evidence.ts";
import { formerMember } from "../../i18n/threads.ts";
import { issueLost, issueNamed } from "../../i18n/trackers.ts";
import { type Column, DenseTable } from "../admin/table.tsx";
import { PageHeader } from "../layout/columns.tsx";
import { buttonLook, Submit } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { Notice } from "../primitives/notice.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Time } from "../primitives/time.tsx";
import { State, targetWords } from "./batches-page.tsx";

export type BatchPageProps = {
  batch: Omit<BatchView, "changed">;
  ideas: BatchIdea[];
  next: string | null;
  later: boolean;
  again: boolean;
};

/** One export: each idea with its file, whether it arrived, and whether it has changed since. */
export function BatchPage({ batch, ideas, next, later, again }: BatchPageProps) {
  const path = `/desk/evidence/batches/${batch.id}`;
  const unsent = batch.failed + batch.waiting;
  return (
    <div className="min-w-0">
      <Link
        to="/desk/evidence"
        className="-ms-1 inline-flex min-h-9 items-center gap-1 text-14 text-quiet transition-colors hover:text-ink touch:min-h-11"
      >
        <ChevronLeft size={16} aria-hidden="true" className="rtl:rotate-180" />
        {evidenceTitle()}
      </Link>
      <PageHeader
        title={batchTitle({ count: batch.ideas })}
        lead={
          <>
            {targetWords(batch.target)} · {batchBy({ name: batch.by ?? formerMember() })} ·{" "}
            <Time at={batch.madeAt} />
          </>
        }
      />
      <div className="mb-5 grid gap-4">
        {again && (
          <Notice tone="success" live>
            {triedAgain()}
          </Notice>
        )}
        {batch.contentHash === null && <Notice tone="info">{freezingWhy()}</Notice>}
        <div className="flex flex-wrap items-center gap-3">
          <span className="font-semibold">
            <State batch={batch} />
          </span>
          {batch.contentHash !== null && (
            <>
              <a href={`${path}/ideas.csv`} className={buttonLook({ tone: "quiet", size: "small" })}>
                {downloadCsv()}
              </a>
              <a href={`${path}/ideas.jsonl`} className={buttonLook({ tone: "quiet", size: "small" })}>
                {downloadJson()}
              </a>
            </>
          )}
          {unsent > 1 && !batch.target?.retired && (
            <Form method="post" action={path}>
              <Submit tone="quiet" size="small">
                {tryAllAgain()}
              </Submit>
            </Form>
          )}
        </div>
      </div>
      <DenseTable
        label={batchTitle({ count: batch.ideas })}
        columns={columns(batch, path)}
        rows={ideas}
        keyOf={({ threadId }) => threadId}
      />
      <Pager
        first={later ? path : null}
        next={next && `${path}?after=${encodeURIComponent(next)}`}
        nextWord={exportsOlder()}
      />
      {batch.contentHash !== null && (
        <p className="mt-6 text-13 text-quiet">
          {batchHash()} <span className="font-mono break-all">{batch.contentHash}</span>
        </p>
      )}
    </div>
  );
}

const columns = (batch: BatchPageProps["batch"], path: string): Column<BatchIdea>[] => [
  {
    label: columnIdea(),
    leads: true,
    cell: ({ title, language, path, hash }) => (
      <>
        <Link
          to={path}
          lang={language}
          className="inline-block min-h-6 font-semibold hover:underline hover:underline-offset-3"
        >
          {title}
        </Link>
        {hash && (
          <Link
            to={`/desk/evidence/files/${hash}`}
            className="block min-h-6 text-link underline underline-offset-3 touch:min-h-11"
          >
            {seeFile()}
          </Link>
        )}
      </>
    ),
  },
  { label: columnState(), cell: (idea) => <Sent idea={idea} batch={batch} path={path} /> },
  {
    label: columnChanged(),
    cell: ({ threadId, changed, hash }) => {
      if (hash === null) return null;
      if (changed === null) return <span className="text-quiet">{goneNow()}</span>;
      if (!changed) return <span className="text-quiet">{unchanged()}</span>;
      return (
        <span className="inline-flex flex-wrap items-center gap-2">
          <Chip tone="warning">{changedSince()}</Chip>
          <Link
            to={`/desk/evidence/new?idea=${threadId}`}
            className="inline-block min-h-6 text-link underline underline-offset-3"
          >
            {exportAgain()}
          </Link>
        </span>
      );
    },
  },
];

/** What became of the issue there, beside the way to it. */
function Standing({ standing }: Pick<BatchIdea, "standing">) {
  if (!standing) return null;
  const { lost, status } = standing;
  return (
    <span className="block text-13 text-quiet">{lost ? issueLost() : <span lang="">{status}</span>}</span>
  );
}

function Sent({ idea, batch, path }: { idea: BatchIdea; batch: BatchPageProps["batch"]; path: string }) {
  const { parcel, problem, hash } = idea;
  if (problem) return <span className="text-danger">{problemWords(problem)}</span>;
  if (!batch.target || !parcel) return <>{hash && !batch.target ? ready() : stateWaiting()}</>;
  if (parcel.state === "sent")
    return (
      <>
        {parcel.outside ? (
          <>
            <a
              href={parcel.outside.url}
              className="inline-block min-h-6 text-link underline underline-offset-3"
            >
              {issueNamed({ id: parcel.outside.id })}
            </a>
            <Standing standing={idea.standing} />
          </>
        ) : parcel.before ? (
          stateBefore()
        ) : (
          stateArrived()
        )}
      </>
    );
  if (parcel.state === "waiting" && parcel.problem === "")
    return <span className="text-quiet">{stateWaiting()}</span>;
  const said = saidByIt({ status: parcel.status, said: parcel.said.slice(0, 200) });
  return (
    <div className="grid justify-items-start gap-1">
      <span className={parcel.state === "failed" ? "font-semibold text-danger" : undefined}>
        {parcel.state === "failed" ? stateFailed() : stateTrying({ tries: parcel.tries })}
      </span>
      <span>{problemWords(parcel.problem)}</span>
      {said && <span className="text-13 text-quiet break-words">{said}</span>}
      {!batch.target.retired && (
        <Form method="post" action={path}>
          <input type="hidden" name="parcel" value={parcel.id} />
          <Submit tone="quiet" size="small">
            {tryAgain()}
          </Submit>
        </Form>
      )}
    </div>
  );
}
