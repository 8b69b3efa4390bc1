import { eq, inArray } from "drizzle-orm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { clockAt } from "#app/lib/zoned.ts";
import * as schema from "#db/schema/index.ts";
import { addSpace, addThread } from "../../support/content.ts";
import { type TestDatabase, testDatabase } from "../../support/database.ts";
import { type MailSink, startMailSink } from "../../support/mail-sink.ts";
import { addPeople, type Base, openBase, type Person } from "../../support/people.ts";

let database: TestDatabase;
let base: Base;
let sink: MailSink;
let pool: typeof import("#db/client.server.ts").pool;
let sendDueMails: typeof import("#app/background/due-mails.ts").sendDueMails;
let digests: typeof import("#app/domain/mails/find-digest.ts") &
  typeof import("#app/domain/mails/find-recipient.ts") &
  typeof import("#app/domain/notifications/next-digest.ts");

const { posts, threads, subscriptions, notificationSettings } = schema;

beforeAll(async () => {
  database = await testDatabase();
  sink = await startMailSink();
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    LOG_LEVEL: "silent",
    SMTP_URL: sink.url,
    APP_URL: "https://square.example",
  });
  ({ pool } = await import("#db/client.server.ts"));
  ({ sendDueMails } = await import("#app/background/due-mails.ts"));
  digests = {
    ...(await import("#app/domain/mails/find-digest.ts")),
    ...(await import("#app/domain/mails/find-recipient.ts")),
    ...(await import("#app/domain/notifications/next-digest.ts")),
  };
  base = openBase(pool);
});
afterAll(async () => {
  await pool?.end();
  await database?.drop();
  await sink?.close();
});

/** The same crowd at every run. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

describe("the hour of a digest", () => {
  test.each([
    ["daily", "Europe/Paris", "2026-03-12T06:30:00Z", "2026-03-12T07:00:00.000Z"],
    ["daily", "Europe/Paris", "2026-03-12T07:00:00Z", "2026-03-13T07:00:00.000Z"],
    // The night in which clocks go forward.
    ["daily", "Europe/Paris", "2026-03-28T12:00:00Z", "2026-03-29T06:00:00.000Z"],
    ["daily", "America/Los_Angeles", "2026-01-01T00:00:00Z", "2026-01-01T16:00:00.000Z"],
    ["weekly", "Asia/Tokyo", "2026-11-27T00:00:00Z", "2026-11-29T23:00:00.000Z"],
    ["weekly", "America/New_York", "2026-03-06T10:00:00Z", "2026-03-09T12:00:00.000Z"],
    ["weekly", "UTC", "2026-03-09T07:00:00Z", "2026-03-09T08:00:00.000Z"],
    ["weekly", "UTC", "2026-03-09T10:00:00Z", "2026-03-16T08:00:00.000Z"],
  ])("%s in %s after %s is %s", (mode, zone, now, due) => {
    expect(digests.nextDigest(mode, zone, new Date(now))?.toISOString()).toBe(due);
  });

  test("is none for whoever wants none", () => {
    expect(digests.nextDigest("at-once", "Europe/Paris", new Date())).toBeNull();
    expect(digests.nextDigest("never", null, new Date())).toBeNull();
  });
});

describe("a hundred digests", () => {
  const day = 86_400_000;
  const now = new Date();
  const since = new Date(now.getTime() - day);
  const roll = dice(7);
  const pick = <T>(from: readonly T[]) => from[roll(from.length)] as T;
  const tags = ["oven", "kettle", "grinder", "toaster", "filter"];
  let people: Person[];
  let groupId: string;
  let everything: {
    threads: (typeof threads.$inferSelect)[];
    posts: (typeof posts.$inferSelect)[];
    spaces: (typeof schema.spaces.$inferSelect)[];
  };

  beforeAll(async () => {
    groupId = v7();
    await base.insert(schema.groups).values({ id: groupId, slug: "testers", name: "Testers" });
    people = await addPeople(
      base,
      Array.from({ length: 100 }, (_, n) => ({
        username: `person${n}`,
        locale: n % 2 ? ("fr" as const) : ("en" as const),
        groupIds: n % 3 === 0 ? [groupId] : [],
        ...(n % 20 === 0 && { role: "expert" as const }),
      })),
    );
    const spaces = await Promise.all([
      addSpace(base, { slug: "public" }),
      addSpace(base, { slug: "members", visibility: "members" }),
      addSpace(base, { slug: "group", visibility: "groups", groupId }),
      addSpace(base, { slug: "staff", visibility: "staff" }),
    ]);
    for (let n = 0; n < 80; n++) {
      const thread = await addThread(base, {
        spaceId: pick(spaces),
        authorId: pick(people).id,
        title: `Thread ${n} zq${n}xv`,
        tags: [...new Set([pick(tags), pick(tags)])],
        answers: Array.from({ length: roll(3) }, (_, a) => ({
          authorId: pick(people).id,
          body: `Answer ${a}.`,
        })),
      });
      const began = new Date(now.getTime() - roll(20 * 24) * 3_600_000);
      const rows = await base.select().from(posts).where(eq(posts.threadId, thread.id));
      let active = began;
      for (const { id, kind } of rows) {
        const at =
          kind === "body"
            ? began
            : new Date(began.getTime() + roll(1_000) * 0.001 * (now.getTime() - began.getTime()));
        const withdrawnAt = kind === "answer" && roll(6) === 0 ? at : null;
        const acceptedAt = kind === "answer" && !withdrawnAt && roll(2) === 0 ? at : null;
        await base
          .update(posts)
          .set({ createdAt: at, withdrawnAt, acceptedAt, acceptedAs: acceptedAt && "author" })
          .where(eq(posts.id, id));
        if (at > active) active = at;
      }
      await base
        .update(threads)
        .set({ createdAt: began, activeAt: active, withdrawnAt: roll(10) === 0 ? began : null })
        .where(eq(threads.id, thread.id));
    }
    const all = await base.select().from(threads);
    for (const [n, { id }] of people.entries()) {
      const made = Array.from({ length: n % 5 }, () => {
        const [targetKind, targetId] = pick([
          ["space", pick(spaces)],
          ["tag", pick(tags)],
          ["thread", String(pick(all).id)],
          ["member", pick(people).id],
        ] as const);
        return {
          memberId: id,
          targetKind,
          targetId,
          level: pick(["everything", "everything", "answers", "muted"] as const),
          why: targetKind === "thread" ? pick(["chosen", "asked"] as const) : ("chosen" as const),
        };
      });
      if (made.length > 0) await base.insert(subscriptions).values(made).onConflictDoNothing();
    }
    everything = {
      threads: await base.select().from(threads),
      posts: await base.select().from(posts),
      spaces: await base.select().from(schema.spaces),
    };
    for (let n = 0; n < 150; n++) {
      await base
        .insert(schema.threadReads)
        .values({
          memberId: pick(people).id,
          threadId: pick(all).id,
          readAt: new Date(now.getTime() - roll(48) * 3_600_000),
        })
        .onConflictDoNothing();
    }
  }, 120_000);

  /** What each should be told, counted in plain loops over whole tables by the words of the rule. */
  async function recount(person: Person, n: number): Promise<{ news: string[]; waiting: string[] }> {
    const all = {
      ...everything,
      mine: await base.select().from(subscriptions).where(eq(subscriptions.memberId, person.id)),
      reads: await base.select().from(schema.threadReads).where(eq(schema.threadReads.memberId, person.id)),
    };
    const sees = (spaceId: string) => {
      const { visibility } = all.spaces.find(({ id }) => id === spaceId)!;
      if (visibility === "groups") return n % 3 === 0;
      return visibility === "staff" ? n % 20 === 0 : true;
    };
    const follows = (thread: (typeof all.threads)[number], writer: string | null, orElse = false) => {
      const said = (kind: string, ids: (string | null)[]) =>
        all.mine.filter((one) => one.targetKind === kind && ids.includes(one.targetId));
      const [own] = said("thread", [String(thread.id)]);
      const [person] = said("member", [writer]).map(({ level }) => level);
      const tagged = said("tag", thread.tags).map(({ level }) => level);
      const [space] = said("space", [thread.spaceId]).map(({ level }) => level);
      if (person === "muted") return false;
      if (own?.why === "chosen") return own.level === "everything" || (own.level !== "muted" && orElse);
      let around: string = space ?? "answers";
      if (tagged.length > 0) around = tagged.includes("everything") ? "everything" : "answers";
      if (tagged.includes("muted")) around = "muted";
      if (person) around = person;
      if (own && (own.level === "everything" || around === "muted")) around = own.level;
      return around === "everything" || (around !== "muted" && orElse);
    };
    const helped = new Map<string, number>();
    for (const post of all.posts) {
      if (post.kind !== "answer" || post.authorId !== person.id || post.withdrawnAt || !post.acceptedAt)
        continue;
      const thread = all.threads.find(({ id }) => id === post.threadId)!;
      if (thread.withdrawnAt) continue;
      for (const tag of thread.tags) helped.set(tag, (helped.get(tag) ?? 0) + 1);
    }
    const strong = [...helped]
      .filter(([, times]) => times >= 2)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, 5)
      .map(([tag]) => tag);
    const waiting = all.threads.filter(
      (thread) =>
        !thread.withdrawnAt &&
        sees(thread.spaceId) &&
        thread.answerCount === 0 &&
        thread.createdAt.getTime() >= since.getTime() - 14 * day &&
        thread.authorId !== person.id &&
        follows(
          thread,
          thread.authorId,
          thread.tags.some((tag) => strong.includes(tag)),
        ),
    );
    const news = all.threads.filter(
      (thread) =>
        !thread.withdrawnAt &&
        sees(thread.spaceId) &&
        !waiting.includes(thread) &&
        all.posts.some(
          (post) =>
            post.threadId === thread.id &&
            !post.withdrawnAt &&
            post.createdAt >= since &&
            post.authorId !== person.id &&
            post.createdAt >
              (all.reads.find(({ threadId }) => threadId === thread.id)?.readAt ?? new Date(0)) &&
            follows(thread, post.authorId),
        ),
    );
    const tellsSomething = news.length > 0 || waiting.some(({ createdAt }) => createdAt >= since);
    const names = (some: typeof news) => some.map(({ title }) => title).sort();
    return tellsSomething ? { news: names(news), waiting: names(waiting) } : { news: [], waiting: [] };
  }

  test("tell what each may see and follows, as an independent recount finds it", async () => {
    let [sent, empty, named] = [0, 0, 0];
    for (const [n, person] of people.entries()) {
      const wanted = await recount(person, n);
      const found = await digests.findDigest((await digests.findRecipient(person.id))!, since);
      const names = (some: { title: string }[] = []) => some.map(({ title }) => title).sort();
      expect({ news: names(found?.news), waiting: names(found?.waiting) }, person.username).toEqual(wanted);
      if (found) sent++;
      else empty++;
      named += wanted.news.length + wanted.waiting.length;
    }
    console.info(`100 digests: ${sent} with ${named} threads, ${empty} empty, all equal to the recount`);
    expect(sent).toBeGreaterThan(25);
    expect(empty).toBeGreaterThan(5);
  }, 60_000);

  test("leave once each, at eight, and nothing is sent where nothing is new", async () => {
    const wanted = await Promise.all(people.map((person, n) => recount(person, n)));
    const due = new Date(now.getTime() - 1_000);
    await base.insert(notificationSettings).values(
      people.map(({ id }) => ({
        memberId: id,
        mailMode: "daily" as const,
        nextDigestAt: due,
        lastDigestAt: since,
      })),
    );
    await Promise.all([sendDueMails(now), sendDueMails(now)]);
    await sendDueMails(now);
    const telling = wanted.filter(({ news, waiting }) => news.length + waiting.length > 0);
    expect(sink.mails).toHaveLength(telling.length);
    for (const [n, { username }] of people.entries()) {
      const [mail] = sink.mails.filter(({ to }) => [to].flat()[0]?.text === `${username}@people.example`);
      const said = [...new Set(mail?.text?.match(/zq\d+xv/g) ?? [])];
      const mayBe = [...wanted[n]!.news, ...wanted[n]!.waiting].map((title) => /zq\d+xv/.exec(title)![0]);
      expect(said.filter((one) => !mayBe.includes(one))).toEqual([]);
      expect(said.length > 0).toBe(mayBe.length > 0);
    }
    const rows = await base.select().from(notificationSettings);
    for (const { nextDigestAt } of rows) {
      expect(clockAt(nextDigestAt!, digests.siteZone()).time).toBe("08:00");
      expect(nextDigestAt!.getTime()).toBeGreaterThan(now.getTime());
    }
    const raw = sink.mails[0]!.raw.toString().replace(/\r\n[ \t]+/g, " ");
    expect(raw).toMatch(/^List-Id: <digest\.square\.example>/im);
  }, 60_000);

  test("are arranged for whoever chose them, and no more for whoever chose otherwise", async () => {
    const [first, second] = people as [Person, Person];
    const set = (id: string, values: Partial<typeof notificationSettings.$inferInsert>) =>
      base.update(notificationSettings).set(values).where(eq(notificationSettings.memberId, id));
    await set(first.id, { mailMode: "weekly", nextDigestAt: null });
    await set(second.id, { mailMode: "never" });
    await sendDueMails(now);
    const of = async (id: string) =>
      (await base.select().from(notificationSettings).where(eq(notificationSettings.memberId, id)))[0]!;
    expect((await of(first.id)).nextDigestAt).not.toBeNull();
    expect((await of(second.id)).nextDigestAt).toBeNull();
  });
});

describe("what a digest holds, by level", () => {
  test("is what the rule of the inbox names: comments for the very thread, questions not for mentions alone", async () => {
    const [asker, space, thread, mentions] = (await addPeople(
      base,
      ["asker", "space", "thread", "mentions"].map((username) => ({ username })),
    )) as [Person, Person, Person, Person];
    const spaceId = await addSpace(base, { slug: "apart" });
    const since = new Date(Date.now() - 3_600_000);
    const old = new Date(Date.now() - 40 * 86_400_000);
    const talked = await addThread(base, {
      ...{ spaceId, authorId: asker.id, title: "Talked about" },
      answers: [{ authorId: asker.id, body: "Of old." }],
    });
    await base.update(posts).set({ createdAt: old }).where(eq(posts.threadId, talked.id));
    await base.update(threads).set({ createdAt: old }).where(eq(threads.id, talked.id));
    const remark = { markdown: "Hm.", html: "<p>Hm.</p>", authorId: asker.id };
    await base
      .insert(posts)
      .values({ ...remark, threadId: talked.id, kind: "comment", parentId: talked.answerIds[0]! });
    const helped = await addThread(base, {
      ...{ spaceId, authorId: asker.id, title: "Helped", tags: ["descaler"] },
      answers: [mentions, mentions, space, space].map(({ id }) => ({ authorId: id, body: "Rinse it." })),
    });
    await base
      .update(posts)
      .set({ createdAt: old, acceptedAt: old, acceptedAs: "author" })
      .where(inArray(posts.id, helped.answerIds));
    await base.update(posts).set({ createdAt: old }).where(eq(posts.id, helped.bodyId));
    await base.update(threads).set({ createdAt: old, activeAt: old }).where(eq(threads.id, helped.id));
    await addThread(base, { spaceId, authorId: asker.id, title: "Waiting", tags: ["descaler"] });
    const say = (
      { id }: Person,
      targetKind: schema.SubscriptionTarget,
      targetId: string,
      level: schema.SubscriptionLevel,
    ) => base.insert(subscriptions).values({ memberId: id, targetKind, targetId, level, why: "chosen" });
    await say(space, "space", spaceId, "everything");
    await say(thread, "thread", String(talked.id), "everything");
    await say(mentions, "space", spaceId, "mentions");
    const of = async ({ id }: Person) => {
      const digest = await digests.findDigest((await digests.findRecipient(id))!, since);
      return [digest?.news, digest?.waiting].map((some = []) => some.map(({ title }) => title));
    };
    expect(await of(space)).toEqual([[], ["Waiting"]]);
    expect(await of(thread)).toEqual([["Talked about"], []]);
    expect(await of(mentions)).toEqual([[], []]);
    // As `levelFor` has it, what came along by itself tells more where it tells more.
    await say(mentions, "tag", "descaler", "answers");
    expect(await of(mentions)).toEqual([[], ["Waiting"]]);
  });
});
