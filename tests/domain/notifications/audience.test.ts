import { sql } from "drizzle-orm";
import fc from "fast-check";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Told } from "#app/domain/notifications/audience.ts";
import {
  hearsNews,
  levelFor,
  type News,
  reaches,
  type Said,
  strongest,
  widest,
} from "#app/domain/subscriptions/levels.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";
import { addSpace, addThread } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

let ground: Ground;
let tell: typeof import("#app/domain/notifications/tell.ts").tell;
let isVisible: typeof import("#app/domain/spaces/visible.ts").isVisible;
let mayRead: typeof import("#app/domain/spaces/visible.ts").mayRead;
let spaces: { id: string; visibility: string }[];
let people: (Viewer & { member: { id: string; username: string } })[];
let threads: { id: number; spaceId: string; productId: string | null; tags: string[] }[];

beforeAll(async () => {
  ground = await openGround();
  ({ tell } = await import("#app/domain/notifications/tell.ts"));
  ({ isVisible, mayRead } = await import("#app/domain/spaces/visible.ts"));
  const { base } = ground;
  const [testers, others] = await base
    .insert(schema.groups)
    .values([
      { slug: "testers", name: "T" },
      { slug: "others", name: "O" },
    ])
    .returning();
  spaces = [];
  for (const visibility of ["public", "members", "groups", "staff"] as const) {
    const id = await addSpace(base, {
      slug: visibility,
      visibility,
      ...(visibility === "groups" && { groupId: testers!.id }),
    });
    spaces.push({ id, visibility });
  }
  const [, , groupsId, staffId] = spaces.map(({ id }) => id);
  people = [];
  for (const facts of [
    { username: "newcomer", confirmed: false },
    { username: "plain" },
    { username: "other" },
    { username: "insider", groupIds: [testers!.id] },
    { username: "elsewhere", groupIds: [others!.id] },
    { username: "outsider", groupIds: [testers!.id], confirmed: false },
    { username: "expert", role: "expert" as const },
    { username: "expert-there", role: "expert" as const, spaceId: groupsId },
    { username: "moderator", role: "moderator" as const },
    { username: "unconfirmed-moderator", role: "moderator" as const, confirmed: false },
    { username: "moderator-there", role: "moderator" as const, spaceId: staffId },
    { username: "product", role: "product" as const },
    { username: "manager", role: "manager" as const },
    { username: "administrator", role: "administrator" as const },
  ])
    people.push(await ground.viewerOf(facts));
  const [product] = await base
    .insert(schema.products)
    .values({ slug: "pump", name: "Pump", description: {} })
    .returning();
  threads = [];
  for (const [index, { id: spaceId }] of spaces.entries()) {
    const tags = index % 2 === 0 ? ["one", "two"] : [];
    const { id } = await addThread(base, {
      spaceId,
      authorId: people[1]!.member.id,
      title: `Thread ${index}`,
      tags,
    });
    const productId = index < 2 ? product!.id : null;
    await ground.pool.query("update threads set product_id = $2 where id = $1", [id, productId]);
    threads.push({ id, spaceId, productId, tags });
  }
}, 60_000);
afterAll(() => ground?.close());

test("who may read a space is the same by the viewer's rule and by the recipients'", async () => {
  const { base } = ground;
  let seen = 0;
  for (const space of spaces) {
    const { rows } = await base.execute<{ id: string }>(
      sql`select m.id from members m where ${mayRead("m", sql`${space.id}::uuid`)}`,
    );
    const readers = new Set(rows.map(({ id }) => id));
    for (const viewer of people) {
      const seesIt = await sees(viewer, space.id);
      expect(readers.has(viewer.member.id), `${viewer.member.username} in ${space.visibility}`).toBe(seesIt);
      if (seesIt) seen++;
    }
  }
  expect(seen).toBeGreaterThan(20);
  expect(seen).toBeLessThan(spaces.length * people.length - 10);
});

/** By the viewer's rule; nothing changes it here, so it is asked once. */
const sight = new Map<string, Promise<boolean>>();
function sees(viewer: (typeof people)[number], spaceId: string): Promise<boolean> {
  const key = `${viewer.member.id} ${spaceId}`;
  const look = async () => {
    const { rows } = await ground.base.execute(
      sql`select 1 from spaces s where s.id = ${spaceId} and ${isVisible(viewer, sql`s.id`)}`,
    );
    return rows.length > 0;
  };
  const known = sight.get(key) ?? look();
  sight.set(key, known);
  return known;
}

type Drawn = {
  thread: number;
  actor: number;
  direct: { who: number; kind: Told["direct"][number]["kind"] }[];
  said: (Said & { who: number; of: number })[];
  news: News | undefined;
  everyone: boolean;
  always: boolean;
};

const drawn: fc.Arbitrary<Drawn> = fc.record({
  thread: fc.nat(3),
  actor: fc.nat(13),
  direct: fc.array(
    fc.record({ who: fc.nat(13), kind: fc.constantFrom("answer", "mention", "quoted", "comment", "acted") }),
    { maxLength: 6 },
  ),
  said: fc.array(
    fc.record({
      who: fc.nat(13),
      target: fc.constantFrom("space", "thread", "tag", "product", "member"),
      // Some of what is said is about this matter, some about another.
      of: fc.nat(2),
      level: fc.constantFrom(...widest),
      chosen: fc.boolean(),
    }),
    { maxLength: 30 },
  ),
  news: fc.constantFrom(undefined, "thread", "answer", "comment", "acceptance"),
  everyone: fc.boolean(),
  always: fc.boolean(),
});

test("those who are told are those that the rules name, one by one", async () => {
  let toldInAll = 0;
  await fc.assert(
    fc.asyncProperty(drawn, async (draw) => {
      await ground.pool.query("truncate notifications, subscriptions cascade");
      const thread = threads[draw.thread]!;
      const rows = keep(draw, thread);
      if (rows.length > 0) await ground.base.insert(schema.subscriptions).values(rows);
      const told: Told = {
        eventId: v7(),
        actorId: people[draw.actor]!.member.id,
        threadId: thread.id,
        postId: null,
        direct: draw.direct.map(({ who, kind }) => ({ memberId: people[who]!.member.id, kind })),
        news: draw.news,
        everyone: draw.everyone,
        always: draw.always,
      };
      const count = await tell(told);
      // Told again, as after a failure, nobody is told twice.
      expect(await tell(told)).toBe(0);
      const expected = await recount(told, rows, thread);
      expect(await ground.told()).toEqual(expected);
      expect(count).toBe(expected.length);
      toldInAll += count;
    }),
    { numRuns: 120 },
  );
  expect(toldInAll).toBeGreaterThan(100);
}, 120_000);

type Row = typeof schema.subscriptions.$inferInsert;
type Thread = (typeof threads)[number];

/** What was drawn as rows, one for each member and target. */
function keep(draw: Drawn, thread: Thread): Row[] {
  const others: Record<string, string[]> = {
    space: [thread.spaceId, spaces[0]!.id, spaces[1]!.id],
    thread: [String(thread.id), String(threads[0]!.id), String(threads[1]!.id)],
    tag: ["one", "two", "three"],
    product: [threads[0]!.productId!, v7(), v7()],
    member: [people[draw.actor]!.member.id, people[0]!.member.id, people[1]!.member.id],
  };
  const rows = new Map<string, Row>();
  for (const { who, target, of, level, chosen } of draw.said) {
    const row: Row = {
      memberId: people[who]!.member.id,
      targetKind: target,
      targetId: others[target]![of]!,
      level,
      why: chosen ? "chosen" : "asked",
    };
    rows.set([row.memberId, target, row.targetId].join(), row);
  }
  return [...rows.values()];
}

/** By the pure rules, a member at a time, reading each space through the viewer. */
async function recount(told: Told, rows: Row[], thread: Thread): Promise<string[]> {
  const found: string[] = [];
  for (const viewer of people) {
    const { id, username } = viewer.member;
    if (id === told.actorId) continue;
    if (!(await sees(viewer, thread.spaceId))) continue;
    const heard = levelFor(
      rows
        .filter((row) => row.memberId === id && isAbout(row, told, thread))
        .map(({ targetKind, level, why }) => ({ target: targetKind, level, chosen: why === "chosen" })),
    );
    const kinds = told.direct
      .filter((one) => one.memberId === id && (told.always || reaches(heard.level, one.kind)))
      .map(({ kind }) => kind);
    if (told.news && hearsNews(heard, told.news)) kinds.push("news");
    if (told.everyone && viewer.member.emailConfirmed && reaches(heard.level, "announcement"))
      kinds.push("announcement");
    // News of one kind comes before an announcement to all.
    const order = strongest.filter((kind) => kind !== "announcement").concat("announcement" as never);
    const kind = order.find((one) => kinds.includes(one));
    if (kind) found.push(`${username} ${kind}`);
  }
  return found.sort();
}

function isAbout({ targetKind, targetId }: Row, told: Told, thread: Thread): boolean {
  if (targetKind === "space") return targetId === thread.spaceId;
  if (targetKind === "thread") return targetId === String(thread.id);
  if (targetKind === "tag") return thread.tags.includes(targetId);
  if (targetKind === "product") return targetId === thread.productId;
  return targetId === told.actorId;
}
