import { isTrackerAddress } from "#app/services/trackers/ask.server.ts";
import { Invalid } from "../errors.ts";
import type { TrackerInput, TrackerKind } from "./input.ts";

/** What each kind of tracker needs of the one form, beyond what the form itself says. @throws {Invalid} */
export function checkFields(kind: TrackerKind, { base, project, email, type }: TrackerInput): void {
  const faults: Record<string, string[]> = {};
  if (!isTrackerAddress(base)) faults.base = ["trackerUrl"];
  if (kind === "github" && !/^[\w.-]+\/[\w.-]+$/.test(project)) faults.project = ["ownerAndName"];
  if (kind === "jira" && !/^[A-Z][A-Z0-9_]+$/.test(project)) faults.project = ["projectKey"];
  if (kind === "redmine" && !/^[\w-]+$/.test(project)) faults.project = ["projectIdentifier"];
  if (kind === "jira" && type === "") faults.type = ["required"];
  if (kind === "jira" && email !== "" && !/^[^\s:@]+@[^\s:@]+$/.test(email)) faults.email = ["emailUnknown"];
  if (Object.keys(faults).length > 0) throw new Invalid(faults);
}

/** What may be shown of where it leads. */
export const shownOf = ({ base, project }: Pick<TrackerInput, "base" | "project">): string =>
  `${new URL(base).host} · ${project}`.slice(0, 260);
