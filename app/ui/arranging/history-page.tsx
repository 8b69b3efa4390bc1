import { Form, Link } from "@remix-run/react";
import { FilePenLine, FolderCog, Gavel, History, type LucideIcon } from "lucide-react";
import type { ActEntry, HistoryEntry, HistoryView } from "../../domain/arranging/views.ts";
import {
  actDone,
  actLine,
  anotherSpace,
  anotherThread,
  arrangeTitle,
  askedThere,
  broughtAlong,
  decisionLine,
  editLine,
  historyEmpty,
  historyEmptyWhy,
  historyTitle,
  seeChanges,
  somebody,
  toThread,
  undoDo,
  undoneBy,
  undoneDone,
} from "../../i18n/arranging.ts";
import { votesMoved } from "../../i18n/ideas.ts";
import { Columns, PageHeader } from "../layout/columns.tsx";
import { ButtonLink, Submit } from "../primitives/button.tsx";
import { EmptyState } from "../primitives/empty-state.tsx";
import { ErrorSummary } from "../primitives/error-summary.tsx";
import { Fact, Facts } from "../primitives/facts.tsx";
import type { FormState } from "../primitives/form-state.ts";
import { Notice } from "../primitives/notice.tsx";
import { Time } from "../primitives/time.tsx";
import { Prose } from "../prose.tsx";

export type HistoryPageProps = HistoryView & {
  submission: string;
  /** What has just been done, where its author comes from doing it. */
  done: "done" | "undone" | null;
  /** What could not be undone any more. */
  refused?: FormState;
};

const icons: Record<HistoryEntry["type"], LucideIcon> = {
  act: FolderCog,
  decision: Gavel,
  edit: FilePenLine,
};

/** What happened to a thread beside what was said in it, newest first. */
export function HistoryPage({ thread, entries, canArrange, submission, done, refused }: HistoryPageProps) {
  return (
    <Columns>
      <PageHeader
        title={historyTitle()}
        lead={
          <Link
            to={thread.path}
            lang={thread.language}
            className="underline decoration-1 underline-offset-3 hover:decoration-2"
          >
            {thread.title}
          </Link>
        }
      >
        <p className="flex flex-wrap gap-3">
          <ButtonLink to={thread.path} tone="quiet" size="small">
            {toThread()}
          </ButtonLink>
          {canArrange && (
            <ButtonLink to={`/t/${thread.id}/arrange`} tone="quiet" size="small">
              {arrangeTitle()}
            </ButtonLink>
          )}
        </p>
      </PageHeader>
      {refused && <ErrorSummary form={refused} />}
      {done && !refused && (
        <Notice tone="success" live>
          {done === "done" ? actDone() : undoneDone()}
        </Notice>
      )}
      {entries.length === 0 && (
        <EmptyState icon={<History />} title={historyEmpty()}>
          {historyEmptyWhy()}
        </EmptyState>
      )}
      <ol className="mt-2 divide-y divide-line">
        {entries.map((entry) => {
          const Icon = icons[entry.type];
          return (
            <li key={entry.id} className="flex gap-3 py-4">
              <Icon size={20} className="mt-0.5 shrink-0 text-quiet" aria-hidden="true" />
              <div className="min-w-0 flex-1">
                <What entry={entry} />
                {entry.type === "act" && entry.votes && (
                  <p className="mt-1 text-quiet">{votesMoved(entry.votes)}</p>
                )}
                {entry.why && <p className="mt-1 break-words">{entry.why}</p>}
                <div className="mt-1">
                  <Facts>
                    <Fact>{nameOf(entry)}</Fact>
                    <Fact>
                      <Time at={entry.at} />
                    </Fact>
                    {entry.type === "act" && entry.undone && (
                      <Fact>{undoneBy({ name: entry.undone.by?.displayName ?? somebody() })}</Fact>
                    )}
                  </Facts>
                </div>
                {entry.type === "act" && entry.body && (
                  <details className="mt-2">
                    <summary className="inline-flex min-h-9 items-center font-semibold text-link touch:min-h-11">
                      {askedThere()}
                    </summary>
                    <Prose html={entry.body} lang={entry.other?.language} small />
                  </details>
                )}
                {entry.type === "act" && entry.canUndo && (
                  <Form method="post" action={`/t/${thread.id}/history`} className="mt-2">
                    <input type="hidden" name="_submission" value={`${submission}-${entry.id.slice(-12)}`} />
                    <input type="hidden" name="act" value={entry.id} />
                    <Submit tone="quiet" size="small" name="intent" value="undo">
                      {undoDo()}
                    </Submit>
                  </Form>
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </Columns>
  );
}

function nameOf(entry: HistoryEntry): string {
  if (entry.by) return entry.by.displayName;
  if (entry.type === "edit") return entry.authorName ?? somebody();
  return broughtAlong();
}

const link = "text-link underline decoration-1 underline-offset-3 hover:decoration-2";

function What({ entry }: { entry: HistoryEntry }) {
  if (entry.type === "decision") return <p className="font-semibold">{decisionLine(entry)}</p>;
  if (entry.type === "edit") {
    return (
      <p className="font-semibold">
        {editLine()}{" "}
        <Link to={entry.path} rel="nofollow" className={`font-normal ${link}`}>
          {seeChanges()}
        </Link>
      </p>
    );
  }
  return <WhatAct entry={entry} />;
}

function WhatAct({ entry }: { entry: ActEntry }) {
  const { other } = entry;
  const alone = entry.act === "moved" || entry.act === "retyped" || entry.act === "pinned";
  const words = actLine({
    act: entry.act,
    side: entry.side,
    from: entry.fromSpace ?? anotherSpace(),
    to: entry.toSpace ?? anotherSpace(),
    fromKind: entry.fromKind ?? "discussion",
    toKind: entry.toKind ?? "discussion",
    count: entry.answers,
  });
  return (
    <p className={`font-semibold ${entry.undone ? "line-through decoration-1" : ""}`}>
      {words}
      {!alone && " "}
      {!alone && !other && anotherThread()}
      {!alone && other && (
        <Link to={other.path} lang={other.language} className={link}>
          {other.title}
        </Link>
      )}
    </p>
  );
}
