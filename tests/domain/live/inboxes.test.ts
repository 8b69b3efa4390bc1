import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { addSpace, addThread } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { addPeople, openBase } from "../../support/people.ts";

let database: TestDatabase;
let pool: typeof import("#db/client.server.ts").pool;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ pool } = await import("#db/client.server.ts"));
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
});

test("the streams count what the inbox shows, for everybody, of everything", async () => {
  const { countInboxes } = await import("#app/domain/live/count-inboxes.ts");
  const { findWatchers } = await import("#app/domain/live/find-watchers.ts");
  const { countUnread } = await import("#app/domain/notifications/count-unread.ts");
  const base = openBase(pool);
  const groupId = v7();
  await base.insert(schema.groups).values({ id: groupId, slug: "testers", name: "Testers" });
  const people = await addPeople(base, [
    { username: "member" },
    { username: "newcomer", confirmed: false },
    { username: "insider", groupIds: [groupId] },
    { username: "expert", role: "expert" },
    { username: "moderator", role: "moderator" },
  ]);
  for (const visibility of ["public", "members", "groups", "staff"] as const) {
    const spaceId = await addSpace(base, {
      slug: visibility,
      visibility,
      ...(visibility === "groups" && { groupId }),
    });
    for (const { id: authorId } of people) {
      const thread = await addThread(base, {
        spaceId,
        authorId,
        title: `In ${visibility}`,
        answers: [
          { authorId, body: "It stands." },
          { authorId, body: "It was taken back." },
        ],
      });
      const [standing, gone] = thread.answerIds as [number, number];
      await base.update(schema.posts).set({ withdrawnAt: new Date() }).where(eq(schema.posts.id, gone));
      const kinds = ["answer", "suggestion", "acted", "news"] as const;
      const rows = people.flatMap(({ id: memberId }, index) =>
        kinds.slice(index % 2).flatMap((kind) =>
          [standing, gone, null].map((postId) => ({
            memberId,
            kind,
            eventId: v7(),
            threadId: thread.id,
            postId,
            readAt: postId === null && index % 3 === 0 ? new Date() : null,
          })),
        ),
      );
      await base.insert(schema.notifications).values(rows);
    }
  }
  // Of some threads only what is out of sight is left unread.
  await pool.query(
    "update notifications set read_at = now() where thread_id % 3 = 0 and (post_id is null or post_id in (select id from posts where not gone))",
  );
  const sessions = await base.select().from(schema.sessions);
  const hashes = new Map(sessions.map(({ memberId, idHash }) => [memberId, idHash]));
  const watchers = await findWatchers([...hashes.values()]);
  const streamed = await countInboxes([...watchers.values()]);
  const counts: Record<string, { stream: number; inbox: number }> = {};
  for (const { id, username } of people) {
    const { viewer } = watchers.get(hashes.get(id)!)!;
    counts[username] = { stream: streamed.get(id)?.unread ?? 0, inbox: await countUnread(viewer) };
  }
  for (const [username, { stream, inbox }] of Object.entries(counts)) expect(stream, username).toBe(inbox);
  expect(new Set(Object.values(counts).map(({ inbox }) => inbox)).size).toBeGreaterThan(2);
});
