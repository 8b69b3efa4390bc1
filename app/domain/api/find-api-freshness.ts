import type { z } from "zod";
import { postPath } from "#app/lib/paths.ts";
import { findFreshness } from "../freshness/find-freshness.ts";
import type { QueueQuery } from "../freshness/input.ts";
import { listDue } from "../freshness/list-due.ts";
import type { Viewer } from "../viewer.ts";
import type { dueList, freshnessShape } from "./freshness-shapes.ts";
import { absolute } from "./parts.ts";

/** The answers that wait to be checked, as a program reads them. @throws as `listDue` */
export async function listApiDue(
  viewer: Viewer,
  asked: QueueQuery & { limit: number },
): Promise<z.input<typeof dueList>> {
  const { items, next } = await listDue(viewer, asked);
  return {
    items: items.map(({ postId, threadId, title, space, reuses, aged, moved, doubts, words, seen }) => ({
      ...{ postId, threadId, title, url: absolute(postPath(postId)), space: space.slug, reuses },
      ...{ aged, moved, doubts, words, seen },
    })),
    next,
  };
}

/** One answer's freshness, as a program reads it. @throws as `findFreshness` */
export async function findApiFreshness(
  viewer: Viewer,
  postId: number,
): Promise<z.input<typeof freshnessShape>> {
  const { due, superseded, seen, checks } = await findFreshness(viewer, postId);
  return {
    postId: String(postId),
    due,
    supersededBy: superseded?.postId ?? null,
    seen,
    checks: checks.map(({ id, outcome, note, by, at, superseding, undone }) => ({
      ...{ id, outcome, note, by: by?.username ?? null, at },
      supersededBy: superseding ? absolute(superseding.path) : null,
      undoneAt: undone?.at ?? null,
    })),
  };
}
