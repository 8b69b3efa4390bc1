import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Forbidden } from "#app/domain/errors.ts";
import { carried } from "#app/domain/people/carried.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { atOnce } from "../../support/held.ts";
import { acts, openPlayground } from "../../support/histories.ts";
import { addPeople, type Base, openBase, type Person, viewerOf } from "../../support/people.ts";
import { recount } from "../../support/recount.ts";

let database: TestDatabase;
let pool: typeof import("#db/client.server.ts").pool;
let stopJobs: () => Promise<void>;
let base: Base;
let admin: Viewer;
let mergeMembers: typeof import("#app/domain/people/merge-members.ts").mergeMembers;
let previewMerge: typeof import("#app/domain/people/preview-merge.ts").previewMerge;
let play: Awaited<ReturnType<typeof openPlayground>>;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.LOG_LEVEL = "silent";
  ({ pool } = await import("#db/client.server.ts"));
  ({ stopJobs } = await import("#app/services/jobs.server.ts"));
  ({ mergeMembers } = await import("#app/domain/people/merge-members.ts"));
  ({ previewMerge } = await import("#app/domain/people/preview-merge.ts"));
  base = openBase(pool);
  const [a] = (await addPeople(base, [{ username: "admin", role: "administrator" }])) as [Person];
  admin = viewerOf(a, "administrator");
  play = await openPlayground(pool, { done: new Map(), refusals: new Map() });
}, 60_000);
afterAll(async () => {
  await stopJobs?.();
  await pool?.end();
  await database?.drop();
});

const why = "Both wrote from the same order number";
const idOf = async (username: string) =>
  (await base.select().from(schema.members).where(eq(schema.members.username, username)))[0]!.id;
const rows = async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows;

test("every column that names a member has its fate when two become one", async () => {
  const found = await rows(`
    select c.conrelid::regclass::text || '.' || a.attname as place
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'members'::regclass order by 1`);
  expect(Object.keys(carried).toSorted()).toEqual(found.map(({ place }) => place));
});

describe("after a merge", () => {
  test("every counter, score and place equals a recount, whatever was done before", async () => {
    let collapsed = 0;
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 25, maxLength: 45 }), async (history) => {
        const ground = await play(history);
        // Each history has accounts of its own to lose: two of the three who played it become one.
        const names = ["ben", "cleo"] as const;
        const [kept, gone] = await Promise.all(names.map(idOf));
        // Chance seldom has both vote for one answer: they do.
        await pool.query(
          `insert into votes (post_id, member_id, value, created_at)
          select p.id, voter, 1, now() from (
            select p.id from posts p join threads t on t.id = p.thread_id
            where t.space_id = any($1) and p.kind = 'answer' and p.author_id not in ($2, $3) order by p.id limit 1) p,
            unnest(array[$2, $3]::uuid[]) voter
          on conflict do nothing`,
          [ground.spaceIds, kept, gone],
        );
        const before = await previewMerge(admin, "ben", "cleo");
        const inGround = await rows(
          "select v.post_id, v.member_id, v.value, p.author_id from votes v join posts p on p.id = v.post_id join threads t on t.id = p.thread_id where t.space_id = any($1)",
          [ground.spaceIds],
        );
        await mergeMembers(admin, "ben", { other: "cleo", why });
        ground.votes.clear();
        for (const vote of inGround) {
          const voter = vote.member_id === gone ? kept : vote.member_id;
          const author = vote.author_id === gone ? kept : vote.author_id;
          const doubled =
            vote.member_id === gone &&
            inGround.some((one) => one.post_id === vote.post_id && one.member_id === kept);
          if (voter !== author && !doubled) ground.votes.set(`${vote.post_id} ${voter}`, vote.value);
          else collapsed++;
        }
        expect(await recount(pool, ground)).toEqual([]);
        expect(before.votesDoubled + before.votesOnOwn).toBeGreaterThanOrEqual(0);
        for (const table of ["posts", "threads"])
          expect(await rows(`select 1 from ${table} where author_id = $1`, [gone])).toEqual([]);
        expect(await rows("select 1 from votes where member_id = $1", [gone])).toEqual([]);
        await revive(gone!, ++run);
      }),
      { numRuns: 12 },
    );
    expect(collapsed).toBeGreaterThan(0);
  }, 300_000);
});

/** The playground's people play on: the shell is an account again, under its own name. */
async function revive(id: string, run: number): Promise<void> {
  await base
    .update(schema.members)
    .set({
      mergedInto: null,
      deletedAt: null,
      email: `cleo-${run}@people.example`,
      emailConfirmedAt: new Date(),
    })
    .where(eq(schema.members.id, id));
}

describe("a merge", () => {
  let dora: Person;
  let dora2: Person;
  let eve: Person;
  let threadId: number;
  let answerId: number;

  beforeAll(async () => {
    [dora, dora2, eve] = (await addPeople(base, [
      { username: "dora" },
      { username: "dora2", role: "expert" },
      { username: "eve" },
    ])) as [Person, Person, Person];
    const { ask } = await import("#app/domain/threads/ask.ts");
    const { answer } = await import("#app/domain/threads/answer.ts");
    const { vote } = await import("#app/domain/votes/vote.ts");
    const { acceptAnswer } = await import("#app/domain/threads/accept-answer.ts");
    const { addSpace } = await import("../../support/content.ts");
    await addSpace(base, { slug: "help" });
    const asked = await ask(viewerOf(dora), {
      space: "help",
      kind: "question",
      title: "Which oil for the chain?",
      body: "It squeaks in the rain.",
      tags: [],
    });
    threadId = Number(asked.threadId);
    const answered = await answer(viewerOf(dora2, "expert"), threadId, {
      body: "Any that stays on in rain.",
    });
    answerId = Number(answered.postId);
    await vote(viewerOf(dora), answerId, 1);
    await vote(viewerOf(eve), answerId, 1);
    await acceptAnswer(viewerOf(dora), answerId);
    const others = await answer(viewerOf(eve), threadId, { body: "Wax, as the manual says." });
    await vote(viewerOf(dora), Number(others.postId), 1);
    await vote(viewerOf(dora2), Number(others.postId), 1);
    for (const { id } of [dora, dora2]) {
      await base.insert(schema.bookmarks).values({ memberId: id, postId: answerId, note: `of ${id}` });
      await base
        .insert(schema.subscriptions)
        .values({ memberId: id, targetKind: "tag", targetId: "oil", level: "everything", why: "chosen" });
    }
    const older = new Date(Date.now() - 60_000);
    await base.insert(schema.drafts).values([
      { memberId: dora.id, key: "ask", fields: { body: "older" }, savedAt: older },
      { memberId: dora2.id, key: "ask", fields: { body: "newer" }, savedAt: new Date() },
      { memberId: dora2.id, key: "answer-1", fields: { body: "alone" }, savedAt: older },
    ]);
    await base.insert(schema.subscriptions).values({
      memberId: eve.id,
      targetKind: "member",
      targetId: dora2.id,
      level: "everything",
      why: "chosen",
    });
    await base
      .insert(schema.origins)
      .values({ source: "stackexchange", site: "bikes", kind: "user", externalId: "7", memberId: dora2.id });
    const [group] = await base.insert(schema.groups).values({ slug: "beta", name: "Beta" }).returning();
    await base.insert(schema.groupMembers).values({ groupId: group!.id, memberId: dora2.id });
  });

  test("is refused to all but administrators, and for accounts that cannot go", async () => {
    const input = { other: "dora2", why };
    for (const viewer of [viewerOf(eve), viewerOf(eve, "manager")]) {
      await expect(mergeMembers(viewer, "dora", input)).rejects.toThrow(Forbidden);
      await expect(previewMerge(viewer, "dora", "dora2")).rejects.toThrow(Forbidden);
    }
    for (const [other, fault] of [
      ["nobody", "memberUnknown"],
      ["dora", "mergeSame"],
      ["admin", "mergeSelf"],
    ] as const)
      await expect(mergeMembers(admin, "dora", { other, why })).rejects.toMatchObject({
        fields: { other: [fault] },
      });
    expect(await rows("select 1 from members where merged_into is not null")).toEqual([]);
  });

  test("is told beforehand exactly as it comes", async () => {
    const preview = await previewMerge(admin, "dora", "dora2");
    expect(preview.moves).toMatchObject({
      threads: 0,
      answers: 1,
      votes: 0,
      bookmarks: 1,
      drafts: 2,
      groups: 1,
      roles: 1,
      origins: 1,
    });
    expect([preview.votesDoubled, preview.votesOnOwn, preview.sessions, preview.tokens]).toEqual([
      1, 1, 1, 1,
    ]);
  });

  test("carries everything over, once each, and leaves a shell that leads there", async () => {
    const { findSession, findTokenHolder } = await import("#app/domain/accounts/session.server.ts");
    const { findSuccessor } = await import("#app/domain/members/find-successor.ts");
    const logged = { memberId: dora2.id, address: "dora2@people.example" };
    await base.insert(schema.mails).values([
      { ...logged, messageId: "<m@x>", kind: "digest", problem: "450 dora2@people.example is busy" },
      { ...logged, messageId: "<k@x>", kind: "digest", memberId: dora.id, address: "dora@people.example" },
    ]);
    await base.insert(schema.incomingMails).values([
      { ...logged, messageId: "<i@x>", state: "posted" },
      { ...logged, messageId: "<j@x>", state: "ignored", memberId: null, address: "Dora2@people.example" },
    ]);
    await mergeMembers(admin, "dora", { other: "dora2", why });
    // The address was given up, so that no log has it; the one that stays is still the one written to.
    const logs = await rows(
      "select message_id, address || problem as says from mails union all select message_id, address || problem from incoming_mails order by 1",
    );
    expect(Object.fromEntries(logs.map(({ message_id, says }) => [message_id, says]))).toEqual({
      ...{ "<i@x>": "", "<j@x>": "", "<k@x>": "dora@people.example", "<m@x>": "" },
    });
    const [answer] = await base.select().from(schema.posts).where(eq(schema.posts.id, answerId));
    // Her own vote went, eve's stayed; the acceptance and the official mark are untouched.
    expect([answer?.authorId, answer?.up, answer?.score, answer?.official]).toEqual([dora.id, 1, 1, true]);
    expect(answer?.acceptedBy).toBe(dora.id);
    const own = <T extends { memberId: string }>(all: T[]) =>
      all.filter(({ memberId }) => memberId === dora.id);
    expect(own(await base.select().from(schema.bookmarks))[0]?.note).toBe(`of ${dora.id}`);
    expect(
      own(await base.select().from(schema.drafts))
        .map(({ key, fields }) => [key, fields.body])
        .toSorted(),
    ).toEqual([
      ["answer-1", "alone"],
      ["ask", "newer"],
    ]);
    expect(own(await base.select().from(schema.groupMembers))).toHaveLength(1);
    expect(own(await base.select().from(schema.roleGrants)).map(({ role }) => role)).toEqual(["expert"]);
    const follows = await base
      .select()
      .from(schema.subscriptions)
      .where(eq(schema.subscriptions.memberId, eve.id));
    expect(
      follows.filter(({ targetKind }) => targetKind === "member").map(({ targetId }) => targetId),
    ).toEqual([dora.id]);
    expect(await findSession(dora2.cookie)).toBeNull();
    expect(await findTokenHolder(dora2.token)).toBeNull();
    expect(await findSession(dora.cookie)).not.toBeNull();
    const [shell] = await base.select().from(schema.members).where(eq(schema.members.username, "dora2"));
    expect([shell?.email, shell?.passwordHash, shell?.mergedInto]).toEqual([null, null, dora.id]);
    expect(await findSuccessor("Dora2")).toBe("dora");
    expect(await findSuccessor("dora")).toBeNull();
    for (const place of Object.keys(carried).filter((one) => !/^(api_tokens|members)\./.test(one))) {
      const [table, column] = place.split(".");
      expect(await rows(`select 1 from ${table} where ${column} = $1`, [dora2.id]), place).toEqual([]);
    }
    const [told] = await base
      .select()
      .from(schema.auditEntries)
      .where(and(eq(schema.auditEntries.act, "member.merged"), eq(schema.auditEntries.subjectId, dora.id)));
    expect([told?.why, told?.before]).toEqual([why, { other: "dora2" }]);
    await expect(mergeMembers(admin, "dora", { other: "dora2", why })).rejects.toMatchObject({
      fields: { other: ["mergeGone"] },
    });
  });

  test("of one who was voted for meanwhile counts that vote too", async () => {
    const [fay, fay2] = (await addPeople(base, [{ username: "fay" }, { username: "fay2" }])) as [
      Person,
      Person,
    ];
    const { answer } = await import("#app/domain/threads/answer.ts");
    const { vote } = await import("#app/domain/votes/vote.ts");
    const made = await answer(viewerOf(fay2), threadId, { body: "A drop of anything will do." });
    const postId = Number(made.postId);
    await vote(viewerOf(fay), postId, 1);
    await Promise.all([
      mergeMembers(admin, "fay", { other: "fay2", why }),
      vote(viewerOf(eve), postId, 1),
      vote(viewerOf(dora), postId, 1),
    ]);
    const [post] = await base.select().from(schema.posts).where(eq(schema.posts.id, postId));
    expect([post?.up, post?.score]).toEqual([2, 2]);
  });
});

test("an account that takes the other's address over leaves no link where its own claim was", async () => {
  const { issueMailToken, findMailToken } = await import("#app/domain/accounts/mail-token.ts");
  const [claim, proven] = (await addPeople(base, [
    { username: "claimant", confirmed: false },
    { username: "provenone" },
  ])) as [Person, Person];
  const link = await issueMailToken(claim.id, "claimant@people.example", "confirm-email", claim.id);
  expect(await findMailToken(link!, "confirm-email")).not.toBeNull();
  await mergeMembers(admin, "claimant", { other: "provenone", why });
  expect((await rows("select email from members where id = $1", [claim.id]))[0].email).toBe(
    `${proven.username}@people.example`,
  );
  expect(await findMailToken(link!, "confirm-email")).toBeNull();
});

describe("into an account that was left for now", () => {
  const administer = "select pg_advisory_xact_lock(hashtextextended('administrators', 0))";
  const active = () =>
    rows(
      "select m.username from role_grants g join members m on m.id = g.member_id where g.role = 'administrator' and m.deactivated_at is null and m.deleted_at is null",
    );

  test.each(["merged", "taken"])(
    "no role goes over that the site is left without, when another goes at the same moment (%s first)",
    async (first) => {
      const { takeRole } = await import("#app/domain/people/take-role.ts");
      const [going, asleep] = (await addPeople(base, [
        { username: `going-${first}`, role: "administrator" },
        { username: `asleep-${first}` },
      ])) as [Person, Person];
      await rows("update members set deactivated_at = now() where id = $1", [asleep.id]);
      const [own] = await rows(
        "select g.id, g.member_id from role_grants g join members m on m.id = g.member_id where m.username = 'admin'",
      );
      const merges = () => mergeMembers(admin, asleep.username, { other: going.username, why });
      const takes = () => takeRole(viewerOf(going, "administrator"), "admin", own.id);
      const both = first === "merged" ? [merges, takes] : [takes, merges];
      const [one, other] = await atOnce(pool, { text: administer }, both);
      expect(one?.status).toBe("fulfilled");
      expect(other).toMatchObject({ status: "rejected", reason: { key: "lastAdministrator" } });
      expect(await active()).toEqual([{ username: first === "merged" ? "admin" : going.username }]);
      // For whoever comes after.
      await base
        .insert(schema.roleGrants)
        .values({ memberId: own.member_id, role: "administrator" })
        .onConflictDoNothing();
      await base.delete(schema.roleGrants).where(eq(schema.roleGrants.memberId, going.id));
    },
  );
});
