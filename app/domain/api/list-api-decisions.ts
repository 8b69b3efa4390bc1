import { listDecisions } from "../decisions/list-decisions.ts";
import type { Target } from "../decisions/target.ts";
import { Gone, NotFound } from "../errors.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { DecisionShape } from "./decision-shapes.ts";
import { authorOf } from "./parts.ts";

/** Everything decided on a thread's course or on a post, newest first. @throws {NotFound} to those whom it does not concern */
export async function listApiDecisions(viewer: Viewer, target: Target): Promise<Page<DecisionShape>> {
  const decisions = await listDecisions(viewer, target).catch((error) => {
    throw error instanceof Gone ? new NotFound() : error;
  });
  const items = decisions.map(({ by, ...rest }) => ({
    ...rest,
    by: authorOf(by),
  }));
  return { items, next: null };
}

/** One of them, just made. @throws {NotFound} */
export async function findApiDecision(viewer: Viewer, target: Target, id: string): Promise<DecisionShape> {
  const { items } = await listApiDecisions(viewer, target);
  const made = items.find((decision) => decision.id === id);
  if (!made) throw new NotFound();
  return made;
}
