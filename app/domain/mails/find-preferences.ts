import { and, eq } from "drizzle-orm";
import { isLocale } from "#app/i18n/locale.ts";
import { db } from "#db/client.server.ts";
import { members, notificationSettings, subscriptions } from "#db/schema/index.ts";
import { findMember } from "../accounts/session.server.ts";
import { NotFound } from "../errors.ts";
import { kinds } from "../notifications/input.ts";
import { loadThread } from "../threads/load.ts";
import { readLink } from "./preferences-link.ts";

export type MailPreferences = {
  /** The address, so that its owner knows it and nobody else learns it: `m***@forum.example`. */
  address: string;
  mailMode: "at-once" | "daily" | "weekly" | "never";
  kinds: string[];
  stopped: "bounced" | "complained" | null;
  /** The thread the mail was about; without a title where its reader may not see it any more. */
  thread: { id: number; title: string; muted: boolean } | null;
};

/** What the link in a mail shows. Looking changes nothing: mail scanners open every link. @throws {NotFound} */
export async function findPreferences(sealed: string | null): Promise<MailPreferences> {
  const { memberId, threadId } = await readLink(sealed);
  const [row] = await db
    .select({ member: members, settings: notificationSettings })
    .from(members)
    .leftJoin(notificationSettings, eq(notificationSettings.memberId, members.id))
    .where(eq(members.id, memberId));
  if (!row?.member.email || row.member.deletedAt) throw new NotFound();
  const quiet: string[] = row.settings?.quietKinds ?? [];
  return {
    address: row.member.email.replace(/^(.)[^@]*/, "$1***"),
    mailMode: row.settings?.mailMode ?? "at-once",
    kinds: kinds.filter((kind) => !quiet.includes(kind)),
    stopped: row.settings?.stoppedWhy ?? null,
    thread: threadId === null ? null : await threadOf(memberId, threadId, row.member.locale),
  };
}

async function threadOf(memberId: string, threadId: number, locale: string) {
  const found = await findMember(memberId);
  const viewer = { member: found?.member ?? null, locale: isLocale(locale) ? locale : "en" } as const;
  const thread = await loadThread(db, viewer, threadId).catch((error) => {
    if (error instanceof NotFound) return null;
    throw error;
  });
  const [own] = await db
    .select({ level: subscriptions.level })
    .from(subscriptions)
    .where(
      and(
        eq(subscriptions.memberId, memberId),
        eq(subscriptions.targetKind, "thread"),
        eq(subscriptions.targetId, String(threadId)),
      ),
    );
  return { id: threadId, title: thread?.title ?? "", muted: own?.level === "muted" };
}
