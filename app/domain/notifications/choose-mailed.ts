import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { members, notificationSettings, notifications } from "#db/schema/index.ts";
import { NotFound } from "../errors.ts";
import { nextDigest } from "./next-digest.ts";

type Row = typeof notificationSettings.$inferInsert;
export type Chosen = Partial<
  Pick<Row, "mailMode" | "quietKinds" | "onAsking" | "onAnswering" | "onBookmarking">
>;

/**
 * Writes down what a member wants to be mailed, in the caller's transaction: the only place that does, wherever they say
 * it. Mails that were to leave by what held before are held back; those that are due in a digest come with the next one,
 * and a digest that is due already stays where it is. What is not said stays. @throws {NotFound} for who left for good
 */
export async function chooseMailed(tx: Tx, memberId: string, chosen: Chosen, now: Date): Promise<void> {
  const [member] = await tx
    .select({ timeZone: members.timeZone })
    .from(members)
    .where(and(eq(members.id, memberId), isNull(members.deletedAt)))
    .for("key share");
  if (!member) throw new NotFound();
  const [made] = await tx
    .insert(notificationSettings)
    .values({ memberId })
    .onConflictDoUpdate({ target: notificationSettings.memberId, set: { memberId } })
    .returning();
  const before = made!;
  const { mailMode, quietKinds } = { ...before, ...chosen };
  const due = nextDigest(mailMode, member.timeZone, now);
  const nextDigestAt = mailMode === before.mailMode ? due && (before.nextDigestAt ?? due) : due;
  await tx
    .update(notificationSettings)
    .set({ ...chosen, nextDigestAt })
    .where(eq(notificationSettings.memberId, memberId));
  const quiet: SQL | undefined =
    mailMode === "at-once" ? sql`${notifications.kind} = any(${sql.param(quietKinds)}::text[])` : undefined;
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
}
