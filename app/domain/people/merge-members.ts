import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { apiTokens, members, suggestions } from "#db/schema/index.ts";
import { voidMailboxLinks } from "../accounts/mail-token.ts";
import { noteAct } from "../audit/note-act.ts";
import { forgetAddress } from "../mails/forget-address.ts";
import { deriveMeToo } from "../me-toos/derive.ts";
import { holdAdministrators, keepAnAdministrator } from "../members/keep-an-administrator.ts";
import { transact } from "../transact.ts";
import type { Viewer } from "../viewer.ts";
import { recountPosts } from "../votes/recount-posts.ts";
import { carryOver } from "./carried.ts";
import type { MergeInput } from "./input.ts";
import { loadPair } from "./load-pair.ts";
import { type Person, subjectOf } from "./load-person.ts";

/**
 * Makes two accounts of one person into one: all that `other` wrote, keeps and may do is `username`'s from here on. Of two
 * votes on one post one is left, and none on one's own; the counters are what a recount gives. The other account stays
 * as a shell that opens nothing and whose address leads here. There is no way back. @throws {Conflict} where it would
 * leave the site to an administrator who is not here
 */
export async function mergeMembers(
  viewer: Viewer,
  username: string,
  { other, why }: Pick<MergeInput, "other" | "why">,
): Promise<void> {
  await transact(viewer.member?.id ?? null, async (step) => {
    const { tx, record } = step;
    // Roles go over: who leaves or gives one up at the same moment waits, and sees what is left.
    await holdAdministrators(tx);
    const { kept, gone, actor } = await loadPair(tx, viewer, { username, other }, "update");
    // A role of somebody who has left for now is nobody's.
    if (kept.deactivatedAt) await keepAnAdministrator(tx, gone.id);
    const threadIds = await holdThreads(tx, gone.id, kept.id);
    await carrySuggestions(tx, gone.id, kept.id);
    // While it is still known whose mails they were.
    if (!takesAddress(gone, kept)) await forgetAddress(tx, gone.id, gone.email);
    await carryOver(tx, gone.id, kept.id);
    await dropOwnVerdicts(tx, kept.id);
    const postIds = await carryVotes(tx, gone.id, kept.id);
    await recountPosts(tx, postIds, threadIds);
    await deriveMeToo(tx, threadIds);
    await carrySubscriptions(tx, gone.id, kept.id);
    await revokeTokens(tx, gone.id);
    await closeShell(tx, gone, kept);
    await record("member.merged", { memberId: kept.id, otherMemberId: gone.id });
    await noteAct(step, {
      actorId: actor.id,
      act: "member.merged",
      subject: subjectOf(kept),
      before: { other: gone.username },
      after: { other: null },
      why,
    });
  });
}

/** Every thread either wrote in or voted in, in the order everything takes them, then its posts. @returns the threads' ids */
async function holdThreads(tx: Tx, from: string, to: string): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from threads where id in (
      select id from threads where author_id in (${from}, ${to})
      union select thread_id from posts where author_id in (${from}, ${to})
      union select thread_id from me_toos where member_id in (${from}, ${to})
      union select p.thread_id from votes v join posts p on p.id = v.post_id where v.member_id in (${from}, ${to})
    ) order by id for update`);
  const ids = rows.map(({ id }) => Number(id));
  await tx.execute(sql`select 1 from posts where thread_id = any(${sql.param(ids)}::bigint[])
    and id in (select post_id from votes where member_id in (${from}, ${to})) order by id for update`);
  return ids;
}

/** Posts have their new author by now. @returns the posts whose votes are fewer than before */
async function carryVotes(tx: Tx, from: string, to: string): Promise<number[]> {
  // What only the other said of why an idea matters stays with the vote that is left.
  await tx.execute(sql`insert into vote_reasons (post_id, member_id, words, quotable, said_at)
    select r.post_id, ${to}, r.words, r.quotable, r.said_at from vote_reasons r
    join votes v on v.post_id = r.post_id and v.member_id = ${to} and v.value = 1
    where r.member_id = ${from} on conflict do nothing`);
  const { rows: doubled } = await tx.execute<{ post_id: string }>(sql`
    delete from votes v using votes o where v.member_id = ${from} and o.member_id = ${to} and o.post_id = v.post_id
    returning v.post_id`);
  await tx.execute(sql`update votes set member_id = ${to} where member_id = ${from}`);
  const { rows: own } = await tx.execute<{ post_id: string }>(sql`
    delete from votes v using posts p where v.member_id = ${to} and p.id = v.post_id and p.author_id = ${to}
    returning v.post_id`);
  return [...new Set([...doubled, ...own].map(({ post_id }) => Number(post_id)))];
}

/** Nobody says of their own answer, or of one to their own question, that it solved it. */
async function dropOwnVerdicts(tx: Tx, memberId: string): Promise<void> {
  await tx.execute(sql`delete from verdicts v using posts p, threads t
    where v.member_id = ${memberId} and p.id = v.post_id and t.id = p.thread_id
      and ${memberId}::uuid in (p.author_id, t.author_id)`);
}

/** Of two open suggestions for one post the other's is taken back; one for what is now one's own too. */
async function carrySuggestions(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(sql`
    update ${suggestions} s set outcome = 'withdrawn', decided_at = now()
    where s.author_id = ${from} and s.decided_at is null and exists (
      select 1 from ${suggestions} o where o.post_id = s.post_id and o.author_id = ${to} and o.decided_at is null)`);
  await tx.update(suggestions).set({ authorId: to }).where(eq(suggestions.authorId, from));
  await tx.execute(sql`
    update ${suggestions} s set outcome = 'withdrawn', decided_at = now()
    from posts p where p.id = s.post_id and s.author_id = ${to} and s.decided_at is null
      and p.author_id in (${from}, ${to})`);
}

/** Whoever follows the one follows the other; nobody follows themselves, or is told of what they did. */
async function carrySubscriptions(tx: Tx, from: string, to: string): Promise<void> {
  await tx.execute(sql`delete from subscriptions s using subscriptions o
    where s.target_kind = 'member' and s.target_id = ${from}::text
      and o.target_kind = 'member' and o.target_id = ${to}::text and o.member_id = s.member_id`);
  await tx.execute(sql`update subscriptions set target_id = ${to}::text
    where target_kind = 'member' and target_id = ${from}::text`);
  await tx.execute(sql`delete from subscriptions
    where member_id = ${to} and target_kind = 'member' and target_id = ${to}::text`);
  await tx.execute(sql`delete from notifications where member_id = ${to} and actor_id = ${to}`);
}

/** A program that acted for the other must not act for the one unasked. Its rows go over, to be known by. */
async function revokeTokens(tx: Tx, from: string): Promise<void> {
  await tx
    .update(apiTokens)
    .set({ revokedAt: new Date() })
    .where(and(eq(apiTokens.memberId, from), isNull(apiTokens.revokedAt)));
}

/** The address goes over where the account that stays has none that is proven; else it is given up. */
const takesAddress = (gone: Person, kept: Person): boolean =>
  !kept.emailConfirmedAt && gone.emailConfirmedAt !== null;

async function closeShell(tx: Tx, gone: Person, kept: Person): Promise<void> {
  const now = new Date();
  await tx
    .update(members)
    .set({
      email: null,
      emailConfirmedAt: null,
      passwordHash: null,
      bio: "",
      links: [],
      avatar: null,
      country: null,
      deletedAt: now,
      mergedInto: kept.id,
    })
    .where(eq(members.id, gone.id));
  // Whoever reads the address that was only claimed must not come in by the link that lies there.
  if (takesAddress(gone, kept)) await voidMailboxLinks(tx, kept.id);
  await tx
    .update(members)
    .set({
      ...(takesAddress(gone, kept) && {
        email: gone.email,
        emailConfirmedAt: gone.emailConfirmedAt,
        passwordHash: kept.passwordHash ?? gone.passwordHash,
      }),
      bio: kept.bio || gone.bio,
      links: kept.links.length > 0 ? kept.links : gone.links,
      avatar: kept.avatar ?? gone.avatar,
      country: kept.country ?? gone.country,
      createdAt: new Date(Math.min(gone.createdAt.getTime(), kept.createdAt.getTime())),
    })
    .where(eq(members.id, kept.id));
}
