import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { z } from "zod";
import { clockAt, dayAfter, isZone, momentAt } from "#app/lib/zoned.ts";
import { db } from "#db/client.server.ts";
import { members, notificationSettings, notifications } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { kinds, type settingsInput } from "./input.ts";

type Settings = z.output<typeof settingsInput>;

/**
 * Keeps how a member wants to be told. Mails that were to leave by what held before are held back; those that are due in a
 * digest come with the next one.
 * @param memberId whose settings they are: the caller knows that it is them, by their session or by a signed link
 */
export async function saveNotificationSettings(
  memberId: string,
  { mailed, ...settings }: Settings,
  now = new Date(),
): Promise<void> {
  const quietKinds = kinds.filter((kind) => !mailed.includes(kind));
  await db.transaction(async (tx) => {
    const [member] = await tx
      .select({ zone: members.timeZone })
      .from(members)
      .where(eq(members.id, memberId))
      .for("key share");
    if (!member) throw new NotFound();
    const nextDigestAt = nextDigest(settings.mailMode, now, member.zone ?? "UTC");
    const values = { ...settings, quietKinds };
    await tx
      .insert(notificationSettings)
      .values({ memberId, ...values, nextDigestAt })
      .onConflictDoUpdate({
        target: notificationSettings.memberId,
        // A digest that is due already stays where it is.
        set: {
          ...values,
          nextDigestAt: sql`case when ${notificationSettings.mailMode} = excluded.mail_mode
            then coalesce(${notificationSettings.nextDigestAt}, excluded.next_digest_at) else excluded.next_digest_at end`,
        },
      });
    const quiet =
      settings.mailMode === "at-once"
        ? sql`${notifications.kind} = any(${sql.param(quietKinds)}::text[])`
        : undefined;
    await tx
      .update(notifications)
      .set({ mailAt: null })
      .where(
        and(
          eq(notifications.memberId, memberId),
          isNotNull(notifications.mailAt),
          isNull(notifications.mailedAt),
          quiet,
        ),
      );
  });
}

/** At eight in the morning by the member's clock: the next day, or the next Monday. Null where no digest is wanted. */
export function nextDigest(mode: Settings["mailMode"], now: Date, zone: string): Date | null {
  if (mode !== "daily" && mode !== "weekly") return null;
  const known = isZone(zone) ? zone : "UTC";
  const today = clockAt(now, known).date;
  const monday = (8 - new Date(today).getUTCDay()) % 7 || 7;
  return momentAt(dayAfter(today, mode === "daily" ? 1 : monday), "08:00", known);
}
