import { noteAsked } from "#app/domain/evidence/note-asked.ts";
import { noteLost } from "#app/domain/evidence/note-lost.ts";
import { noteOutside } from "#app/domain/evidence/note-outside.ts";
import { type AskedTracker, takeAsked } from "#app/domain/evidence/take-asked.ts";
import { openTrackerSettings } from "#app/domain/evidence/targets.ts";
import { log } from "#app/services/log.server.ts";
import { TrackerFault } from "#app/services/trackers/ask.server.ts";
import { openTracker } from "#app/services/trackers/open-tracker.server.ts";
import type { Tracker } from "#app/services/trackers/tracker.ts";

/** A change may be written down a little after the moment it carries, and clocks differ: so far back each list begins. */
const overlap = 5 * 60_000;
/** How far back the first list begins. */
const first = 86_400_000;

/** Asks trackers what became of ideas' issues, one after another, until none is due. */
export async function askTrackers(now: () => Date = () => new Date()): Promise<void> {
  for (let asked = await takeAsked(now()); asked; asked = await takeAsked(now())) await askOne(asked, now());
}

async function askOne(asked: AskedTracker, now: Date): Promise<void> {
  try {
    const tracker = openTracker(asked.kind, await openTrackerSettings(asked.kind, asked));
    for (const outsideId of asked.single) await look(tracker, asked.id, outsideId, now);
    if (!asked.whole) return await noteAsked(asked, { answered: true }, now);
    const since = asked.changesUntil ?? new Date(now.getTime() - first);
    const { issues, etag } = await tracker.changed(since, asked.etag);
    for (const issue of issues) await noteOutside(asked.id, issue, now);
    // As long as nothing comes it is asked the very same, so that it may answer that nothing did.
    const goesOn = issues.length > 0 || now.getTime() - since.getTime() >= first;
    const changesUntil = goesOn ? new Date(now.getTime() - overlap) : since;
    await noteAsked(asked, { answered: true, changesUntil, etag: goesOn ? "" : etag }, now);
  } catch (error) {
    const fault = error instanceof TrackerFault ? error : null;
    if (!fault) log.error({ err: error, target: asked.id }, "a tracker could not be asked");
    const { problem = "unmade", said = "", retryAfter = null } = fault ?? {};
    await noteAsked(asked, { answered: false, problem, said, retryAfter }, now);
  }
}

async function look(tracker: Tracker, targetId: string, outsideId: string, now: Date): Promise<void> {
  try {
    await noteOutside(targetId, await tracker.read(outsideId), now);
  } catch (error) {
    if (!(error instanceof TrackerFault && error.problem === "noProject")) throw error;
    await noteLost(targetId, outsideId, now);
  }
}
