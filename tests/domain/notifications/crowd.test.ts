import { afterAll, beforeAll, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { explain, rowsRead, statementsOf } from "../../support/statements.ts";
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
