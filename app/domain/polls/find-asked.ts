import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { ideaPolls } from "#db/schema/index.ts";
import { readable } from "../ideas/readable.ts";
import type { Viewer } from "../viewer.ts";

/** What is asked now of those who vote for an idea, and whether the viewer answered. The caller knows whether they vote. */
export async function findAsked({ member, locale }: Viewer, threadId: number, now: Date) {
  if (!member) return null;
  const [poll] = await db
    .select({
      fr: ideaPolls.questionFr,
      en: ideaPolls.questionEn,
      answered: sql<boolean>`exists (select 1 from idea_poll_answers a
        where a.poll_id = idea_polls.id and a.member_id = ${member.id})`,
    })
    .from(ideaPolls)
    .where(
      and(
        eq(ideaPolls.threadId, threadId),
        isNull(ideaPolls.closedAt),
        or(isNull(ideaPolls.closesAt), gt(ideaPolls.closesAt, now)),
      ),
    );
  return poll ? { question: readable(locale, poll.fr, poll.en), answered: poll.answered } : null;
}
