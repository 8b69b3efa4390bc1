import { and, eq, inArray, isNotNull, isNull, lte, notInArray } from "drizzle-orm";
import { clockAt } from "#app/lib/zoned.ts";
import { mailHost } from "#app/services/mail.server.ts";
import { db, type Tx } from "#db/client.server.ts";
import { mails, members, notificationSettings as settings } from "#db/schema/index.ts";
import { nextDigest, zoneOf } from "../notifications/next-digest.ts";

const atOnce = 200;
const day = 86_400_000;

/** How far back a digest looks at most, in milliseconds; one that comes late tells of what it missed. */
const reach = { daily: 2 * day, weekly: 14 * day };

/**
 * Turns digests that are due into mails that wait, each once: the moment of the next is set in the same transaction.
 * Whoever chose digests since, or chose otherwise, gets their next moment set or taken away.
 * @returns whether there may be more
 */
export async function gatherDigests(now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const changed = await arrange(tx, now);
    const due = await tx
      .select({ settings, timeZone: members.timeZone })
      .from(settings)
      .innerJoin(members, eq(members.id, settings.memberId))
      .where(and(inArray(settings.mailMode, ["daily", "weekly"]), lte(settings.nextDigestAt, now)))
      .orderBy(settings.nextDigestAt)
      .limit(atOnce)
      .for("update", { of: settings, skipLocked: true });
    for (const { settings: one, timeZone } of due) {
      const { memberId, mailMode, nextDigestAt, lastDigestAt } = one;
      const mode = mailMode === "daily" ? "daily" : "weekly";
      const earliest = new Date(now.getTime() - reach[mode]);
      const usual = new Date(now.getTime() - reach[mode] / 2);
      const since = lastDigestAt ? new Date(Math.max(lastDigestAt.getTime(), earliest.getTime())) : usual;
      const { date } = clockAt(nextDigestAt ?? now, zoneOf(timeZone));
      await tx
        .insert(mails)
        .values({
          messageId: `<${memberId}.${date}.digest@${mailHost()}>`,
          memberId,
          address: "",
          kind: "digest",
          since,
          nextTryAt: now,
        })
        .onConflictDoNothing();
      await tx
        .update(settings)
        .set({ lastDigestAt: now, nextDigestAt: nextDigest(mode, timeZone, now) })
        .where(eq(settings.memberId, memberId));
    }
    return due.length === atOnce || changed === atOnce;
  });
}

/** Makes the next moment follow what was chosen, whoever wrote it down. */
async function arrange(tx: Tx, now: Date): Promise<number> {
  await tx
    .update(settings)
    .set({ nextDigestAt: null })
    .where(and(notInArray(settings.mailMode, ["daily", "weekly"]), isNotNull(settings.nextDigestAt)));
  const unset = await tx
    .select({ memberId: settings.memberId, mailMode: settings.mailMode, timeZone: members.timeZone })
    .from(settings)
    .innerJoin(members, eq(members.id, settings.memberId))
    .where(and(inArray(settings.mailMode, ["daily", "weekly"]), isNull(settings.nextDigestAt)))
    .limit(atOnce)
    .for("update", { of: settings, skipLocked: true });
  for (const { memberId, mailMode, timeZone } of unset) {
    await tx
      .update(settings)
      .set({ nextDigestAt: nextDigest(mailMode, timeZone, now) })
      .where(eq(settings.memberId, memberId));
  }
  return unset.length;
}
