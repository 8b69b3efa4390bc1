import { github } from "./github.server.ts";
import { gitlab } from "./gitlab.server.ts";
import { jira } from "./jira.server.ts";
import { redmine } from "./redmine.server.ts";
import type { Tracker, TrackerAccess } from "./tracker.ts";

const all = { github, gitlab, jira, redmine };

export const openTracker = (kind: keyof typeof all, access: TrackerAccess): Tracker => all[kind](access);
