import { and, eq } from "drizzle-orm";
import { usernameSkeleton } from "#app/lib/username.ts";
import type { Tx } from "#db/client.server.ts";
import * as schema from "#db/schema/index.ts";
import { closeWaysIn } from "../accounts/close-ways-in.ts";
import { reservedName } from "../accounts/reserved-name.ts";
import { noteAct } from "../audit/note-act.ts";
import { Forbidden, Invalid } from "../errors.ts";
import { withdrawNames } from "../evidence/withdraw-names.ts";
import { forgetAddress } from "../mails/forget-address.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import type { LeaveInput } from "./input.ts";
import { keepAnAdministrator } from "./keep-an-administrator.ts";

/**
 * A member leaves for good. Who they were goes: name, address, sentence, links, portrait, and all that was theirs alone.
 * What they wrote stays, under nobody's name; so do their votes, which are part of others' counts. Their username is
 * kept from others. Texts that name or quote them still do. @throws {Invalid} where the username written to confirm is
 * another @throws {Conflict} for the last administrator
 */
export async function deleteMember({ member }: Viewer, input: LeaveInput): Promise<void> {
  if (!member) throw new Forbidden();
  if (input.username !== member.username) throw new Invalid({ username: ["usernameOther"] });
  const { id, username } = member;
  await transact(id, async ({ tx, record }) => {
    await keepAnAdministrator(tx, id);
    await closeWaysIn(tx, id);
    await removeOwn(tx, id);
    await takeNamesOff(tx, id);
    await withdrawNames(tx, id);
    const now = new Date();
    const { members } = schema;
    await tx
      .update(members)
      .set({
        username: namelessUsername(id),
        usernameSkeleton: reservedName(usernameSkeleton(username)),
        displayName: "",
        ...{ email: null, emailConfirmedAt: null, passwordHash: null },
        ...{ bio: "", links: [], avatar: null, timeZone: null, country: null, theme: "system" },
        ...{ seenAt: null, lastVisitAt: null, deactivatedAt: null, deletedAt: now },
      })
      .where(eq(members.id, id));
    await noteAct({ tx }, { actorId: id, act: "member.deleted", subject: { kind: "member", id } });
    await record("member.deleted", { memberId: id });
  });
}

/** Longer than anybody may choose, so that it is nobody's; the end of a UUIDv7 is chance alone. */
const namelessUsername = (id: string) => `former-${id.replaceAll("-", "").slice(-20)}`;

/** What was the member's own and nobody else's. */
const ownTables = [
  schema.apiTokens,
  schema.identities,
  schema.membersProducts,
  schema.providerRequests,
  schema.providerArrivals,
  schema.submissions,
  schema.roleGrants,
  schema.groupMembers,
  schema.drafts,
  schema.bookmarks,
  schema.deskViews,
  schema.ideaImports,
  schema.threadReads,
  schema.duplicateVoices,
  schema.bannerDismissals,
  schema.importedBadges,
  schema.subscriptions,
  schema.notifications,
  schema.notificationSettings,
  schema.staffNotes,
  schema.invitations,
  schema.voteReasons,
  // What they said of what was shipped, and answered to the product team: less is counted from now on.
  schema.ideaVerdicts,
  schema.ideaPollAnswers,
  schema.pushSubscriptions,
  schema.membersProducts,
  schema.passkeyChallenges,
  schema.providerRequests,
  schema.providerArrivals,
] as const;

async function removeOwn(tx: Tx, memberId: string): Promise<void> {
  for (const table of ownTables) await tx.delete(table).where(eq(table.memberId, memberId));
  const { subscriptions } = schema;
  const toThem = and(eq(subscriptions.targetKind, "member"), eq(subscriptions.targetId, memberId));
  await tx.delete(subscriptions).where(toThem);
}

/** What stays without saying whose it was: files that posts use, the logs of mails, wordings kept under a name. */
async function takeNamesOff(tx: Tx, memberId: string): Promise<void> {
  const { files, incomingMails, mails, members, revisions } = schema;
  await tx.update(files).set({ memberId: null }).where(eq(files.memberId, memberId));
  const [member] = await tx.select({ email: members.email }).from(members).where(eq(members.id, memberId));
  await forgetAddress(tx, memberId, member?.email ?? null);
  for (const log of [mails, incomingMails])
    await tx.update(log).set({ memberId: null }).where(eq(log.memberId, memberId));
  await tx.update(revisions).set({ authorName: null }).where(eq(revisions.authorId, memberId));
}
