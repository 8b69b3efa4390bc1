import { threadPath } from "#app/lib/paths.ts";
import { db } from "#db/client.server.ts";
import type { ContentLanguage } from "../threads/views.ts";
import type { Viewer } from "../viewer.ts";
import { loadAccepted } from "./load-answer.ts";

/** An accepted answer by its opening, and the question it solves. */
export type Answering = {
  title: string;
  path: string;
  language: ContentLanguage;
  answer: { id: string; opening: string };
};

/** @throws {NotFound} for what is no accepted answer that the viewer may read */
export async function findAnswering(viewer: Viewer, answerId: number): Promise<Answering> {
  const { thread, post } = await loadAccepted(db, viewer, answerId);
  return {
    title: thread.title,
    path: threadPath(thread),
    language: thread.language,
    answer: { id: String(answerId), opening: post.opening },
  };
}
