import { Link } from "@remix-run/react";
import { FileCheck2 } from "lucide-react";
import type { BatchView } from "../../domain/evidence/list-batches.ts";
import {
  changedCount,
  changedSeePage,
  columnChanged,
  columnState,
  columnTarget,
  columnWhen,
  columnWho,
  evidenceLead,
  evidenceTitle,
  exportsOlder,
  failedCount,
  freezing,
  ideasCount,
  newExport,
  noExports,
  noExportsWhy,
  ready,
  sentCount,
  targetDownload,
  targetGone,
  unchanged,
  waitingCount,
} from "../../i18n/evidence.ts";
import { formerMember } from "../../i18n/threads.ts";
import { type Column, DenseTable } from "../admin/table.tsx";
import { PageHeader } from "../layout/columns.tsx";
import { ButtonLink } from "../primitives/button.tsx";
import { Chip } from "../primitives/chip.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { Pager } from "../primitives/pager.tsx";
import { Time } from "../primitives/time.tsx";

export type BatchesPageProps = { batches: BatchView[]; next: string | null; later: boolean };

/** What was exported, to where, and what became of it since. */
export function BatchesPage({ batches, next, later }: BatchesPageProps) {
  const act = <ButtonLink to="/desk/evidence/new">{newExport()}</ButtonLink>;
  return (
    <div className="min-w-0">
      <PageHeader title={evidenceTitle()} lead={evidenceLead()}>
        {batches.length > 0 && act}
      </PageHeader>
      {batches.length === 0 && !later ? (
        <EmptyState icon={<FileCheck2 />} title={noExports()} action={act}>
          {noExportsWhy()}
        </EmptyState>
      ) : (
        <DenseTable label={evidenceTitle()} columns={columns()} rows={batches} keyOf={({ id }) => id} />
      )}
      <Pager
        first={later ? "/desk/evidence" : null}
        next={next && `/desk/evidence?after=${encodeURIComponent(next)}`}
        nextWord={exportsOlder()}
      />
    </div>
  );
}

const columns = (): Column<BatchView>[] => [
  {
    label: columnWhen(),
    leads: true,
    cell: ({ id, ideas, madeAt }) => (
      <Link to={`/desk/evidence/batches/${id}`} className="group">
        <span className="font-semibold text-link group-hover:underline group-hover:underline-offset-3">
          {ideasCount({ count: ideas })}
        </span>
        <span className="block text-13 text-quiet">
          <Time at={madeAt} as="short" />
        </span>
      </Link>
    ),
  },
  { label: columnTarget(), cell: ({ target }) => targetWords(target) },
  { label: columnWho(), cell: ({ by }) => by ?? formerMember() },
  { label: columnState(), cell: (batch) => <State batch={batch} /> },
  {
    label: columnChanged(),
    cell: ({ id, changed }) =>
      changed === null ? (
        <Link to={`/desk/evidence/batches/${id}`} className="text-quiet underline underline-offset-3">
          {changedSeePage()}
        </Link>
      ) : changed > 0 ? (
        <Chip tone="warning">{changedCount({ count: changed })}</Chip>
      ) : (
        <span className="text-quiet">{unchanged()}</span>
      ),
  },
];

export function targetWords(target: BatchView["target"]): string {
  if (!target) return targetDownload();
  return target.retired ? `${target.name} (${targetGone()})` : target.name;
}

/** Where an export stands, in as few words as say it. */
export function State({ batch }: { batch: Omit<BatchView, "changed"> }) {
  const { contentHash, frozen, ideas, target, sent, failed, waiting } = batch;
  if (contentHash === null) return <>{freezing({ frozen, count: ideas })}</>;
  if (!target) return <>{ready()}</>;
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      {sent > 0 && <span>{sentCount({ count: sent, of: frozen })}</span>}
      {waiting > 0 && <span className="text-quiet">{waitingCount({ count: waiting })}</span>}
      {failed > 0 && <span className="font-semibold text-danger">{failedCount({ count: failed })}</span>}
    </span>
  );
}
