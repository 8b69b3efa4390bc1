import { desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "#db/client.server.ts";
import {
  apiTokens,
  groupMembers,
  groups,
  identities,
  mails,
  members,
  notificationSettings,
  origins,
  products,
  roleGrants,
  sessions,
  spaces,
  staffNotes,
} from "#db/schema/index.ts";
import { listAudit } from "../audit/list-audit.ts";
import { Forbidden, NotFound } from "../errors.ts";
import { wordsIn } from "../spaces/represent.ts";
import { findReason } from "../suspensions/find-notice.ts";
import { canSuspend } from "../suspensions/policy.ts";
import type { Viewer } from "../viewer.ts";
import { noteView } from "./note-view.ts";
import { canKeepPeople, canReadPeople } from "./policy.ts";
import { selectTokens } from "./select-tokens.ts";
import { stateOf } from "./state.ts";
import type { Figures, Grant, NoteRow, SessionRow } from "./views.ts";

/** All that staff may know about one person; that they looked is noted. @throws {Forbidden} @throws {NotFound} */
export async function findPerson(viewer: Viewer, username: string) {
  if (!viewer.member || !canReadPeople(viewer)) throw new Forbidden();
  const keeps = canKeepPeople(viewer);
  const [person] = await db
    .select({ member: members, state: stateOf })
    .from(members)
    .where(eq(members.username, username.toLowerCase()));
  if (!person) throw new NotFound();
  const { member, state } = person;
  await noteView(viewer.member.id, member);
  const [roles, inGroups, ways, signedIn, tokens, notes, figures, mail, from, mergedInto, audit] =
    await Promise.all([
      listGrants(viewer, member.id),
      db
        .select({ slug: groups.slug, name: groups.name })
        .from(groupMembers)
        .innerJoin(groups, eq(groups.id, groupMembers.groupId))
        .where(eq(groupMembers.memberId, member.id))
        .orderBy(groups.name),
      db
        .select({ issuer: identities.issuer, email: identities.email })
        .from(identities)
        .where(eq(identities.memberId, member.id))
        .orderBy(identities.linkedAt),
      keeps ? listSessions(member.id) : [],
      keeps ? selectTokens(eq(apiTokens.memberId, member.id), 100) : [],
      listNotes(viewer, member.id),
      countFigures(member.id),
      findMailState(member.id),
      db
        .select({ source: origins.source, site: origins.site, id: origins.externalId })
        .from(origins)
        .where(sql`${origins.memberId} = ${member.id} and ${origins.kind} = 'user'`),
      findUsername(member.mergedInto),
      keeps ? listAudit(viewer, { subject: `member:${member.id}` }, 10) : { items: [], next: null },
    ]);
  return {
    person: {
      id: member.id,
      username: member.username,
      displayName: member.displayName,
      email: member.email,
      emailConfirmedAt: iso(member.emailConfirmedAt),
      hasPassword: member.passwordHash !== null,
      identities: ways,
      language: member.locale,
      state,
      joinedAt: member.createdAt.toISOString(),
      seenAt: iso(member.seenAt),
      deactivatedAt: iso(member.deactivatedAt),
      deletedAt: iso(member.deletedAt),
      mergedInto,
      origins: from,
    },
    roles,
    groups: inGroups,
    sessions: signedIn,
    tokens,
    notes,
    figures,
    mail,
    audit: audit.items,
    suspension:
      state === "suspended"
        ? { until: iso(member.suspendedUntil), reason: await findReason(member.suspendedByDecision!) }
        : null,
    can: {
      keep: keeps,
      note: keeps,
      suspend: canSuspend(viewer, { ...member, roles: roles.map(({ role }) => role) }),
    },
  };
}
export type PersonDetails = Awaited<ReturnType<typeof findPerson>>;

const iso = (date: Date | null) => date?.toISOString() ?? null;

async function findUsername(id: string | null): Promise<string | null> {
  if (!id) return null;
  const [found] = await db.select({ username: members.username }).from(members).where(eq(members.id, id));
  return found?.username ?? null;
}

async function listGrants(viewer: Viewer, memberId: string): Promise<Grant[]> {
  const givers = alias(members, "givers");
  const rows = await db
    .select({ grant: roleGrants, space: spaces, product: products, giver: givers.username })
    .from(roleGrants)
    .leftJoin(spaces, eq(spaces.id, roleGrants.scopeId))
    .leftJoin(products, eq(products.id, roleGrants.scopeId))
    .leftJoin(givers, eq(givers.id, roleGrants.grantedBy))
    .where(eq(roleGrants.memberId, memberId))
    .orderBy(roleGrants.grantedAt);
  return rows.map(({ grant, space, product, giver }) => ({
    id: grant.id,
    role: grant.role,
    space: space && { slug: space.slug, name: wordsIn(viewer.locale, space.name) },
    product: product && { slug: product.slug, name: product.name },
    grantedBy: giver,
    grantedAt: grant.grantedAt.toISOString(),
  }));
}

async function listSessions(memberId: string): Promise<SessionRow[]> {
  const rows = await db
    .select()
    .from(sessions)
    .where(sql`${sessions.memberId} = ${memberId} and ${sessions.expiresAt} > now()`)
    .orderBy(desc(sessions.usedAt))
    .limit(50);
  return rows.map((row) => ({
    key: row.idHash.slice(0, 8),
    browser: row.browser,
    network: row.network,
    how: row.how,
    createdAt: row.createdAt.toISOString(),
    usedAt: row.usedAt.toISOString(),
  }));
}

async function listNotes(viewer: Viewer, memberId: string): Promise<NoteRow[]> {
  const rows = await db
    .select({ note: staffNotes, author: members.username })
    .from(staffNotes)
    .leftJoin(members, eq(members.id, staffNotes.authorId))
    .where(eq(staffNotes.memberId, memberId))
    .orderBy(desc(staffNotes.createdAt), desc(staffNotes.id))
    .limit(100);
  return rows.map(({ note, author }) => ({
    id: note.id,
    body: note.body,
    author,
    createdAt: note.createdAt.toISOString(),
    mine: note.authorId === viewer.member?.id,
  }));
}

async function countFigures(memberId: string): Promise<Figures> {
  const { rows } = await db.execute<Figures>(sql`select
    (select count(*)::int from threads where author_id = ${memberId} and not gone) as threads,
    (select count(*)::int from posts where author_id = ${memberId} and kind = 'answer' and not gone) as answers,
    (select count(*)::int from posts where author_id = ${memberId} and kind = 'comment' and not gone) as comments,
    (select count(*)::int from votes where member_id = ${memberId}) as votes,
    (select count(*)::int from bookmarks where member_id = ${memberId}) as bookmarks`);
  return rows[0]!;
}

/** Whether mail reaches them, and what became of the last one. */
async function findMailState(memberId: string) {
  const [settings] = await db
    .select({
      mode: notificationSettings.mailMode,
      stoppedAt: notificationSettings.stoppedAt,
      stoppedWhy: notificationSettings.stoppedWhy,
    })
    .from(notificationSettings)
    .where(eq(notificationSettings.memberId, memberId));
  const [last] = await db
    .select({ kind: mails.kind, state: mails.state, problem: mails.problem, at: mails.createdAt })
    .from(mails)
    .where(eq(mails.memberId, memberId))
    .orderBy(desc(mails.createdAt))
    .limit(1);
  return {
    mode: settings?.mode ?? ("at-once" as const),
    stoppedAt: iso(settings?.stoppedAt ?? null),
    stoppedWhy: settings?.stoppedWhy ?? null,
    last: last ? { ...last, at: last.at.toISOString() } : null,
  };
}
