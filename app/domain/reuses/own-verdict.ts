import { and, eq, type SQL } from "drizzle-orm";
import { verdicts } from "#db/schema/index.ts";
import type { Viewer } from "../viewer.ts";
import { type Reader, readerHash } from "./reader.ts";

/** What this very reader said of an answer, as a condition on `verdicts`. */
export async function ownVerdict(
  viewer: Viewer,
  postId: number,
  reader: Reader,
  now: Date,
): Promise<SQL | undefined> {
  const whose = viewer.member
    ? eq(verdicts.memberId, viewer.member.id)
    : eq(verdicts.reader, await readerHash(viewer, reader, `answer ${postId}`, now));
  return and(eq(verdicts.postId, postId), whose);
}
