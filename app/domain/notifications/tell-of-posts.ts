import type { EventName } from "../events.ts";
import type { News } from "../subscriptions/levels.ts";
import type { Told } from "./audience.ts";
import { called, calledSince, type Found, loadPost, stands, touched, waiting } from "./load-told.ts";
import { tell } from "./tell.ts";

/** What all events on a post have in common. */
type OnPost<N extends EventName = EventName> = {
  id: string;
  name: N;
  actorId: string | null;
  at: Date;
  ids: { postId: string };
};
type Posted = "thread.asked" | "answer.posted" | "comment.posted";

/** Tells of what was written: those whose thread or post it speaks to, whom it calls or quotes, and who follows. */
export async function tellOfPost(event: OnPost<Posted>): Promise<void> {
  const found = await findStanding(event);
  if (!found) return;
  const { post, thread, parent } = found;
  const mine: Record<Posted, { direct: Told["direct"]; news: News }> = {
    "thread.asked": { direct: [], news: "thread" },
    "answer.posted": { direct: touched(thread.authorId, "answer"), news: "answer" },
    "comment.posted": { direct: touched(parent?.authorId ?? null, "comment"), news: "comment" },
  };
  const { direct, news } = mine[event.name];
  await tell({ ...idsOf(event, post), news, direct: [...direct, ...(await called(found))] });
}

/**
 * Tells whose answer solved it; those who follow the thread; who waited for it with the asker, of the answer that solved
 * it; and, of one accepted on their behalf, who asked.
 */
export async function tellOfAcceptance(event: OnPost): Promise<void> {
  const found = await findStanding(event);
  if (!found?.post.acceptedAt) return;
  const { post, thread } = found;
  const solves = thread.solvedAt?.getTime() === found.post.acceptedAt.getTime();
  const direct = [
    ...touched(post.authorId, "accepted"),
    ...touched(thread.authorId, "acted"),
    ...(solves ? await waiting(thread.id, "solved") : []),
  ];
  await tell({ ...idsOf(event, post), news: "acceptance", direct });
}

/** Tells whose answer is not the accepted one any more. */
export async function tellOfWithdrawnAcceptance(event: OnPost): Promise<void> {
  const found = await findStanding(event);
  if (!found || found.post.acceptedAt) return;
  await tell({ ...idsOf(event, found.post), direct: touched(found.post.authorId, "acted") });
}

/** Tells whose answer gives way to another. */
export async function tellOfSuperseded(event: OnPost): Promise<void> {
  const found = await findStanding(event);
  if (!found || found.post.supersededBy === null) return;
  await tell({ ...idsOf(event, found.post), direct: touched(found.post.authorId, "acted") });
}

/** Tells whose words were changed by somebody else, and whom the new wording calls. */
export async function tellOfEdit(event: OnPost): Promise<void> {
  const found = await findStanding(event);
  if (!found) return;
  const { post } = found;
  const direct = [...touched(post.authorId, "edited"), ...(await calledSince(found, event.at))];
  await tell({ ...idsOf(event, post), direct });
}

async function findStanding({ ids }: OnPost): Promise<Found | null> {
  const found = await loadPost(Number(ids.postId));
  return found && stands(found) ? found : null;
}

function idsOf({ id, actorId }: OnPost, post: Found["post"]) {
  return { eventId: id, actorId, threadId: post.threadId, postId: post.id };
}
