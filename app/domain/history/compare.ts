import { diffLine, diffProse } from "#app/lib/prose-diff.ts";
import type { WordingDiff } from "./views.ts";
import type { Wording } from "./wording.ts";

/** What changed from one wording to another, as pages show it. */
export function compare(before: Wording, after: Wording): WordingDiff {
  const title =
    before.title !== null && after.title !== null && before.title !== after.title
      ? diffLine(before.title, after.title)
      : null;
  return {
    title,
    tags: before.tags && after.tags && compareTags(before.tags, after.tags),
    body: diffProse(before.markdown, after.markdown),
  };
}

function compareTags(before: string[], after: string[]): WordingDiff["tags"] {
  const added = after.filter((tag) => !before.includes(tag));
  const removed = before.filter((tag) => !after.includes(tag));
  if (added.length + removed.length === 0) return null;
  return { added, removed, kept: after.filter((tag) => before.includes(tag)) };
}
