import { type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { Forbidden } from "../errors.ts";
import { monthOf } from "../reuses/reader.ts";
import { isVisible } from "../spaces/visible.ts";
import type { Viewer } from "../viewer.ts";
import { estimate, type PlaceCounts, type TrialCounts } from "./estimate.ts";
import { type DeflectionSettings, places } from "./input.ts";
import { canReadDeflection } from "./policy.ts";
import { findSettings } from "./settings.ts";
import type { MonthView } from "./views.ts";

/** How far back the page goes, this month included. */
const mostMonths = 12;

/**
 * What accepted answers spared the brand in the last twelve months, the latest first; months in which nobody was counted
 * are left out. Of threads that this viewer may not read nothing is counted. @throws {Forbidden}
 */
export async function findDeflection(
  viewer: Viewer,
  now: Date,
): Promise<{ settings: DeflectionSettings; months: MonthView[] }> {
  const settings = await listSettings(viewer);
  const { surveyed, tried } = await count(viewer, monthOf(now), mostMonths);
  const months = [...new Set([...surveyed.keys(), ...tried.keys()])].sort().reverse();
  return {
    settings,
    months: months.map((month) =>
      estimate(month, surveyed.get(month) ?? [], tried.get(month) ?? untried(), settings.costs),
    ),
  };
}

/** One month, whichever it is: also one in which nobody was counted. @param month `2026-11` @throws {Forbidden} */
export async function findMonth(viewer: Viewer, month: string): Promise<MonthView> {
  const { costs } = await listSettings(viewer);
  const { surveyed, tried } = await count(viewer, month, 1);
  return estimate(month, surveyed.get(month) ?? [], tried.get(month) ?? untried(), costs);
}

/** Whether and how readers are asked, for those who read the figures. @throws {Forbidden} */
export async function listSettings(viewer: Viewer): Promise<DeflectionSettings> {
  if (!canReadDeflection(viewer)) throw new Forbidden();
  return findSettings();
}

async function count(viewer: Viewer, last: string, months: number) {
  const first = `${last}-01`;
  const within = (day: SQL) =>
    sql`${day} >= ${first}::date - ${months - 1} * interval '1 month' and ${day} < ${first}::date + interval '1 month'`;
  const [surveyed, tried] = await Promise.all([
    countSurveyed(viewer, within(sql`r.day`)),
    countTried(within(sql`s.day`)),
  ]);
  return { surveyed, tried };
}

async function countSurveyed(viewer: Viewer, within: SQL): Promise<Map<string, PlaceCounts[]>> {
  const { rows } = await db.execute<
    Omit<PlaceCounts, "spared"> & PlaceCounts["spared"] & { month: string }
  >(sql`
    select to_char(r.day, 'YYYY-MM') as month, r.place, count(*)::int as people,
      (count(*) filter (where r.asked))::int as asked, count(a.id)::int as answered,
      (count(*) filter (where a.solved))::int as solved,
      (count(*) filter (where a.solved and a.instead = 'call'))::int as call,
      (count(*) filter (where a.solved and a.instead = 'mail'))::int as mail,
      (count(*) filter (where a.solved and a.instead = 'shop'))::int as shop
    from survey_readers r
    join posts p on p.id = r.post_id join threads t on t.id = p.thread_id
    left join survey_answers a on a.survey_reader_id = r.id
    where r.undone_at is null and ${within} and ${isVisible(viewer, sql`t.space_id`)}
    group by 1, 2`);
  const byMonth = new Map<string, PlaceCounts[]>();
  for (const { month, call, mail, shop, ...counts } of rows)
    byMonth.set(month, [...(byMonth.get(month) ?? []), { ...counts, spared: { call, mail, shop } }]);
  for (const all of byMonth.values()) all.sort((a, b) => places.indexOf(a.place) - places.indexOf(b.place));
  return byMonth;
}

const untried = (): TrialCounts => ({
  shown: { met: 0, answered: 0, asked: 0 },
  heldOut: { met: 0, asked: 0 },
});

/** A question that was met in one month and asked in the next is told apart from it by nobody: the key is another. */
async function countTried(within: SQL): Promise<Map<string, TrialCounts>> {
  const { rows } = await db.execute<{
    month: string;
    arm: "shown" | "held-out";
    step: "met" | "answered" | "asked";
    count: number;
  }>(sql`
    select to_char(s.day, 'YYYY-MM') as month, s.arm, s.step, count(*)::int as count
    from suggestion_trials s where ${within} group by 1, 2, 3`);
  const byMonth = new Map<string, TrialCounts>();
  for (const { month, arm, step, count } of rows) {
    const there = byMonth.get(month) ?? untried();
    byMonth.set(month, there);
    if (arm === "shown") there.shown[step] = count;
    else if (step !== "answered") there.heldOut[step] = count;
  }
  return byMonth;
}
