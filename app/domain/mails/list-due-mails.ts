import { and, asc, eq, isNull, lt, lte, or, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { mails } from "#db/schema/index.ts";

export type DueMail = Pick<
  typeof mails.$inferSelect,
  "id" | "messageId" | "memberId" | "kind" | "threadId" | "since" | "tries" | "createdAt"
>;

/** Mails that wait and whose moment has come, the longest waiting first. Who sends one is settled when it is sent. */
export function listDueMails(now: Date, most: number): Promise<DueMail[]> {
  return db
    .select({
      id: mails.id,
      messageId: mails.messageId,
      memberId: mails.memberId,
      kind: mails.kind,
      threadId: mails.threadId,
      since: mails.since,
      tries: mails.tries,
      createdAt: mails.createdAt,
    })
    .from(mails)
    .where(
      and(
        eq(mails.state, "waiting"),
        lte(mails.nextTryAt, now),
        or(isNull(mails.leasedUntil), lt(mails.leasedUntil, now)),
      ),
    )
    .orderBy(asc(mails.nextTryAt))
    .limit(most);
}

/** Lets the others go first for ten minutes. */
export async function postponeMail(id: string): Promise<void> {
  await db
    .update(mails)
    .set({ nextTryAt: new Date(Date.now() + 600_000), tries: sql`${mails.tries} + 1`, problem: "failed" })
    .where(eq(mails.id, id));
}
