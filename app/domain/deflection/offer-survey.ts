import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { surveyReaders } from "#db/schema/index.ts";
import { loadAccepted } from "../reuses/load-answer.ts";
import { isOwn } from "../reuses/policy.ts";
import { dayOf, type Reader } from "../reuses/reader.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { isSampled } from "./chance.ts";
import type { Place } from "./input.ts";
import { isCounted } from "./policy.ts";
import { findSettings } from "./settings.ts";
import { surveyKey } from "./survey-key.ts";

/**
 * A reader has said something of an accepted answer: they are counted among those who may be asked what it spared them,
 * once a thread and month, and chance says whether they are. Who is counted and who is asked is one draw, so that what
 * is said by some may be said of all.
 * @throws {NotFound} for what is no accepted answer that this viewer may read
 */
export async function offerSurvey(
  viewer: Viewer,
  postId: number,
  place: Place,
  reader: Reader,
  now: Date,
): Promise<void> {
  const { on, surveyShare } = await findSettings();
  if (!on || !isCounted(viewer)) return;
  const { thread, post } = await loadAccepted(db, viewer, postId);
  if (isOwn(viewer, thread, post)) return;
  const row = {
    postId,
    threadId: thread.id,
    place,
    reader: await surveyKey(viewer, reader, thread.id, now),
    share: surveyShare,
    asked: await isSampled(viewer, reader, { threadId: thread.id, share: surveyShare, now }),
    day: dayOf(now),
  };
  await transact(null, ({ tx }) =>
    tx
      .insert(surveyReaders)
      .values(row)
      // Who took it back and says it again is counted as at first.
      .onConflictDoUpdate({
        target: [surveyReaders.threadId, surveyReaders.reader],
        set: { undoneAt: null },
        setWhere: sql`${surveyReaders.undoneAt} is not null`,
      }),
  );
}
