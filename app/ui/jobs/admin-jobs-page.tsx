import { Form } from "@remix-run/react";
import type { JobsView } from "../../domain/jobs/list-jobs.ts";
import {
  columnActive,
  columnCron,
  columnFailed,
  columnLag,
  columnLast,
  columnQueue,
  columnSchedule,
  columnWaiting,
  discardWord,
  failedNone,
  failedTitle,
  jobDiscarded,
  jobRetried,
  jobsLead,
  jobsTitle,
  noError,
  notYet,
  queuesTitle,
  retryWord,
  runState,
  schedulesTitle,
  secondsCount,
  triesCount,
} from "../../i18n/jobs.ts";
import { figure } from "../../i18n/lists.ts";
import { AdminFrame, AdminPart } from "../admin/admin-frame.tsx";
import { type Column, DenseTable } from "../admin/table.tsx";
import { Submit } from "../primitives/button.tsx";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";

export type AdminJobsPageProps = JobsView & { said: "retried" | "discarded" | null };
type Queue = JobsView["queues"][number];
type Schedule = JobsView["schedules"][number];
type Failed = JobsView["failed"][number];

/** What happens out of sight: what failed first, since that is what to act on. */
export function AdminJobsPage({ queues, failed, schedules, said }: AdminJobsPageProps) {
  return (
    <AdminFrame title={jobsTitle()} lead={jobsLead()}>
      <div className="grid gap-8">
        {said && (
          <Notice tone="success" live>
            {said === "retried" ? jobRetried() : jobDiscarded()}
          </Notice>
        )}
        <AdminPart title={failedTitle()} id="failed">
          {failed.length === 0 ? (
            <p className="text-14 text-quiet">{failedNone()}</p>
          ) : (
            <ul className="divide-y divide-line border-y border-line text-14">
              {failed.map((job) => (
                <FailedJob key={job.id} job={job} />
              ))}
            </ul>
          )}
        </AdminPart>
        <AdminPart title={queuesTitle()} id="queues">
          <DenseTable
            label={queuesTitle()}
            columns={queueColumns()}
            rows={queues}
            keyOf={({ name }) => name}
          />
        </AdminPart>
        <AdminPart title={schedulesTitle()} id="schedules">
          <DenseTable
            label={schedulesTitle()}
            columns={scheduleColumns()}
            rows={schedules}
            keyOf={({ name }) => name}
          />
        </AdminPart>
      </div>
    </AdminFrame>
  );
}

function FailedJob({ job }: { job: Failed }) {
  const ids = Object.entries(job.ids)
    .map(([name, id]) => `${name} ${id}`)
    .join(", ");
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-2.5">
      <div className="min-w-0 flex-1 basis-72">
        <p>
          <span className="font-semibold">{job.queue}</span>{" "}
          <span className="text-quiet">
            {job.event && `${job.event} · `}
            {triesCount({ count: job.tries })} · <Time at={job.failedAt} as="short" />
          </span>
        </p>
        <p className="break-words text-danger">{job.error || noError()}</p>
        {ids && <p className="text-13 break-all text-quiet">{ids}</p>}
      </div>
      <Form method="post" className="flex gap-2">
        <input type="hidden" name="job" value={job.id} />
        <Submit size="small" tone="quiet" name="intent" value="retry">
          {retryWord()}
        </Submit>
        <Submit size="small" tone="plain" name="intent" value="discard">
          {discardWord()}
        </Submit>
      </Form>
    </li>
  );
}

const queueColumns = (): Column<Queue>[] => [
  { label: columnQueue(), leads: true, cell: ({ name }) => <span className="font-semibold">{name}</span> },
  { label: columnWaiting(), figure: true, cell: ({ waiting }) => figure({ value: waiting }) },
  { label: columnActive(), figure: true, cell: ({ active }) => figure({ value: active }) },
  {
    label: columnFailed(),
    figure: true,
    cell: ({ failed }) => (
      <span className={failed > 0 ? "font-semibold text-danger" : undefined}>
        {figure({ value: failed })}
      </span>
    ),
  },
  { label: columnLag(), figure: true, cell: ({ lag }) => secondsCount({ count: lag }) },
];

const scheduleColumns = (): Column<Schedule>[] => [
  { label: columnSchedule(), leads: true, cell: ({ name }) => <span className="font-semibold">{name}</span> },
  { label: columnCron(), cell: ({ cron }) => <code className="text-13">{cron}</code> },
  {
    label: columnLast(),
    cell: ({ last }) =>
      last ? (
        <>
          <Time at={last.at} as="short" />, {runState(last.state)}
        </>
      ) : (
        <span className="text-quiet">{notYet()}</span>
      ),
  },
];
