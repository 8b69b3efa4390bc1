import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.server.ts";
import { notificationSettings } from "#db/schema/index.ts";
import { widest } from "./levels.ts";

const settings = {
  asked: { column: notificationSettings.onAsking, usual: "everything" },
  answered: { column: notificationSettings.onAnswering, usual: "answers" },
  bookmarked: { column: notificationSettings.onBookmarking, usual: "everything" },
} as const;

/**
 * Lets a member follow a thread as their settings say for what they just did in it, in the transaction that did it. What
 * they chose themselves stays, and so does what tells them more already.
 */
export async function follow(
  tx: Pick<Tx, "execute">,
  memberId: string,
  threadId: number,
  why: keyof typeof settings,
): Promise<void> {
  const { column, usual } = settings[why];
  const order = sql`${sql.param([...widest])}::text[]`;
  await tx.execute(sql`
    insert into subscriptions as s (member_id, target_kind, target_id, level, why, created_at)
    select w.member_id, 'thread', ${String(threadId)}, w.level, ${why}, now() from (
      select m.id as member_id,
        case when ${notificationSettings.memberId} is null then ${usual}::text else ${column} end as level
      from members m left join ${notificationSettings} on ${notificationSettings.memberId} = m.id
      where m.id = ${memberId}) w
    where w.level is not null
    on conflict (member_id, target_kind, target_id) do update set level = excluded.level, why = excluded.why
      where s.why <> 'chosen' and array_position(${order}, excluded.level) < array_position(${order}, s.level)`);
}
