import { and, eq } from "drizzle-orm";
import { surveyAnswers, surveyReaders } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { loadAccepted } from "../reuses/load-answer.ts";
import { dayOf, type Reader } from "../reuses/reader.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { SurveyInput } from "./input.ts";
import { findSettings } from "./settings.ts";
import { ownSurvey } from "./survey-key.ts";

/**
 * Who is asked says whether an answer solved it and what they would have done without: once a thread and month, and the
 * first word stands. @throws {NotFound} for who is not asked
 */
export async function answerSurvey(
  viewer: Viewer,
  postId: number,
  { solved, instead }: SurveyInput,
  reader: Reader,
  now: Date,
): Promise<void> {
  await transact(null, async ({ tx }) => {
    const { on } = await findSettings(tx);
    const { thread } = await loadAccepted(tx, viewer, postId);
    const own = await ownSurvey(viewer, { threadId: thread.id, postId }, reader, now);
    const [asked] = await tx
      .select({ id: surveyReaders.id })
      .from(surveyReaders)
      .where(and(own, eq(surveyReaders.asked, true)));
    if (!on || !asked) throw new NotFound();
    await tx
      .insert(surveyAnswers)
      .values({ surveyReaderId: asked.id, solved: solved === "yes", instead, day: dayOf(now) })
      .onConflictDoNothing();
  });
}
