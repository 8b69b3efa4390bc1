import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { mailHost } from "#app/services/mail.server.ts";
import { db } from "#db/client.server.ts";
import { mails, notifications } from "#db/schema/index.ts";
import { hold } from "../hold.ts";

const atOnce = 200;

/**
 * Turns what is due to be told by mail into mails that wait: one for each member and thread, however much happened
 * there. Which notification belongs to which mail is settled here, once, so that a mail tried again tells the same.
 * @returns whether there may be more
 */
export async function gatherNotifications(now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    // Two at once would make two mails of one thread's news.
    await hold(tx, "gathering of notification mails");
    const due = await tx
      .select({
        id: notifications.id,
        memberId: notifications.memberId,
        threadId: notifications.threadId,
        postId: notifications.postId,
      })
      .from(notifications)
      .where(
        and(
          lte(notifications.mailAt, now),
          isNull(notifications.mailedAt),
          isNull(notifications.readAt),
          isNull(notifications.mailId),
        ),
      )
      .orderBy(notifications.mailAt)
      .limit(atOnce)
      .for("update", { skipLocked: true });
    const groups = Map.groupBy(due, ({ memberId, threadId }) => `${memberId} ${threadId}`);
    for (const group of groups.values()) {
      const [first] = group;
      if (!first) continue;
      const id = v7();
      const { memberId, threadId } = first;
      await tx.insert(mails).values({
        id,
        messageId: `<${id}.notification@${mailHost()}>`,
        memberId,
        // Where to is looked up when it leaves.
        address: "",
        kind: "notification",
        threadId,
        nextTryAt: now,
      });
      await tx
        .update(notifications)
        .set({ mailId: id })
        .where(
          inArray(
            notifications.id,
            group.map((one) => one.id),
          ),
        );
    }
    return due.length === atOnce;
  });
}

/** Lets a mail go that has nothing to tell, or nobody to tell it to, with its notifications. @param why a key for the log */
export async function dropMail(mailId: string, why: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(mails)
      .set({ state: "dropped", problem: why })
      .where(and(eq(mails.id, mailId), eq(mails.state, "waiting")));
    await tx.update(notifications).set({ mailAt: null }).where(eq(notifications.mailId, mailId));
  });
}

/** The notifications of a mail that left. */
export async function noteMailed(mailId: string, ids: string[]): Promise<void> {
  await db
    .update(notifications)
    .set({ mailedAt: sql`coalesce(${notifications.mailedAt}, now())` })
    .where(and(eq(notifications.mailId, mailId), inArray(notifications.id, ids)));
}
