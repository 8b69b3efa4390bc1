import { z } from "zod";
import { type ChangelogState, type RoadmapState, stages } from "../../lib/roadmap.ts";

/** What the addresses of the roadmap and the changelog may say. Client safe. A value nobody knows is left out. */
const word = (most: number) => z.string().trim().min(1).max(most).optional().catch(undefined);

const roadmap = z.object({
  stage: z.enum(stages).optional().catch(undefined),
  product: word(60),
  space: word(80),
  after: word(200),
  before: word(200),
});

export function readRoadmap(query: URLSearchParams): RoadmapState {
  const state = roadmap.parse(Object.fromEntries(query));
  // Only one stage at a time is read on.
  if (!state.stage) return { ...state, after: undefined, before: undefined };
  return { ...state, after: state.before ? undefined : state.after };
}

/** A month that a calendar has, as `2026-11`. */
export const month = z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/);

const changelog = z.object({
  product: word(60),
  version: word(40),
  month: month.optional().catch(undefined),
  after: word(200),
});

export function readChangelog(query: URLSearchParams): ChangelogState {
  const state = changelog.parse(Object.fromEntries(query));
  const version = state.product ? state.version : undefined;
  return { ...state, version, month: version ? undefined : state.month };
}
