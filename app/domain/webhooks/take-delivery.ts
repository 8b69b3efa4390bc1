import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { type SentType, testType } from "./input.ts";
import { openWebhookSecret } from "./secret.ts";

/** Far longer than sending may take, so that nobody takes over what is still on its way. */
const lease = 60_000;

/** A delivery that is ours to send until its lease ends. */
export type TakenDelivery = {
  id: string;
  webhookId: string;
  eventId: string;
  type: SentType;
  ids: Record<string, string>;
  eventAt: Date;
  /** This one included. */
  tries: number;
  leasedUntil: Date;
  url: string;
  /** The newest first. */
  secrets: string[];
};

type Row = Omit<TakenDelivery, "eventAt" | "leasedUntil" | "secrets"> & {
  eventAt: string;
  secret: string;
  former: string | null;
};

/**
 * Takes a delivery to send it. Of two who try at once, one has it; whoever dies over it leaves it to be taken again
 * once the lease is over. @returns null where it is not to be sent now
 */
export async function takeDelivery(deliveryId: string, now: Date): Promise<TakenDelivery | null> {
  const leasedUntil = new Date(now.getTime() + lease);
  const { rows } = await db.execute<Row>(sql`
    update webhook_deliveries d set tries = d.tries + 1, leased_until = ${leasedUntil}::timestamptz
    from webhooks w
    where d.id = ${deliveryId} and w.id = d.webhook_id and d.state = 'waiting'
      and d.next_try_at <= ${now}::timestamptz
      and (d.leased_until is null or d.leased_until < ${now}::timestamptz)
      -- A test is how one finds out whether it may be resumed.
      and ((w.paused_at is null and w.off_at is null) or d.type = ${testType})
    returning d.id, d.webhook_id as "webhookId", d.event_id as "eventId", d.type, d.ids, d.event_at as "eventAt", d.tries,
      w.url, w.secret, case when w.former_until > ${now}::timestamptz then w.former_secret end as former`);
  const [row] = rows;
  if (!row) return null;
  const { secret, former, eventAt, ...rest } = row;
  const sealed = [secret, ...(former ? [former] : [])];
  return {
    ...rest,
    eventAt: new Date(eventAt),
    leasedUntil,
    secrets: await Promise.all(sealed.map((one) => openWebhookSecret(row.webhookId, one))),
  };
}
