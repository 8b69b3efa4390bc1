import { sql } from "drizzle-orm";
import { publish } from "#app/services/jobs.server.ts";
import { transact } from "../transact.ts";

/** One notification for one browser. */
export type PushJob = { notificationId: string; subscriptionId: string };

/** The name that its queue listens to. */
export const pushDue = "push.due";

/** Who is here reads it on the page within this time; what is older than the other is no news any more. */
const [grace, stale] = [sql`interval '10 seconds'`, sql`interval '1 hour'`] as const;
const batch = 200;

/** Queues what is unread and due for push, each notification once, a job for each browser. @returns whether there may be more */
export async function queueDuePushes(): Promise<boolean> {
  return transact(null, async ({ tx }) => {
    const { rows } = await tx.execute<{ id: string; subscriptions: string[] }>(sql`
      with due as (
        select n.id, n.member_id from (select distinct member_id from push_subscriptions) m
        join notifications n on n.member_id = m.member_id
        where n.read_at is null and n.created_at between now() - ${stale} and now() - ${grace}
          and not exists (select 1 from pushed p where p.notification_id = n.id)
        order by n.created_at limit ${batch}),
      -- Of two workers that look at once, one has each.
      claimed as (
        insert into pushed (notification_id, at) select id, now() from due
        on conflict do nothing returning notification_id)
      select d.id, array(select s.id::text from push_subscriptions s where s.member_id = d.member_id) as subscriptions
      from due d join claimed c on c.notification_id = d.id`);
    for (const { id, subscriptions } of rows)
      for (const subscriptionId of subscriptions)
        await publish(tx, pushDue, { notificationId: id, subscriptionId } satisfies PushJob);
    return rows.length === batch;
  });
}
