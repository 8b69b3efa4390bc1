import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { surveyReaders } from "#db/schema/index.ts";
import type { Reader } from "../reuses/reader.ts";
import { loadPost } from "../threads/load.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { ownSurvey } from "./survey-key.ts";

/** A reader takes back what they said of an answer: they are counted no more, nor is what they answered. @throws {NotFound} */
export async function undoSurvey(viewer: Viewer, postId: number, reader: Reader, now: Date): Promise<void> {
  const { thread } = await loadPost(db, viewer, postId);
  const own = await ownSurvey(viewer, { threadId: thread.id, postId }, reader, now);
  await transact(null, ({ tx }) =>
    tx
      .update(surveyReaders)
      .set({ undoneAt: now })
      .where(and(own, eq(surveyReaders.place, "thread"))),
  );
}
