import { Link } from "@remix-run/react";
import { Archive, CircleSlash, Lock } from "lucide-react";
import type { ThreadNotice, ThreadView } from "../../domain/threads/views.ts";
import {
  archivedNotice,
  broughtAlong,
  decidedBy,
  onlySomeSee,
  reasonWord,
  threadGone,
  toBringBack,
  toDecision,
} from "../../i18n/decisions.ts";
import { closedNotice, lockedNotice } from "../../i18n/threads.ts";
import { decisionPath, inForceId, postPath } from "../../lib/paths.ts";
import { Time } from "../primitives/time.tsx";
import { GoneLine, ToLift } from "./gone.tsx";

const looks = {
  close: { icon: CircleSlash, words: closedNotice },
  lock: { icon: Lock, words: lockedNotice },
  archive: { icon: Archive, words: archivedNotice },
};

/** What holds for the whole thread, said before its text: that it is gone, closed, locked or archived, since when and why. */
export function Standing({ thread }: { thread: ThreadView }) {
  if (!thread.gone && thread.notices.length === 0) return null;
  return (
    <div className="mb-6 grid gap-3">
      {thread.gone && <GoneThread thread={thread} gone={thread.gone} />}
      {thread.notices.map((notice) => (
        <Decided key={notice.action} notice={notice} lifts={thread.can.moderate ? thread.id : null} />
      ))}
    </div>
  );
}

function GoneThread({ thread, gone }: { thread: ThreadView; gone: NonNullable<ThreadView["gone"]> }) {
  const { can, id } = thread.body;
  return (
    <div className="rounded-card border border-warning-line bg-warning-tint px-4 py-3 text-warning-ink">
      <GoneLine line={threadGone({ by: gone.by })} gone={gone} />
      <p className="mt-2 ps-7.5 text-14">{onlySomeSee()}</p>
      <p className="mt-1 flex flex-wrap gap-x-5 ps-7.5 text-14 font-semibold">
        {gone.by === "author" && can.withdraw && <Act to={`${postPath(id)}/withdrawal`}>{toBringBack()}</Act>}
        {gone.by !== "author" && can.moderate && (
          <Act to={`${decisionPath({ postId: id })}#${inForceId}`}>{toDecision()}</Act>
        )}
      </p>
    </div>
  );
}

function Act({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="inline-flex min-h-6 items-center underline underline-offset-3 touch:min-h-11">
      {children}
    </Link>
  );
}

/** @param lifts the thread, for those who may lift what was decided on it */
function Decided({ notice, lifts }: { notice: ThreadNotice; lifts: string | null }) {
  const { icon: Icon, words } = looks[notice.action];
  return (
    <div className="flex items-start gap-3 rounded-card bg-sunken px-4 py-3 text-quiet">
      <Icon size={20} className="mt-0.5 shrink-0" aria-hidden="true" />
      <div className="min-w-0">
        <p>{words()}</p>
        <p className="mt-1 text-14 break-words whitespace-pre-line">
          <span className="font-semibold">{reasonWord()}</span> {notice.reason}
        </p>
        <p className="mt-1 text-14">
          <Time at={notice.at} />{" "}
          {notice.by ? decidedBy({ name: notice.by.displayName }) : `(${broughtAlong()})`}
        </p>
        {lifts && <ToLift on={{ threadId: lifts }} />}
      </div>
    </div>
  );
}
