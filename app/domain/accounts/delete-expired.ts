import { and, eq, isNotNull, isNull, lt, notExists, or } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import {
  devices,
  emailChanges,
  mailTokens,
  members,
  passkeyChallenges,
  pendingSignIns,
  posts,
  providerArrivals,
  providerLogouts,
  providerRequests,
  rateLimits,
  roleGrants,
  sessions,
  submissions,
} from "#db/schema/index.ts";
import { longestSession } from "./lucia.server.ts";

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day);

/**
 * Clears away what has run out: sessions, links, counters, form keys after a week, browsers unused for a year. An
 * account whose address nobody confirmed within a week goes too, and with it its claim to the name.
 */
export async function deleteExpired(): Promise<void> {
  await db
    .delete(sessions)
    .where(
      or(lt(sessions.expiresAt, new Date()), lt(sessions.createdAt, new Date(Date.now() - longestSession))),
    );
  await db.delete(mailTokens).where(lt(mailTokens.expiresAt, new Date()));
  for (const table of [providerRequests, providerArrivals, providerLogouts])
    await db.delete(table).where(lt(table.expiresAt, new Date()));
  await db.delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, new Date()));
  await db.delete(pendingSignIns).where(lt(pendingSignIns.expiresAt, new Date()));
  // Longer than any link that speaks of one: an address that somebody left is kept no longer than it is of use.
  await db.delete(emailChanges).where(lt(emailChanges.askedAt, ago(9)));
  await db.delete(rateLimits).where(lt(rateLimits.expire, Date.now()));
  await db.delete(submissions).where(lt(submissions.createdAt, ago(7)));
  await db.delete(devices).where(lt(devices.lastUsedAt, ago(365)));
  await db.delete(members).where(
    and(
      isNull(members.emailConfirmedAt),
      isNotNull(members.passwordHash), // Imported people have none, and stay.
      lt(members.createdAt, ago(7)),
      notExists(db.select().from(roleGrants).where(eq(roleGrants.memberId, members.id))),
      notExists(db.select().from(posts).where(eq(posts.authorId, members.id))),
    ),
  );
}
