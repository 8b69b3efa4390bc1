import { and, eq, isNull, type SQL } from "drizzle-orm";
import { surveyReaders } from "#db/schema/index.ts";
import { type Reader, readerHash } from "../reuses/reader.ts";
import type { Viewer } from "../viewer.ts";

/** What a reader is told apart by among those who may be asked about a thread, while the month lasts. */
export const surveyKey = (viewer: Viewer, reader: Reader, threadId: number, now: Date): Promise<string> =>
  readerHash(viewer, reader, `survey ${threadId}`, now);

/** This very reader among them, for what they said of this answer, as a condition on `survey_readers`. */
export async function ownSurvey(
  viewer: Viewer,
  { threadId, postId }: { threadId: number; postId: number },
  reader: Reader,
  now: Date,
): Promise<SQL | undefined> {
  return and(
    eq(surveyReaders.threadId, threadId),
    eq(surveyReaders.postId, postId),
    eq(surveyReaders.reader, await surveyKey(viewer, reader, threadId, now)),
    isNull(surveyReaders.undoneAt),
  );
}
