import { type BegunLink, beginLink } from "#app/domain/evidence/begin-link.ts";
import { isTracker } from "#app/domain/evidence/input.ts";
import { noteLink } from "#app/domain/evidence/note-link.ts";
import type { ParcelOutcome } from "#app/domain/evidence/note-parcel.ts";
import { listParcelFiles, type TakenParcel } from "#app/domain/evidence/take-parcel.ts";
import { openTrackerSettings } from "#app/domain/evidence/targets.ts";
import { TrackerFault } from "#app/services/trackers/ask.server.ts";
import { openTracker } from "#app/services/trackers/open-tracker.server.ts";
import type { IssueDraft, OutsideIssue, Tracker } from "#app/services/trackers/tracker.ts";
import { describeIssue } from "./describe-issue.ts";

/** Clocks of two servers are never quite the same. */
const skew = 10 * 60_000;

/**
 * Makes an idea's one issue in a tracker, or writes its text anew with what is known now. Before one is made it is looked for
 * by its mark, so that whoever died between making and noting it makes no second. Title, status and comments are the other
 * side's: they are never written again.
 */
export async function sendByTracker(parcel: TakenParcel): Promise<ParcelOutcome> {
  const { kind } = parcel.target;
  if (!isTracker(kind)) throw new Error("no tracker");
  const [file] = await listParcelFiles(parcel.id, 1);
  if (!file) return { sent: false, problem: "gone", final: true };
  const link = await beginLink(parcel, Number(file.threadId), new Date());
  if (link === "busy") return { sent: false, problem: "busy" };
  if ("older" in link) return { sent: true, outside: link.older };
  const note = (outcome: Parameters<typeof noteLink>[2]) => noteLink(parcel, link, outcome, new Date());
  try {
    const settings = await openTrackerSettings(kind, parcel.target);
    const tracker = openTracker(kind, settings);
    const draft = describeIssue(file, link.mark, settings.locale);
    const written = await rewrite(tracker, link, draft);
    if (written === "gone") {
      await note({ lost: true });
      return { sent: false, problem: "issueGone", final: true };
    }
    const issue = written ? undefined : await make(tracker, link, draft);
    await note({ described: file.hash, issue });
    const { id, url } = issue ?? { id: link.outsideId ?? "", url: link.url };
    return { sent: true, outside: { id, url } };
  } catch (error) {
    await note({ failed: true });
    if (!(error instanceof TrackerFault)) throw error;
    const { problem, status, said, retryAfter, final } = error;
    return { sent: false, problem, status, said, retryAfter, final };
  }
}

/** @returns `gone` where it was there and is not; false where there is none, or somebody wants a new one */
async function rewrite(tracker: Tracker, link: BegunLink, draft: IssueDraft): Promise<boolean | "gone"> {
  if (link.outsideId === null) return false;
  try {
    await tracker.rewrite(link.outsideId, draft);
    return true;
  } catch (error) {
    if (!(error instanceof TrackerFault && error.problem === "noProject")) throw error;
    return link.lost ? false : "gone";
  }
}

async function make(tracker: Tracker, link: BegunLink, draft: IssueDraft): Promise<OutsideIssue> {
  const found = await tracker.find(link.mark, new Date(link.begunAt.getTime() - skew));
  if (!found) return tracker.create(draft);
  await tracker.rewrite(found.id, draft);
  return found;
}
