import { canEdit, canTakePart, moderates, type PostFacts, type ThreadFacts } from "../threads/policy.ts";
import { holds, type Viewer } from "../viewer.ts";

/** The catalogue is kept by those who make the products, and by those who run the place. */
export function canKeepProducts(viewer: Viewer): boolean {
  return holds(viewer, ["product", "manager", "administrator"]);
}

/** What a thread is about is said by its author, by whoever moderates its space, and by those who keep the catalogue. */
export function canSetProduct(viewer: Viewer, thread: ThreadFacts, body: PostFacts): boolean {
  if (!canTakePart(viewer)) return false;
  return canEdit(viewer, thread, body) || moderates(viewer, thread) || canKeepProducts(viewer);
}
