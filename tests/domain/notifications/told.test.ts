import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

type Known = Awaited<ReturnType<Ground["viewerOf"]>>;

let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let ana: Known;
let ben: Known;
let cleo: Known;
let moderator: Known;
let groupId: string;

beforeAll(async () => {
  ground = await openGround();
  does = await commands();
  const { base } = ground;
  const [group] = await base.insert(schema.groups).values({ slug: "g", name: "G" }).returning();
  groupId = group!.id;
  await addSpace(base, { slug: "questions" });
  await addSpace(base, { slug: "news", kinds: ["announcement"] });
  await addSpace(base, { slug: "inside", visibility: "groups", groupId });
  ana = await ground.viewerOf({ username: "ana", groupIds: [groupId] });
  ben = await ground.viewerOf({ username: "ben", groupIds: [groupId] });
  cleo = await ground.viewerOf({ username: "cleo" });
  moderator = await ground.viewerOf({ username: "moderator", role: "moderator" });
}, 60_000);
afterAll(() => ground?.close());
beforeEach(async () => {
  await ground.deliver();
  await ground.pool.query(
    "truncate notifications, subscriptions, notification_settings, thread_reads cascade",
  );
});

const asked = async (
  as: Viewer,
  { space = "questions", body = "It makes a noise.", tags = [] as string[] } = {},
) => {
  const { threadId, postId } = await does.ask(as, {
    space,
    kind: space === "news" ? "announcement" : "question",
    title: "What is this noise about?",
    body,
    tags,
  });
  return { id: Number(threadId), bodyId: Number(postId) };
};
const answered = async (as: Viewer, threadId: number, body = "Oil the chain.") =>
  Number((await does.answer(as, threadId, { body })).postId);
const commented = async (as: Viewer, postId: number, body = "Thank you.") =>
  Number((await does.comment(as, postId, { body })).postId);
/** What the last event, or what happened since, told: `name kind`. */
const told = async () => {
  await ground.pool.query("delete from notifications");
  await ground.deliver();
  return ground.told();
};
const settle = () => ground.deliver();

describe("who is told of what", () => {
  test("an answer, a comment, a quote, a mention, an acceptance", async () => {
    const thread = await asked(ana);
    await settle();
    const first = await answered(ben, thread.id);
    expect(await told()).toEqual(["ana answer"]);
    await commented(cleo, first);
    expect(await told()).toEqual(["ana news", "ben comment"]);
    await answered(cleo, thread.id, `> [Person ben](/p/${first})\n>\n> Oil the chain.\n\nThat helped, @ana.`);
    expect(await told()).toEqual(["ana mention", "ben quoted"]);
    await does.accept(ana, first);
    expect(await told()).toEqual(["ben accepted"]);
    await does.unaccept(ana, first);
    expect(await told()).toEqual(["ben acted"]);
  });

  test("never whoever did it, nor whom code seems to name, nor those who left", async () => {
    const thread = await asked(ana, { body: "I am @ana. Run `@cleo` to see it. Do you know, @ben?" });
    expect(await told()).toEqual(["ben mention"]);
    await commented(ana, thread.bodyId);
    expect(await told()).toEqual([]);
    await ground.pool.query("update members set deactivated_at = now() where username = 'ana'");
    await answered(ben, thread.id);
    expect(await told()).toEqual([]);
    await ground.pool.query("update members set deactivated_at = null");
  });

  test("an edit by another, and whom a new wording calls, once", async () => {
    const thread = await asked(ana, { body: "Do you know, @ben?" });
    await settle();
    await does.edit(moderator, thread.bodyId, { body: "Do you know, @ben, or @cleo?" });
    expect(await told()).toEqual(["ana edited", "cleo mention"]);
    await ground.hand({ ...(await lastEvent("post.edited")), actorId: moderator.member.id });
    expect(await ground.told()).toEqual(["ana edited", "cleo mention"]);
    await does.edit(ana, thread.bodyId, { body: "Do you know, @cleo, or @ben?" });
    await ground.deliver();
    expect(await ground.told()).toEqual(["ana edited", "cleo mention"]);
  });

  test("a suggestion, and what became of it", async () => {
    const thread = await asked(ana);
    await settle();
    const { suggestionId } = await does.suggest(ben, thread.bodyId, {
      body: "It makes a loud noise.",
      why: "Clearer",
    });
    expect(await told()).toEqual(["ana suggestion"]);
    await does.decideSuggestion(ana, suggestionId, { outcome: "declined", reason: "It is not loud." });
    expect(await told()).toEqual(["ben suggestion"]);
  });

  test("what staff decides on one's own, though it is silenced and out of sight", async () => {
    const thread = await asked(ana);
    const answerId = await answered(ben, thread.id);
    await does.set(ben, { kind: "thread", name: String(thread.id) }, "muted");
    await settle();
    await does.decide(moderator, { postId: answerId }, { action: "remove", reason: "Against the charter" });
    expect(await told()).toEqual(["ben acted"]);
    const [group] = (await does.inbox(ben, {})).items;
    expect(group).toMatchObject({
      title: "What is this noise about?",
      told: [{ what: "remove", on: "answer", opening: "" }],
    });
    await does.decide(
      moderator,
      { postId: thread.bodyId },
      { action: "hide", reason: "Against the charter" },
    );
    expect(await told()).toEqual(["ana acted"]);
    expect((await does.inbox(ana, {})).items).toHaveLength(1);
    expect((await does.inbox(ben, {})).items).toEqual([]);
  });

  test("what became of a thread, to whoever began it; of their answers, to those who gave them", async () => {
    const thread = await asked(ana);
    const other = await asked(cleo);
    const answerId = await answered(ben, thread.id);
    await settle();
    await does.pin(moderator, thread.id, { why: "" });
    expect(await told()).toEqual(["ana acted"]);
    await does.split(moderator, thread.id, {
      title: "Another matter here",
      space: "questions",
      kind: "question",
      answers: [answerId],
      why: "Apart",
    });
    expect(await told()).toEqual(["ben acted"]);
    const { actId } = await does.duplicate(moderator, thread.id, { other: other.id, why: "Same" });
    expect(await told()).toEqual(["ana acted"]);
    await does.undo(moderator, actId);
    expect(await told()).toEqual(["ana acted"]);
    await does.merge(moderator, thread.id, { other: other.id, why: "Same" });
    expect(await told()).toEqual(["ana acted"]);
    expect((await does.inbox(ana, {})).items[0]).toMatchObject({
      threadId: String(other.id),
      told: [{ what: "merged" }],
    });
  });

  test("nothing of what is gone, nor of what an import brought", async () => {
    const thread = await asked(ana);
    await settle();
    const answerId = await answered(ben, thread.id);
    await does.withdraw(ben, answerId);
    expect(await told()).toEqual([]);
    await answered(ben, thread.id);
    await told();
    await ground.pool.query("delete from notifications");
    await ground.hand({ ...(await lastEvent("answer.posted")), imported: true });
    expect(await ground.told()).toEqual([]);
  });

  test("an announcement shown above all pages, once to each reader", async () => {
    await does.set(cleo, { kind: "space", name: "news" }, "everything");
    await does.set(ben, { kind: "space", name: "news" }, "muted");
    const { id } = await asked(moderator, { space: "news" });
    await ground.deliver();
    expect(await ground.told()).toEqual(["cleo announcement"]);
    await does.showBanner(moderator, id, { days: 7 }, new Date());
    await does.showBanner(moderator, id, { days: 14 }, new Date());
    await ground.deliver();
    expect(await ground.told()).toEqual(["ana announcement", "cleo announcement"]);
  });

  test("the same event twice at once leaves one", async () => {
    const thread = await asked(ana);
    await settle();
    await answered(ben, thread.id);
    const event = await lastEvent("answer.posted");
    await Promise.all(Array.from({ length: 6 }, () => ground.hand(event)));
    expect(await ground.told(event)).toEqual(["ana answer"]);
  });
});

describe("mail", () => {
  const mailAt = async () => (await ground.rows("select mail_at from notifications"))[0]?.mail_at;

  test("waits a few minutes, and leaves at once only for who wants it of this kind", async () => {
    const thread = await asked(ana);
    await settle();
    await answered(ben, thread.id);
    await ground.deliver();
    const wait = new Date((await mailAt())!).getTime() - Date.now();
    expect(wait).toBeGreaterThan(4 * 60_000);
    expect(wait).toBeLessThanOrEqual(5 * 60_000);
    const brought = { onAsking: "everything", onAnswering: "answers", onBookmarking: null } as const;
    // What was to leave is held back when nothing is wanted any more.
    await does.saveSettings(ana.member.id, { mailMode: "at-once", mailed: ["comment"], ...brought });
    expect(await mailAt()).toBeNull();
    await answered(ben, thread.id);
    expect(await told()).toEqual(["ana answer"]);
    expect(await mailAt()).toBeNull();
    await commented(ben, thread.bodyId);
    await told();
    expect(await mailAt()).not.toBeNull();
    await ground.pool.query("update notification_settings set stopped_at = now(), stopped_why = 'bounced'");
    await commented(ben, thread.bodyId);
    await told();
    expect(await mailAt()).toBeNull();
  });

  test("does not come of what was read before it was told", async () => {
    const thread = await asked(ana);
    await settle();
    await answered(ben, thread.id);
    await does.noteRead(ana.member.id, thread.id, new Date());
    await ground.deliver();
    expect(await ground.rows("select read_at is not null as read, mail_at from notifications")).toEqual([
      { read: true, mail_at: null },
    ]);
  });

  test("is chosen in one way wherever it is said: what is not said stays, and a digest that is due", async () => {
    const { id } = ana.member;
    await does.saveSettings(id, { mailMode: "daily", mailed: ["answer"], onAsking: "answers" });
    await ground.pool.query("update notification_settings set next_digest_at = now() - interval '1 minute'");
    await does.saveSettings(id, { mailMode: "daily", mailed: ["answer", "mention"] });
    const [kept] = await ground.rows(
      "select on_asking, cardinality(quiet_kinds) as quiet, next_digest_at < now() as due from notification_settings",
    );
    expect(kept).toEqual({ on_asking: "answers", quiet: 14, due: true });
    await does.saveSettings(id, { mailMode: "at-once", mailed: ["answer"] });
    const thread = await asked(ana);
    await settle();
    await answered(ben, thread.id);
    await ground.deliver();
    const waiting = "select mail_at is not null as waits from notifications";
    expect(await ground.rows(waiting)).toEqual([{ waits: true }]);
    // As by the link at the foot of a mail.
    await does.saveSettings(id, { mailMode: "never" });
    expect(await ground.rows(waiting)).toEqual([{ waits: false }]);
    expect(
      await ground.rows(
        "select cardinality(quiet_kinds) as quiet, next_digest_at from notification_settings",
      ),
    ).toEqual([{ quiet: 15, next_digest_at: null }]);
  });
});

describe("a right that is lost", () => {
  const canary = "zqcanaryxv";

  test("between event and telling tells nothing; between telling and reading shows nothing", async () => {
    const thread = await asked(ana, { space: "inside", body: `It says ${canary} here, does it not?` });
    await settle();
    await does.set(ben, { kind: "thread", name: String(thread.id) }, "everything");
    await answered(ana, thread.id, `An answer of ${canary}.`);
    await ground.deliver();
    expect(await ground.told()).toEqual(["ben news"]);
    expect(await does.countUnread(ben)).toBe(1);
    expect(JSON.stringify(await does.inbox(ben, {}))).toContain(canary);
    await ground.pool.query("delete from group_members where member_id = $1", [ben.member.id]);
    expect(await does.countUnread(ben)).toBe(0);
    const after = await does.inbox(ben, {});
    expect(after).toEqual({ items: [], next: null });
    expect(JSON.stringify(await does.followed(ben, {}))).not.toMatch(/canary|noise/);
    await answered(ana, thread.id, "Another one, @ben and @cleo.");
    expect(await told()).toEqual([]);
    await ground.base.insert(schema.groupMembers).values({ groupId, memberId: ben.member.id });
  });

  test("by moving a thread out of sight and back", async () => {
    const thread = await asked(cleo, { body: `A question of ${canary}, is it not?` });
    await answered(ben, thread.id);
    await ground.deliver();
    expect(await does.countUnread(cleo)).toBe(1);
    const { actId } = await does.move(moderator, thread.id, { space: "inside", kind: "", why: "There" });
    await ground.deliver();
    expect(await does.countUnread(cleo)).toBe(0);
    expect((await does.inbox(cleo, {})).items).toEqual([]);
    await does.undo(moderator, actId);
    expect(await does.countUnread(cleo)).toBe(1);
  });

  test("by carrying a post where its reader may not follow, before what was told of it is carried along", async () => {
    const [thread, inside] = [await asked(cleo), await asked(ana, { space: "inside" })];
    const answerId = await answered(ben, thread.id, `An answer of ${canary}.`);
    await ground.deliver();
    expect(JSON.stringify(await does.inbox(cleo, {}))).toContain(canary);
    await ground.pool.query("update posts set thread_id = $2 where id = $1", [answerId, inside.id]);
    expect(await does.countUnread(cleo)).toBe(0);
    expect((await does.inbox(cleo, {})).items).toEqual([]);
  });
});

describe("an inbox", () => {
  test("says what is the same in one sentence, newest first, and is marked by thread or whole", async () => {
    const [one, two] = [await asked(ana), await asked(ana)];
    await settle();
    for (const who of [ben, cleo, moderator]) await answered(who, one.id);
    await ground.deliver();
    await answered(ben, two.id);
    await ground.deliver();
    const page = await does.inbox(ana, {});
    expect(page.items.map(({ threadId }) => Number(threadId))).toEqual([two.id, one.id]);
    expect(page.items[1]!.told).toHaveLength(1);
    const said = page.items[1]!.told[0]!;
    expect(said).toMatchObject({ actors: ["Person moderator", "Person cleo"], others: 1, unread: true });
    expect(does.sentence(said, "en")).toBe(
      "Person moderator, Person cleo and 1 other answered your question",
    );
    expect(does.sentence(said, "fr")).toBe(
      "Person moderator, Person cleo et 1 autre ont répondu à votre question",
    );
    const first = await does.inbox(ana, { limit: 1 });
    const second = await does.inbox(ana, { limit: 1, after: first.next! });
    expect([...first.items, ...second.items].map(({ threadId }) => Number(threadId))).toEqual([
      two.id,
      one.id,
    ]);
    expect(second.next).toBeNull();
    expect(await does.countUnread(ana)).toBe(2);
    expect(await does.countUnread(ana, one.id)).toBe(1);
    await does.markRead(ana, { threadId: one.id });
    expect(await does.countUnread(ana)).toBe(1);
    expect((await does.inbox(ana, { show: "unread" })).items.map(({ threadId }) => Number(threadId))).toEqual(
      [two.id],
    );
    expect((await does.inbox(ana, { show: "mentions" })).items).toEqual([]);
    await does.markRead(ana, { until: new Date(Date.now() - 60_000) });
    expect(await does.countUnread(ana)).toBe(1);
    await does.markRead(ana);
    expect(await does.countUnread(ana)).toBe(0);
    // Nobody marks another's.
    expect((await does.inbox(ana, {})).items).toHaveLength(2);
    expect((await does.inbox(ben, {})).items).toEqual([]);
  });

  test("is read by reading: what was on the page, and nothing else", async () => {
    const thread = await asked(ana);
    await settle();
    const [first, second] = [await answered(ben, thread.id), await answered(cleo, thread.id)];
    await ground.deliver();
    await does.noteRead(ana.member.id, thread.id, new Date(0), [thread.bodyId, first]);
    expect(await ground.rows("select post_id::int from notifications where read_at is null")).toEqual([
      { post_id: second },
    ]);
    await does.readThread(ana, thread.id);
    expect(await does.countUnread(ana)).toBe(0);
  });

  test("names nobody who took their name off what they wrote", async () => {
    await does.set(ana, { kind: "space", name: "questions" }, "everything");
    const thread = await asked(cleo);
    await answered(ben, thread.id);
    await ground.deliver();
    const names = async () =>
      (await does.inbox(ana, {})).items.flatMap(({ told }) => told.map(({ actors }) => actors));
    expect(await names()).toEqual([["Person ben"], ["Person cleo"]]);
    await ground.pool.query("update posts set author_id = null where id = $1", [thread.bodyId]);
    expect(await names()).toEqual([["Person ben"], []]);
  });

  test("follows posts into the thread they went to", async () => {
    const [one, two] = [await asked(ana), await asked(cleo)];
    await settle();
    await answered(ben, one.id);
    await ground.deliver();
    await does.merge(moderator, one.id, { other: two.id, why: "Same" });
    await ground.deliver();
    const [group] = (await does.inbox(ana, {})).items;
    expect(group).toMatchObject({ threadId: String(two.id), told: [{ what: "merged" }, { kind: "answer" }] });
  });

  test("is swept of what is read and old, or older than a year", async () => {
    const thread = await asked(ana);
    await settle();
    for (let n = 0; n < 4; n++) await answered(ben, thread.id);
    await ground.deliver();
    const ids = (await ground.rows("select id from notifications order by id")).map(({ id }) => id);
    const age = (id: string | undefined, days: number, read: boolean) =>
      ground.pool.query(
        "update notifications set created_at = now() - make_interval(days => $2), read_at = case when $3 then now() end where id = $1",
        [id, days, read],
      );
    await age(ids[0], 91, true);
    await age(ids[1], 91, false);
    await age(ids[2], 366, false);
    expect(await does.sweep()).toBe(2);
    expect((await ground.rows("select id from notifications order by id")).map(({ id }) => id)).toEqual([
      ids[1],
      ids[3],
    ]);
  });
});

describe("what is followed", () => {
  const followers = async (threadId: number) =>
    (
      await ground.rows(
        "select m.username || ' ' || s.level || ' ' || s.why as row from subscriptions s join members m on m.id = s.member_id where s.target_kind = 'thread' and s.target_id = $1 order by 1",
        [String(threadId)],
      )
    ).map(({ row }) => row);

  test("comes along with asking, answering and bookmarking as settings say, over nothing chosen", async () => {
    const thread = await asked(ana);
    await answered(ben, thread.id);
    await does.bookmark(cleo, thread.bodyId, { note: "", remindAt: null }, new Date());
    expect(await followers(thread.id)).toEqual([
      "ana everything asked",
      "ben answers answered",
      "cleo everything bookmarked",
    ]);
    // Answering tells less than the bookmark already does; bookmarking tells more than the answer did.
    await answered(cleo, thread.id);
    await does.bookmark(ben, thread.bodyId, { note: "", remindAt: null }, new Date());
    expect(await followers(thread.id)).toEqual([
      "ana everything asked",
      "ben everything bookmarked",
      "cleo everything bookmarked",
    ]);
    await does.set(ana, { kind: "thread", name: String(thread.id) }, "muted");
    await answered(ana, thread.id);
    await does.bookmark(ana, thread.bodyId, { note: "", remindAt: null }, new Date());
    expect(await followers(thread.id)).toContain("ana muted chosen");
    // What was let go of stays so while only a note changes.
    await does.change(cleo, { kind: "thread", target: String(thread.id) }, null);
    await does.bookmark(cleo, thread.bodyId, { note: "again", remindAt: null }, new Date());
    expect(await followers(thread.id)).not.toContain("cleo everything bookmarked");
    await does.saveSettings(ben.member.id, {
      mailMode: "never",
      mailed: [],
      onAsking: null,
      onAnswering: null,
      onBookmarking: null,
    });
    expect(await followers((await asked(ben)).id)).toEqual([]);
  });

  test("goes along to where a thread leads, and comes back when it does not any more", async () => {
    const [one, two, three] = [await asked(ana), await asked(ben), await asked(cleo)];
    await does.set(cleo, { kind: "thread", name: String(one.id) }, "muted");
    const before = await followers(three.id);
    const first = await does.duplicate(moderator, one.id, { other: two.id, why: "Same" });
    await ground.deliver();
    expect(await followers(two.id)).toEqual(["ana everything gathered", "ben everything asked"]);
    const second = await does.merge(moderator, two.id, { other: three.id, why: "Same" });
    await ground.deliver();
    expect(await followers(three.id)).toEqual([
      "ana everything gathered",
      "ben everything gathered",
      "cleo everything asked",
    ]);
    // In any order.
    await does.undo(moderator, first.actId);
    await ground.deliver();
    expect(await followers(three.id)).toEqual(["ben everything gathered", "cleo everything asked"]);
    await does.undo(moderator, second.actId);
    await ground.deliver();
    expect(await followers(three.id)).toEqual(before);
    expect(await followers(two.id)).toEqual(["ben everything asked"]);
    expect(await followers(one.id)).toEqual(["ana everything asked", "cleo muted chosen"]);
  });

  test("goes along with a tag that became another word for one", async () => {
    await asked(ana, { tags: ["brakes"] });
    for (const who of [ben, cleo]) await does.set(who, { kind: "tag", name: "braking" }, "everything");
    await does.set(cleo, { kind: "tag", name: "brakes" }, "mentions");
    await does.addSynonym(
      { ...moderator, member: { ...moderator.member, grants: [{ role: "administrator", spaceId: null }] } },
      "brakes",
      "braking",
    );
    await ground.deliver();
    expect(
      await ground.rows(
        "select m.username, s.target_id, s.level from subscriptions s join members m on m.id = s.member_id where s.target_kind = 'tag' order by 1",
      ),
    ).toEqual([
      { username: "ben", target_id: "brakes", level: "everything" },
      { username: "cleo", target_id: "brakes", level: "mentions" },
    ]);
    // The other word is understood.
    expect((await does.set(ana, { kind: "tag", name: "braking" }, "everything")).id).toBe("brakes");
  });

  test("is only what can be seen, nobody's own person, and listed by kind, a page at a time", async () => {
    const hidden = await asked(ana, { space: "inside" });
    for (const named of [
      { kind: "thread", name: String(hidden.id) },
      { kind: "thread", name: "nonsense" },
      { kind: "space", name: "inside" },
      { kind: "member", name: "cleo" },
      { kind: "member", name: "nobody" },
      { kind: "product", name: "none" },
      { kind: "tag", name: "not a tag!" },
    ] as const)
      await expect(does.set(cleo, named, "everything"), named.name).rejects.toMatchObject({
        name: "NotFound",
      });
    const open = [await asked(ana), await asked(ana), await asked(ana)];
    for (const { id } of open) await does.set(cleo, { kind: "thread", name: String(id) }, "everything");
    await does.set(cleo, { kind: "member", name: "Ana" }, "everything");
    await does.set(cleo, { kind: "space", name: "questions" }, "mentions");
    const seen: string[] = [];
    for (let after: string | undefined; ; ) {
      const page = await does.followed(cleo, { limit: 2, after });
      seen.push(...page.items.map(({ kind, target }) => `${kind} ${target?.title}`));
      if (!page.next) break;
      after = page.next;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen.slice(0, 3))).toEqual(new Set(["thread What is this noise about?"]));
    expect(seen.slice(3)).toEqual(["space questions", "member Person ana"]);
    expect((await does.followed(cleo, { q: "person" })).items).toHaveLength(1);
    expect((await does.followed(cleo, { kind: "thread", q: "noise 100%" })).items).toEqual([]);
  });
});

async function lastEvent(name: string) {
  const { rows } = await ground.pool.query(
    `select id, name, version, actor_id as "actorId", ids, at, imported from events where name = $1 order by id desc limit 1`,
    [name],
  );
  return rows[0];
}

async function commands() {
  const [ask, answer, comment, accept, unaccept, edit, suggest, decideSuggestion] = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/threads/answer.ts"),
    import("#app/domain/threads/comment.ts"),
    import("#app/domain/threads/accept-answer.ts"),
    import("#app/domain/threads/withdraw-acceptance.ts"),
    import("#app/domain/history/edit-post.ts"),
    import("#app/domain/history/suggest-edit.ts"),
    import("#app/domain/history/decide-suggestion.ts"),
  ]);
  const [decide, withdraw, move, pin, merge, split, duplicate, undo] = await Promise.all([
    import("#app/domain/decisions/decide.ts"),
    import("#app/domain/decisions/withdraw-post.ts"),
    import("#app/domain/arranging/move-thread.ts"),
    import("#app/domain/arranging/pin-thread.ts"),
    import("#app/domain/arranging/merge-threads.ts"),
    import("#app/domain/arranging/split-thread.ts"),
    import("#app/domain/arranging/mark-duplicate.ts"),
    import("#app/domain/arranging/undo-act.ts"),
  ]);
  const [set, change, followed, bookmark, banner, synonym] = await Promise.all([
    import("#app/domain/subscriptions/set-subscription.ts"),
    import("#app/domain/subscriptions/change-subscription.ts"),
    import("#app/domain/subscriptions/list-subscriptions.ts"),
    import("#app/domain/bookmarks/bookmark-post.ts"),
    import("#app/domain/announcements/show-banner.ts"),
    import("#app/domain/tags/add-synonym.ts"),
  ]);
  const [inbox, count, mark, sweep, settings, read, readThread, words] = await Promise.all([
    import("#app/domain/notifications/list-inbox.ts"),
    import("#app/domain/notifications/count-unread.ts"),
    import("#app/domain/notifications/mark-read.ts"),
    import("#app/domain/notifications/delete-old-notifications.ts"),
    import("#app/domain/notifications/save-notification-settings.ts"),
    import("#app/domain/reads/note-read.ts"),
    import("#app/domain/reads/read-thread.ts"),
    import("#app/i18n/notifications.ts"),
  ]);
  return {
    ask: ask.ask,
    answer: answer.answer,
    comment: comment.comment,
    accept: accept.acceptAnswer,
    unaccept: unaccept.withdrawAcceptance,
    edit: edit.editPost,
    suggest: suggest.suggestEdit,
    decideSuggestion: decideSuggestion.decideSuggestion,
    decide: decide.decide,
    withdraw: withdraw.withdrawPost,
    move: move.moveThread,
    pin: pin.pinThread,
    merge: merge.mergeThreads,
    split: split.splitThread,
    duplicate: duplicate.markDuplicate,
    undo: undo.undoAct,
    set: set.setSubscription,
    change: change.changeSubscription,
    followed: followed.listSubscriptions,
    bookmark: bookmark.bookmarkPost,
    showBanner: banner.showBanner,
    addSynonym: synonym.addSynonym,
    inbox: inbox.listInbox,
    countUnread: count.countUnread,
    markRead: mark.markRead,
    sweep: sweep.deleteOldNotifications,
    saveSettings: settings.saveNotificationSettings,
    noteRead: read.noteRead,
    readThread: readThread.readThread,
    sentence: words.toldSentence,
  };
}
