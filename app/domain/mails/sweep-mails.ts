import { and, inArray, lt, ne } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { incomingMails, mails } from "#db/schema/index.ts";

/** How long the log remembers a mail, in milliseconds; for as long an answer to it finds its way. */
const kept = 90 * 86_400_000;
const batch = 5_000;

/** Forgets old rows of both logs, a batch at a time. */
export async function sweepMails(now: Date): Promise<void> {
  const before = new Date(now.getTime() - kept);
  for (let swept = batch; swept === batch; ) {
    const old = db
      .select({ id: mails.id })
      .from(mails)
      .where(and(lt(mails.createdAt, before), ne(mails.state, "waiting")))
      .limit(batch);
    swept = (await db.delete(mails).where(inArray(mails.id, old)).returning({ id: mails.id })).length;
  }
  for (let swept = batch; swept === batch; ) {
    const old = db.select({ id: incomingMails.id }).from(incomingMails).where(lt(incomingMails.at, before));
    swept = (
      await db
        .delete(incomingMails)
        .where(inArray(incomingMails.id, old.limit(batch)))
        .returning({ id: incomingMails.id })
    ).length;
  }
}
