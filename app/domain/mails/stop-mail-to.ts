import { and, eq, isNull } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { members, notificationSettings } from "#db/schema/index.ts";

/**
 * Nothing that can be switched off leaves for this member any more, until they say otherwise: their address is dead,
 * or they called our mail unwanted. An address they have given up since stops nothing.
 */
export async function stopMailTo(
  memberId: string,
  address: string,
  why: "bounced" | "complained",
): Promise<void> {
  const [member] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.id, memberId), eq(members.email, address)));
  if (!member) return;
  const stopped = { stoppedAt: new Date(), stoppedWhy: why };
  await db
    .insert(notificationSettings)
    .values({ memberId, ...stopped })
    .onConflictDoUpdate({
      target: notificationSettings.memberId,
      set: stopped,
      setWhere: isNull(notificationSettings.stoppedAt),
    });
}
