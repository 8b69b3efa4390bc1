import { listDecisions } from "../decisions/list-decisions.ts";
import type { Target } from "../decisions/target.ts";
import type { DecisionView } from "../decisions/views.ts";
import { Gone, NotFound } from "../errors.ts";
import { listSuspensions } from "../suspensions/find-person-case.ts";
import type { Page } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import type { DecisionShape } from "./decision-shapes.ts";
import { authorOf } from "./parts.ts";

/** Everything decided on a thread's course or on a post, newest first. @throws {NotFound} to those whom it does not concern */
export async function listApiDecisions(viewer: Viewer, target: Target): Promise<Page<DecisionShape>> {
  const decisions = await listDecisions(viewer, target).catch((error) => {
    throw error instanceof Gone ? new NotFound() : error;
  });
  return pageOf(decisions);
}

/** Every suspension of a person, newest first. @throws {NotFound} to those who do not decide on people */
export async function listApiSuspensions(viewer: Viewer, username: string): Promise<Page<DecisionShape>> {
  return pageOf(await listSuspensions(viewer, username));
}

function pageOf(decisions: DecisionView[]): Page<DecisionShape> {
  return { items: decisions.map(({ by, ...rest }) => ({ ...rest, by: authorOf(by) })), next: null };
}

/** One that was just made. @param of what it is about: content, or a person by their username @throws {NotFound} */
export async function findApiDecision(
  viewer: Viewer,
  of: Target | { username: string },
  id: string,
): Promise<DecisionShape> {
  const { items } =
    "username" in of ? await listApiSuspensions(viewer, of.username) : await listApiDecisions(viewer, of);
  const made = items.find((decision) => decision.id === id);
  if (!made) throw new NotFound();
  return made;
}
