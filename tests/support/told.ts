import type { Subscriber } from "#app/background/subscriber.ts";
import type { DomainEvent } from "#app/domain/events.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { testDatabase } from "./database.ts";
import { addPeople, type Base, openBase, type PersonFacts } from "./people.ts";

export type Ground = Awaited<ReturnType<typeof openGround>>;

/** A base with the commands that write in the diary, and those who read it, handed each event by hand. */
export async function openGround() {
  const database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  const { pool } = await import("#db/client.server.ts");
  const { stopJobs } = await import("#app/services/jobs.server.ts");
  const { notifications } = await import("#app/background/subscribers/notifications.ts");
  const { subscriptions } = await import("#app/background/subscribers/subscriptions.ts");
  const base: Base = openBase(pool);
  let last = "00000000-0000-0000-0000-000000000000";

  const hand = async (event: DomainEvent) => {
    for (const { on } of [subscriptions, notifications] as Subscriber[])
      await (on[event.name] as ((event: DomainEvent) => Promise<void>) | undefined)?.(event);
  };
  const rows = async (sql: string, values: unknown[] = []) =>
    (await pool.query(sql, values)).rows as Record<string, string>[];

  return {
    base,
    pool,
    rows,
    /** Hands on what happened since the last time. @returns those events */
    async deliver(): Promise<DomainEvent[]> {
      const { rows: events } = await pool.query<DomainEvent>(
        `select id, name, version, actor_id as "actorId", ids, at, imported from events where id > $1 order by id`,
        [last],
      );
      last = events.at(-1)?.id ?? last;
      for (const event of events) await hand(event);
      return events;
    },
    hand,
    /** What each member was told by an event, as `name kind`, in order. */
    async told(event?: DomainEvent): Promise<string[]> {
      const found = await rows(
        `select m.username || ' ' || n.kind as told from notifications n join members m on m.id = n.member_id
         where $1::uuid is null or n.event_id = $1 order by 1`,
        [event?.id ?? null],
      );
      return found.map(({ told = "" }) => told);
    },
    async viewerOf(facts: PersonFacts): Promise<Viewer & { member: NonNullable<Viewer["member"]> }> {
      const { username, role, spaceId = null, confirmed = true, locale = "en" } = facts;
      const [made] = await addPeople(base, [facts]);
      const grants = role ? [{ role, spaceId }] : [];
      return {
        member: { id: made!.id, username, displayName: username, emailConfirmed: confirmed, grants },
        locale,
      };
    },
    async close() {
      await stopJobs();
      await pool.end();
      await database.drop();
    },
  };
}
