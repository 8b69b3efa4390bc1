import { Invalid, NotFound } from "../errors.ts";
import { boardCursorOf, listIdeas } from "../ideas/list-ideas.ts";
import { listSteps } from "../ideas/list-steps.ts";
import { resolveBoard } from "../ideas/resolve-board.ts";
import { showIdeas } from "../ideas/show-ideas.ts";
import type { IdeaCard } from "../ideas/views.ts";
import { startOf } from "../page.ts";
import { permitOnThread } from "../threads/permit.ts";
import type { Viewer } from "../viewer.ts";
import type { IdeaListShape, IdeaQuery, IdeaShape, StepListShape } from "./idea-shapes.ts";
import { absolute, authorOf } from "./parts.ts";

/** A keyset page of ideas. @throws {NotFound} for a space or product not there for this viewer */
export async function listApiIdeas(viewer: Viewer, query: IdeaQuery): Promise<IdeaListShape> {
  const { tag, limit, ...rest } = query;
  for (const name of ["after", "before"] as const) {
    // A place in one order is none in another.
    if (query[name] && !startOf({ after: query[name] }, boardCursorOf(query.sort)).from)
      throw new Invalid({ [name]: ["cursorUnknown"] });
  }
  const { options, unknown } = await resolveBoard(viewer, rest, tag);
  if (unknown.length > 0) throw new NotFound();
  const { items, next, prev = null } = await listIdeas(viewer, { ...options, limit });
  return { items: items.map(representIdea), next, prev, partial: false };
}

/** @throws {NotFound} where it is none, or this viewer may not read it */
export async function findApiIdea(viewer: Viewer, threadId: number): Promise<IdeaShape> {
  const [idea] = await showIdeas(viewer, [threadId]);
  if (!idea) throw new NotFound();
  return representIdea(idea);
}

/** The life of an idea, oldest step first; none of a thread that never was one. @throws {NotFound} */
export async function listApiSteps(viewer: Viewer, threadId: number): Promise<StepListShape> {
  await permitOnThread(viewer, threadId, () => true);
  const steps = await listSteps(viewer, threadId);
  return {
    items: steps.map(({ id, from, to, reasonFr, reasonEn, version, by, automatic, at }) => ({
      ...{ id, from, to, version, automatic, at },
      reason: { fr: reasonFr, en: reasonEn },
      by: authorOf(by),
    })),
    next: null,
  };
}

export function representIdea(idea: IdeaCard): IdeaShape {
  const { id, bodyPostId, title, path, language, opening, tags, status, statusAt } = idea;
  return {
    ...{ id, bodyPostId, title, language, opening, tags, status, statusAt },
    slug: path.split("/").at(-1) ?? "",
    url: absolute(path),
    space: idea.space.slug,
    product: idea.product?.slug ?? null,
    author: authorOf(idea.author),
    shippedIn: idea.shippedIn,
    votes: idea.votes,
    voted: idea.voted,
    answerCount: idea.answerCount,
    createdAt: idea.createdAt,
  };
}
