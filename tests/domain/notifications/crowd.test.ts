import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addSpace } from "../../support/content.ts";
import { explain, type PlanNode, rowsRead, statementsOf } from "../../support/statements.ts";
import { type Ground, openGround } from "../../support/told.ts";

/** How what is told goes about a base where sizes show. As in `plans.test.ts`, sequential reading is switched off. */
const settings = ["enable_seqscan = off", "random_page_cost = 1.1", "jit = off"];

let ground: Ground;
let member: Awaited<ReturnType<Ground["viewerOf"]>>;
let ask: typeof import("#app/domain/threads/ask.ts").ask;
let listInbox: typeof import("#app/domain/notifications/list-inbox.ts").listInbox;
let countUnread: typeof import("#app/domain/notifications/count-unread.ts").countUnread;

beforeAll(async () => {
  ground = await openGround();
  ({ ask } = await import("#app/domain/threads/ask.ts"));
  ({ listInbox } = await import("#app/domain/notifications/list-inbox.ts"));
  ({ countUnread } = await import("#app/domain/notifications/count-unread.ts"));
  const spaceId = await addSpace(ground.base, { slug: "questions" });
  member = await ground.viewerOf({ username: "member" });
  await ground.pool.query(`
    insert into members (id, username, username_skeleton, display_name, email, email_confirmed_at, created_at)
    select gen_random_uuid(), 'crowd' || n, 'crowd' || n, 'C', 'c' || n || '@crowd.example', now(), now()
    from generate_series(1, 10000) n`);
  await ground.pool.query(
    `insert into subscriptions (member_id, target_kind, target_id, level, why, created_at)
     select id, 'space', $1, 'everything', 'chosen', now() from members where username like 'crowd%'`,
    [spaceId],
  );
}, 60_000);
afterAll(() => ground?.close());

test("ten thousand followers are told in a few statements", async () => {
  await ask(member, {
    space: "questions",
    title: "What is this noise about?",
    body: "It makes a noise.",
    tags: [],
  });
  const start = performance.now();
  const statements = await statementsOf(() => ground.deliver());
  console.log(`10,000 told in ${Math.round(performance.now() - start)} ms`);
  expect(statements.length).toBeLessThan(20);
  const [count] = await ground.rows(`select count(*)::int as told, count(distinct member_id)::int as members,
    string_agg(distinct substr(id::text, 15, 1), '') as version from notifications`);
  expect(count).toEqual({ told: 10_000, members: 10_000, version: "7" });
}, 60_000);

describe("a member who was told a great deal", () => {
  beforeAll(async () => {
    const { pool } = ground;
    // Two thousand threads, ten things in each for one member, and one for each of many others.
    await pool.query(`
      insert into threads (space_id, kind, title, slug, language, created_at, updated_at, active_at)
      select s.id, 'question', 'Thread ' || n, 'thread-' || n, 'en', now(), now(), now()
      from generate_series(1, 2000) n, spaces s`);
    await pool.query(`
      insert into posts (thread_id, kind, markdown, html, created_at, updated_at)
      select id, 'body', 'x', '<p>x</p>', now(), now() from threads where title like 'Thread %'`);
    const told = (who: string, each: number) =>
      pool.query(
        `insert into notifications (id, member_id, kind, event_id, thread_id, post_id, created_at, read_at)
         select gen_random_uuid(), m.id, (array['answer', 'news', 'mention'])[1 + n % 3], gen_random_uuid(), p.thread_id, p.id,
           now() - make_interval(secs => (p.thread_id * 7919 % 2003) * 10 + n), case when n > 3 then now() end
         from posts p, generate_series(1, ${each}) n, lateral (${who}) m where p.kind = 'body'`,
      );
    await told("select id from members where username = 'member'", 10);
    await told("select id from members where username = 'crowd' || (p.id % 9000 + n)", 20);
    await pool.query("analyze");
  }, 120_000);

  async function plansOf(work: () => Promise<unknown>) {
    const statements = await statementsOf(work);
    return Promise.all(statements.map(async (one) => (await explain(ground.pool, one, settings)).nodes));
  }
  const onNotifications = (nodes: PlanNode[]) =>
    nodes.filter((node) => node["Relation Name"] === "notifications");

  test.each(["all", "unread", "mentions"] as const)("reads about a page of the inbox: %s", async (show) => {
    const first = await listInbox(member, { show });
    expect(first.items).toHaveLength(20);
    for (const after of [undefined, first.next ?? undefined]) {
      const [groups, told] = await plansOf(() => listInbox(member, { show, after }));
      const used = groups!.flatMap((node) => node["Index Name"] ?? []);
      expect(used).toContain("notifications_newest_idx");
      expect(used).toContain(show === "unread" ? "notifications_unread_idx" : "notifications_thread_idx");
      for (const node of [...onNotifications(groups!), ...onNotifications(told!)]) {
        expect(node["Node Type"]).not.toBe("Seq Scan");
        // Twenty-one threads of ten each, and what a filter passes over.
        expect(rowsRead(node), node["Index Name"]).toBeLessThanOrEqual(1_500);
      }
    }
  });

  test("counts what is unread by its index, as far as it is said", async () => {
    expect(await countUnread(member)).toBe(100);
    const [plan] = await plansOf(() => countUnread(member));
    expect(plan!.flatMap((node) => node["Index Name"] ?? [])).toContain("notifications_unread_idx");
    // A hundred threads of three each.
    for (const node of onNotifications(plan!)) expect(rowsRead(node)).toBeLessThanOrEqual(400);
  });

  test("is asked about by its indexes when it is sent, whichever way", async () => {
    const { findTold } = await import("#app/domain/notifications/find-told.ts");
    const [mail] = await ground.rows(
      `insert into mails (id, message_id, member_id, address, kind, created_at)
       values (gen_random_uuid(), '<m@x>', $1, '', 'notification', now()) returning id`,
      [member.member.id],
    );
    const unread = await ground.rows(
      `update notifications set mail_id = $1 where id in
       (select id from notifications where member_id = $2 and read_at is null and kind <> 'news' limit 3) returning id`,
      [mail!.id, member.member.id],
    );
    await ground.pool.query("analyze notifications");
    const ways = {
      notifications_mail_idx: { mailId: mail!.id! },
      notifications_pkey: { ids: [unread[0]!.id!] },
      notifications_newest_idx: { since: new Date(Date.now() - 3_600_000) },
    };
    for (const [index, which] of Object.entries(ways)) {
      expect((await findTold(member, which)).length, index).toBeGreaterThan(0);
      const [plan] = await plansOf(() => findTold(member, which));
      // A digest goes by what came since, or by what is unread, whichever is less.
      const used = plan!.flatMap((node) => node["Index Name"] ?? []);
      expect(
        used.some((one) => one === index || ("since" in which && one === "notifications_unread_idx")),
      ).toBe(true);
      // Spaces are few.
      for (const node of plan!.filter((one) => one["Relation Name"] !== "spaces")) {
        expect(node["Node Type"], node["Relation Name"]).not.toBe("Seq Scan");
        // What one has unread, at most.
        expect(rowsRead(node), `${index}: ${node["Node Type"]} ${node["Index Name"]}`).toBeLessThanOrEqual(
          7_000,
        );
      }
    }
  });
});
