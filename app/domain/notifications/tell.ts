import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { audienceOf, type Told } from "./audience.ts";

/** Minutes between something happening and a mail about it: time to mend a slip, or to read it here first. */
export const mailGrace = 5;

/** Members a statement: about a second of work, however many follow. */
const batch = 5_000;

const firstId = "00000000-0000-0000-0000-000000000000";

/**
 * Puts an event into the inboxes of those it is for, a batch a statement. A member is told of an event once, so that it
 * can be told again after any failure. What somebody has read already, since they were there, comes as read.
 * @returns how many are told now
 */
export async function tell(told: Told): Promise<number> {
  let count = 0;
  for (let after: string | null = firstId; after !== null; ) {
    const done: Batch = await tellBatch(told, after);
    count += done.told;
    after = done.seen === batch ? done.last : null;
  }
  return count;
}

type Batch = { seen: number; told: number; last: string | null };

async function tellBatch(told: Told, after: string): Promise<Batch> {
  const { rows } = await db.execute<Batch>(insertFrom(told, after));
  return rows[0] ?? { seen: 0, told: 0, last: null };
}

/** A UUIDv7, as the application makes them elsewhere. */
const newId = sql`encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
  placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`;

function insertFrom(told: Told, after: string) {
  const { eventId, actorId, threadId, postId, subjectId = null, news, direct } = told;
  // A post that is older than what they saw of its thread was there to be read; an act comes after all that was.
  const posted = news !== undefined && !["acceptance", "issue", "step"].includes(news);
  const seen = posted || direct.some(({ kind }) => kind === "mention") ? sql`p.created_at` : sql`null`;
  return sql`
    with audience as materialized (${audienceOf(told, after, batch)}),
    told as (
      insert into notifications (id, member_id, kind, event_id, actor_id, thread_id, post_id, subject_id, created_at, read_at, mail_at)
      select ${newId}, a.member_id, a.kind, ${eventId}::uuid, ${actorId}::uuid, ${threadId}::bigint, ${postId}::bigint,
        ${subjectId}::uuid, now(), case when r.read_at >= ${seen} then now() end,
        case when coalesce(ns.mail_mode, 'at-once') = 'at-once' and ns.stopped_at is null
            and not a.kind = any(coalesce(ns.quiet_kinds, '{}')) and m.email_confirmed_at is not null
            and not coalesce(r.read_at >= ${seen}, false)
          then now() + ${`${mailGrace} minutes`}::interval end
      from audience a
      join members m on m.id = a.member_id
      left join posts p on p.id = ${postId}
      left join thread_reads r on r.member_id = a.member_id and r.thread_id = ${threadId}
      left join notification_settings ns on ns.member_id = a.member_id
      on conflict (member_id, event_id) do nothing
      returning member_id
    )
    select (select count(*)::int from audience) as seen, (select count(*)::int from told) as told,
      (select member_id::text from audience order by member_id desc limit 1) as last`;
}
