import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { IdeaStatus } from "#app/lib/idea-board.ts";
import { threadPath } from "#app/lib/paths.ts";
import type { OutsideStatus } from "#app/services/trackers/tracker.ts";
import { db } from "#db/client.server.ts";
import { evidenceRules, evidenceTargets } from "#db/schema/index.ts";
import { absolute } from "../api/parts.ts";
import { Forbidden, NotFound } from "../errors.ts";
import type { Viewer } from "../viewer.ts";
import { decidesOn } from "./decides.ts";
import { isTracker, type TrackerKind, tellsByItself } from "./input.ts";
import { canKeepRules, canKeepTargets, openTrackerSettings, type TrackerSettings } from "./targets.ts";

export type TrackerView = {
  id: string;
  kind: TrackerKind;
  name: string;
  shown: string;
  checkedAt: string | null;
  problem: string;
  said: string;
  /** Where it tells of changes by itself; null for one that does not. */
  hook: string | null;
};
/** Without what is secret. */
export type TrackerFields = Omit<TrackerSettings, "token" | "secret">;
export type RuleView = {
  status: OutsideStatus;
  to: IdeaStatus;
  reasonFr: string;
  reasonEn: string;
};
export type IssueView = {
  threadId: string;
  title: string;
  path: string;
  language: "fr" | "en";
  outsideId: string;
  url: string;
  status: string;
  statusAt: string | null;
  lost: boolean;
};

async function load(id: string) {
  const [row] = await db
    .select()
    .from(evidenceTargets)
    .where(and(eq(evidenceTargets.id, id), isNull(evidenceTargets.retiredAt)));
  if (!row || !isTracker(row.kind)) throw new NotFound();
  const { kind, name, shown } = row;
  const view: TrackerView = {
    ...{ id, kind, name, shown, problem: row.checkProblem, said: row.checkSaid },
    checkedAt: row.checkedAt?.toISOString() ?? null,
    hook: tellsByItself(kind) ? absolute(`/hooks/evidence/${id}`) : null,
  };
  return { row, view, kind };
}

/** How an issue tracker is reached, without its token, for administrators. @throws {NotFound} {Forbidden} */
export async function findTracker(
  viewer: Viewer,
  id: string,
): Promise<{ tracker: TrackerView; fields: TrackerFields }> {
  if (!canKeepTargets(viewer)) throw new Forbidden();
  const { row, view, kind } = await load(id);
  const { token: _, secret: __, ...fields } = await openTrackerSettings(kind, row);
  return { tracker: view, fields };
}

/** What comes back from a tracker, for those who decide on all ideas. @throws {NotFound} {Forbidden} */
export async function findRules(
  viewer: Viewer,
  id: string,
): Promise<{ tracker: TrackerView; offered: OutsideStatus[]; rules: RuleView[]; issues: IssueView[] }> {
  if (!canKeepRules(viewer)) throw new Forbidden();
  const { row, view } = await load(id);
  const rules = await listRules(id);
  const { rows } = await db.execute<Omit<IssueView, "path"> & { slug: string }>(sql`
    select t.id::text as "threadId", t.title, t.slug, t.language, l.outside_id as "outsideId", l.url,
      l.status_name as status, l.status_at as "statusAt", l.lost_at is not null as lost
    from evidence_links l join threads t on t.id = l.thread_id and ${decidesOn(viewer)}
    where l.target_id = ${id} and l.outside_id is not null
    order by l.status_at desc nulls last, t.id desc limit 50`);
  const issues = rows.map(({ slug, statusAt, ...issue }) => ({
    ...issue,
    statusAt: statusAt && new Date(statusAt).toISOString(),
    path: threadPath({ id: issue.threadId, slug }),
  }));
  return { tracker: view, offered: row.offered, rules, issues };
}

async function listRules(targetId: string): Promise<RuleView[]> {
  const rows = await db
    .select()
    .from(evidenceRules)
    .where(eq(evidenceRules.targetId, targetId))
    .orderBy(asc(evidenceRules.statusName), asc(evidenceRules.statusKey));
  return rows.map(({ statusKey, statusName, toStatus, reasonFr, reasonEn }) => ({
    ...{ status: { key: statusKey, name: statusName }, to: toStatus, reasonFr, reasonEn },
  }));
}
