import { and, eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { surveyAnswers, surveyReaders } from "#db/schema/index.ts";
import { loadAccepted } from "../reuses/load-answer.ts";
import type { Reader } from "../reuses/reader.ts";
import type { AnswerNamed } from "../reuses/views.ts";
import { locatePost } from "../threads/locate.ts";
import type { Viewer } from "../viewer.ts";
import { findSettings } from "./settings.ts";
import { ownSurvey } from "./survey-key.ts";
import type { SurveyState } from "./views.ts";

/** Whether this reader is asked about an answer, or has answered; null for all others. @throws {NotFound} */
export async function findSurvey(
  viewer: Viewer,
  postId: number,
  reader: Reader,
  now: Date,
): Promise<SurveyState | null> {
  const [{ on }, { thread }] = await Promise.all([findSettings(), loadAccepted(db, viewer, postId)]);
  if (!on) return null;
  const [found] = await db
    .select({ answer: surveyAnswers.id })
    .from(surveyReaders)
    .leftJoin(surveyAnswers, eq(surveyAnswers.surveyReaderId, surveyReaders.id))
    .where(
      and(
        await ownSurvey(viewer, { threadId: thread.id, postId }, reader, now),
        eq(surveyReaders.asked, true),
      ),
    );
  if (!found) return null;
  return found.answer === null ? "asked" : "answered";
}

/** The same for its page, which names the answer. @throws {NotFound} */
export async function findSurveyPage(
  viewer: Viewer,
  postId: number,
  reader: Reader,
  now: Date,
): Promise<AnswerNamed & { survey: SurveyState | null }> {
  const { thread } = await loadAccepted(db, viewer, postId);
  const [{ path }, survey] = await Promise.all([
    locatePost(viewer, postId),
    findSurvey(viewer, postId, reader, now),
  ]);
  return { postId: String(postId), title: thread.title, language: thread.language, path, survey };
}
