import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { DomainEvent } from "#app/domain/events.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";
import { addSpace } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

type Known = Viewer & { member: NonNullable<Viewer["member"]> };

let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let [proposer, ana, ben, cleo, product]: Known[] = [];
let made = 0;

beforeAll(async () => {
  ground = await openGround();
  does = await commands();
  await addSpace(ground.base, { slug: "wishes", kinds: ["idea", "question"] });
  proposer = await ground.viewerOf({ username: "proposer", locale: "fr" });
  ana = await ground.viewerOf({ username: "ana", locale: "fr" });
  ben = await ground.viewerOf({ username: "ben" });
  cleo = await ground.viewerOf({ username: "cleo" });
  product = await ground.viewerOf({ username: "product", role: "product" });
}, 60_000);
afterAll(() => ground?.close());
beforeEach(async () => {
  await ground.deliver();
  await ground.pool.query("truncate notifications, subscriptions, notification_settings cascade");
});

async function commands() {
  const [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r] = await Promise.all([
    import("#app/domain/threads/ask.ts"),
    import("#app/domain/threads/answer.ts"),
    import("#app/domain/votes/vote.ts"),
    import("#app/domain/ideas/move-idea.ts"),
    import("#app/domain/ideas/judge-idea.ts"),
    import("#app/domain/ideas/find-verdicts.ts"),
    import("#app/domain/polls/open-poll.ts"),
    import("#app/domain/polls/answer-poll.ts"),
    import("#app/domain/polls/close-poll.ts"),
    import("#app/domain/polls/list-polls.ts"),
    import("#app/domain/polls/split-answers.ts"),
    import("#app/domain/polls/input.ts"),
    import("#app/domain/arranging/merge-threads.ts"),
    import("#app/domain/notifications/find-told.ts"),
    import("#app/domain/subscriptions/set-subscription.ts"),
    import("#app/domain/notifications/choose-mailed.ts"),
    import("#app/domain/ideas/find-idea.ts"),
    import("#app/domain/ideas/answer-link.ts"),
  ]);
  const first = { ...a, ...b, ...c, ...d, ...e, ...f, ...g, ...h, ...i };
  return { ...first, ...j, ...k, ...l, ...m, ...n, ...o, ...p, ...q, ...r };
}

async function propose(as = proposer!) {
  const asked = await does.ask(as, {
    ...{ space: "wishes", kind: "idea", title: `A light that stays on at red lights, number ${++made}` },
    ...{ body: "It goes out whenever I stop at a junction.", tags: [] },
  });
  return { id: Number(asked.threadId), bodyId: Number(asked.postId) };
}
const said = { reasonFr: "C’est prévu pour le printemps.", reasonEn: "Planned for spring.", version: "" };
const told = async () => {
  await ground.pool.query("delete from notifications");
  const events = await ground.deliver();
  return { told: await ground.told(), event: events.findLast(({ name }) => name.startsWith("idea.")) };
};
const idsOf = async () => (await ground.rows("select id from notifications")).map(({ id }) => id!);
const out = async (as: Known) => does.findTold(as, { ids: await idsOf() });

describe("each step", () => {
  test("is told once to proposer, voters and who wrote, in their language, by what they say; to nobody else", async () => {
    const { id, bodyId } = await propose();
    for (const voter of [ana!, ben!]) await does.vote(voter, bodyId, 1);
    await does.vote(cleo!, bodyId, 1);
    await does.vote(cleo!, bodyId, 0);
    const dora = await ground.viewerOf({ username: "dora" });
    await does.answer(dora, id, { body: "I would need it as well." });
    const follows = await ground.viewerOf({ username: "follows" });
    const little = await ground.viewerOf({ username: "little" });
    await does.setSubscription(follows, { kind: "thread", name: String(id) }, "everything");
    await does.setSubscription(little, { kind: "thread", name: String(id) }, "answers");
    const muted = await ground.viewerOf({ username: "muted" });
    await does.vote(muted, bodyId, 1);
    await does.setSubscription(muted, { kind: "thread", name: String(id) }, "muted");
    await told();
    await does.moveIdea(product!, id, { from: "new", to: "planned", ...said });
    const { told: first, event } = await told();
    expect(first).toEqual(["ana step", "ben step", "dora step", "follows step", "proposer step"]);
    // Delivery is at least once.
    await ground.hand(event as DomainEvent);
    expect(await ground.told()).toEqual(first);
    const [mine] = await out(ana!);
    expect(mine).toMatchObject({ kind: "step", what: "planned", own: false, voted: true });
    expect(mine!.said).toEqual({ words: "C’est prévu pour le printemps.", language: "fr" });
    expect((await out(ben!))[0]!.said).toEqual({ words: "Planned for spring.", language: "en" });
    expect((await out(proposer!))[0]).toMatchObject({ own: true });
    // Of a vote taken back before the mail leaves nothing is told; nor of a kind kept quiet.
    await does.vote(ben!, bodyId, 0);
    expect(await out(ben!)).toEqual([]);
    await ground.pool.query(
      `insert into notification_settings (member_id, quiet_kinds) values ($1, '{step}')`,
      [ana!.member.id],
    );
    expect(await out(ana!)).toEqual([]);
    await does.moveIdea(product!, id, { from: "planned", to: "new", ...said });
    expect((await told()).told).toEqual(["ana step", "dora step", "follows step", "proposer step"]);
    expect(
      await ground.rows(
        "select m.username from notifications n join members m on m.id = n.member_id where n.mail_at is null",
      ),
    ).toEqual([{ username: "ana" }]);
  });

  test("is told to nobody who may not see it any more, nor to who takes it", async () => {
    const { id, bodyId } = await propose();
    await does.vote(ana!, bodyId, 1);
    await does.vote(product!, bodyId, 1);
    await told();
    await does.moveIdea(product!, id, { from: "new", to: "planned", ...said });
    await ground.pool.query("update spaces set visibility = 'staff' where slug = 'wishes'");
    expect((await told()).told).toEqual([]);
    await ground.pool.query("update spaces set visibility = 'public' where slug = 'wishes'");
  });

  test("is news to nobody who voted after it, or whose words are gone; of what is gone by then nothing is told", async () => {
    const { id, bodyId } = await propose();
    const answer = await does.answer(cleo!, id, { body: "I would need it as well." });
    await told();
    await does.moveIdea(product!, id, { from: "new", to: "planned", ...said });
    await does.vote(ana!, bodyId, 1);
    await ground.pool.query("update posts set withdrawn_at = now() where id = $1", [answer.postId]);
    await ground.pool.query("delete from subscriptions");
    expect((await told()).told).toEqual(["proposer step"]);
    await does.moveIdea(product!, id, { from: "planned", to: "in-progress", ...said });
    const { pollId } = await does.openPoll(product!, id, {
      ...{ questionFr: "", questionEn: "When?", choicesFr: [], choicesEn: ["Day", "Night"], closesOn: "" },
    });
    await ground.pool.query("update threads set withdrawn_at = now() where id = $1", [id]);
    expect((await told()).told).toEqual([]);
    await ground.pool.query("update threads set withdrawn_at = null where id = $1", [id]);
    // A question that was closed before anybody heard of it asks nobody.
    await does.closePoll(product!, pollId);
    const again = await does.openPoll(product!, id, {
      ...{ questionFr: "", questionEn: "When?", choicesFr: [], choicesEn: ["Day", "Night"], closesOn: "" },
    });
    await does.closePoll(product!, again.pollId);
    expect((await told()).told.filter((one) => one.endsWith("poll"))).toEqual([]);
  });

  test("of the idea where a merger took their vote reaches them there, and the merger itself in one line", async () => {
    const from = await propose();
    const to = await propose(cleo!);
    await does.vote(ana!, from.bodyId, 1);
    await does.vote(ben!, from.bodyId, 1);
    await does.vote(ben!, to.bodyId, 1);
    await told();
    const moderator = await ground.viewerOf({ username: `moderator${made}`, role: "moderator" });
    await does.mergeThreads(moderator, from.id, { other: to.id, why: "The same" });
    expect((await told()).told).toEqual(["ana step", "proposer acted"]);
    expect(await out(ana!)).toMatchObject([{ what: "merged", voted: true, threadId: to.id }]);
    await does.moveIdea(product!, to.id, { from: "new", to: "planned", ...said });
    expect((await told()).told).toEqual(["ana step", "ben step", "cleo step", "proposer step"]);
  });

  test("reaches ten thousand voters once each, killed on the way and begun anew", async () => {
    const { id, bodyId } = await propose();
    await ground.pool.query(`
      insert into members (id, username, username_skeleton, display_name, email, email_confirmed_at, created_at)
      select gen_random_uuid(), 'crowd' || n, 'crowd' || n, 'C', 'c' || n || '@crowd.example', now(), now()
      from generate_series(1, 10000) n`);
    await ground.pool.query(
      `insert into votes (post_id, member_id, value, created_at)
       select $1, id, 1, now() - interval '1 hour' from members where username like 'crowd%'`,
      [bodyId],
    );
    await told();
    await does.moveIdea(product!, id, { from: "new", to: "planned", ...said });
    // Whoever tells dies after the first batch: its connection is cut as the second is written.
    await ground.pool.query(`
      create function cut() returns trigger language plpgsql as $$ begin
        if (select count(*) from notifications) >= 5000 then perform pg_terminate_backend(pg_backend_pid()); end if;
        return new; end $$;
      create trigger cut before insert on notifications for each row execute function cut()`);
    ground.pool.on("error", () => {});
    const [{ event }] = (await ground.rows(
      "select row_to_json(e) as event from events e where name = 'idea.moved' order by id desc limit 1",
    )) as unknown as [{ event: DomainEvent & { actor_id: string } }];
    const again = { ...event, actorId: event.actor_id, at: new Date(event.at) } as DomainEvent;
    await ground.pool.query("delete from notifications");
    await expect(ground.hand(again)).rejects.toThrow();
    const [half] = await ground.rows("select count(*)::int as told from notifications");
    expect(half).toEqual({ told: 5_000 });
    await ground.pool.query("drop trigger cut on notifications; drop function cut()");
    const start = performance.now();
    await ground.hand(again);
    await ground.deliver();
    console.log(`the rest of 10,000 voters told in ${Math.round(performance.now() - start)} ms`);
    const count =
      "select count(*)::int as told, count(distinct member_id)::int as members from notifications";
    expect(await ground.rows(count)).toEqual([{ told: 10_001, members: 10_001 }]);
    await ground.pool.query("delete from votes where post_id = $1", [bodyId]);
  }, 60_000);
});

describe("whether it solves it", () => {
  test("is said by those who wanted it, one changeable word each, counted for all, its line for those who decide", async () => {
    const { id, bodyId } = await propose();
    await does.vote(ana!, bodyId, 1);
    await does.vote(ben!, bodyId, 1);
    const word = (as: Viewer, input: Parameters<typeof does.judgeIdea>[2]) => does.judgeIdea(as, id, input);
    const yes = { word: "yes", line: "", quotable: false } as const;
    await expect(word(ana!, yes)).rejects.toMatchObject({ key: "notShipped" });
    await does.moveIdea(product!, id, { from: "new", to: "shipped", ...said });
    await Promise.all([word(ana!, yes), word(ana!, yes)]);
    await word(ana!, { word: "partly", line: "Only at night.", quotable: false });
    await word(ben!, { word: "no", line: "It drains the battery.", quotable: true });
    await word(proposer!, yes);
    await expect(word(cleo!, yes)).rejects.toMatchObject({ key: "notYoursToJudge" });
    await expect(word({ member: null, locale: "en" }, yes)).rejects.toMatchObject({ key: "forbidden" });
    const seen = (await does.findJudged(cleo!, id)).verdicts;
    expect(seen).toMatchObject({ counts: { yes: 1, partly: 1, no: 1 }, mine: null, may: false });
    expect(seen.lines.map(({ line }) => line)).toEqual(["It drains the battery."]);
    expect((await does.findJudged(product!, id)).verdicts.lines).toHaveLength(2);
    const [{ judged }] = (await ground.rows(
      "select count(*)::int as judged from events where name = 'idea.judged' and ids->>'threadId' = $1",
      [String(id)],
    )) as unknown as [{ judged: number }];
    expect(judged).toBe(4);
    await word(ben!, null);
    // Neither in what is locked, nor by whoever has confirmed no address.
    const unknown = { ...ana!, member: { ...ana!.member, emailConfirmed: false } };
    await expect(word(unknown, yes)).rejects.toMatchObject({ key: "notYoursToJudge" });
    await ground.pool.query("update threads set locked_at = now() where id = $1", [id]);
    await expect(word(ana!, yes)).rejects.toMatchObject({ key: "notYoursToJudge" });
    await ground.pool.query("update threads set locked_at = null where id = $1", [id]);
    // Shipped anew it asks anew.
    await does.moveIdea(product!, id, { from: "shipped", to: "in-progress", ...said });
    await expect(does.findJudged(ana!, id)).rejects.toMatchObject({ key: "notFound" });
    await does.moveIdea(product!, id, { from: "in-progress", to: "shipped", ...said });
    expect((await does.findJudged(ana!, id)).verdicts.counts).toEqual({ yes: 0, partly: 0, no: 0 });
  });
});

describe("the one question to voters", () => {
  const asks = (over: Record<string, unknown> = {}) =>
    does.pollInput.parse({
      ...{ questionFr: "Quand roulez-vous ?", questionEn: "When do you ride?" },
      ...{ choicesFr: "Le jour\nLa nuit", choicesEn: "By day\nBy night", ...over },
    });

  test("is one at a time, told once, answered by voters alone, its sums for those who answered", async () => {
    const { id, bodyId } = await propose();
    await expect(does.openPoll(product!, id, asks())).rejects.toMatchObject({ key: "pollNobody" });
    await does.vote(ana!, bodyId, 1);
    await does.vote(ben!, bodyId, 1);
    await told();
    await expect(does.openPoll(ana!, id, asks())).rejects.toMatchObject({ key: "noPolls" });
    const key = "01990000-0000-7000-8000-0000000000aa";
    const [{ pollId }, same] = (await Promise.all(
      [1, 2].map(() => does.openPoll(product!, id, asks(), key)),
    )) as unknown as [{ pollId: string }, { pollId: string }];
    expect(same.pollId).toBe(pollId);
    await expect(does.openPoll(product!, id, asks())).rejects.toMatchObject({ key: "pollOpen" });
    expect((await told()).told).toEqual(["ana poll", "ben poll"]);
    expect((await out(ana!))[0]!.said).toEqual({ words: "Quand roulez-vous ?", language: "fr" });
    for (const nobody of [cleo!, proposer!])
      await expect(does.answerPoll(nobody, pollId, 1)).rejects.toMatchObject({ key: "notFound" });
    await expect(does.answerPoll(ana!, pollId, 3)).rejects.toMatchObject({
      fields: { choice: ["choiceUnknown"] },
    });
    // Nor by whoever decides without a vote, nor where all is locked; and it is there for voters alone.
    await expect(does.answerPoll(product!, pollId, 1)).rejects.toMatchObject({ key: "pollForVoters" });
    await ground.pool.query("update threads set locked_at = now() where id = $1", [id]);
    await expect(does.answerPoll(ana!, pollId, 1)).rejects.toMatchObject({ key: "pollForVoters" });
    await ground.pool.query("update threads set locked_at = null where id = $1", [id]);
    const now = () => new Date();
    const asked = async (as: Viewer) => (await does.findIdea(as, id, now())).poll;
    expect([await asked(ana!), await asked(cleo!), await asked(product!)]).toMatchObject([
      { answered: false },
      null,
      null,
    ]);
    expect((await does.findPoll(ana!, pollId, now())).answers).toBeNull();
    await Promise.all([does.answerPoll(ana!, pollId, 1), does.answerPoll(ana!, pollId, 1)]);
    await does.answerPoll(ana!, pollId, 2);
    // Answered, it asks no more.
    expect([await out(ana!), (await out(ben!)).length]).toEqual([[], 1]);
    const mine = await does.findPoll(ana!, pollId, now());
    expect(mine).toMatchObject({ answers: 1, mine: 2, split: null, can: { answer: true, close: false } });
    expect(mine.choices.map(({ answers }) => answers)).toEqual([0, 1]);
    await expect(does.listPolls(cleo!, id, now())).rejects.toMatchObject({ key: "notFound" });
    await expect(does.closePoll(ana!, pollId)).rejects.toMatchObject({ key: "noPolls" });
    await does.closePoll(product!, pollId);
    const closed = (await does.findPoll(product!, pollId, now())).closedAt;
    await does.closePoll(product!, pollId);
    expect((await does.findPoll(product!, pollId, now())).closedAt).toBe(closed);
    expect(await asked(ben!)).toBeNull();
    await expect(does.answerPoll(ben!, pollId, 1)).rejects.toMatchObject({ key: "pollClosed" });
    expect((await does.findPoll(ben!, pollId, now())).answers).toBe(1);
    expect(await out(ben!)).toEqual([]);
    // One whose day has come is closed by itself, and another may follow.
    const next = await does.openPoll(
      product!,
      id,
      asks({ closesOn: new Date(Date.now() + 9e7).toISOString().slice(0, 10) }),
    );
    await ground.pool.query("update idea_polls set closes_at = now() - interval '1 minute' where id = $1", [
      next.pollId,
    ]);
    await expect(does.answerPoll(ben!, next.pollId, 1)).rejects.toMatchObject({ key: "pollClosed" });
    expect(await asked(ben!)).toBeNull();
    await does.openPoll(product!, id, asks());
  });

  test("opens by a mail's link to its reader as themselves, with none of their roles, and for nothing else", async () => {
    const sealed = async (what: "poll" | "solved-it", id: string) =>
      new URL(await does.answerLink(what, product!.member.id, id)).searchParams.get("s")!;
    const poll = await sealed("poll", "7");
    const { viewer, id } = await does.readAnswerLink("poll", poll, "fr");
    expect([id, viewer.member.id, viewer.member.grants]).toEqual(["7", product!.member.id, []]);
    const last = poll.at(-1) === "A" ? "B" : "A";
    for (const wrong of [
      await sealed("solved-it", "7"),
      `${poll.slice(0, -1)}${last}`,
      "x".repeat(201),
      "",
      null,
    ])
      await expect(does.readAnswerLink("poll", wrong, "fr")).rejects.toMatchObject({ key: "notFound" });
  });

  test("refuses what cannot be asked", () => {
    const faults = (over: Record<string, unknown>) =>
      Object.keys(
        does.pollInput
          .safeParse({
            ...{ questionFr: "", questionEn: "When?", choicesFr: "", choicesEn: "Day\nNight", ...over },
          })
          .error?.flatten().fieldErrors ?? {},
      );
    expect(faults({})).toEqual([]);
    expect(faults({ questionEn: "" })).toEqual(["questionFr", "choicesEn"]);
    expect(faults({ choicesEn: "Day" })).toEqual(["choicesEn"]);
    expect(faults({ choicesEn: "Day\nDay" })).toEqual(["choicesEn"]);
    expect(faults({ choicesEn: "1\n2\n3\n4\n5\n6\n7" })).toEqual(["choicesEn"]);
    expect(faults({ questionFr: "Quand ?", choicesFr: "a\nb\nc" })).toEqual(["choicesEn"]);
    expect(faults({ closesOn: "2020-01-01" })).toEqual(["closesOn"]);
  });

  test("is split as SQL recounts it, without what is fewer than five", async () => {
    const { id, bodyId } = await propose();
    const { rows: people } = await ground.pool.query(`
      insert into members (id, username, username_skeleton, display_name, email, email_confirmed_at, created_at, country)
      select gen_random_uuid(), 'many' || n, 'many' || n, 'M', 'm' || n || '@many.example', now(), now(),
        (array['FR', 'BE', 'CH', null])[1 + (n % 9) / 3] from generate_series(1, 60) n returning id`);
    const [group] = await ground.base
      .insert(schema.groups)
      .values({ slug: "fleet", name: "Fleet" })
      .returning();
    await ground.pool.query(
      `insert into group_members (group_id, member_id, joined_at)
       select $1, id, now() from members where username like 'many%' and length(username) = 5`,
      [group!.id],
    );
    await ground.pool.query(
      "insert into votes (post_id, member_id, value, created_at) select $1, id, 1, now() from members where username like 'many%'",
      [bodyId],
    );
    const { pollId } = await does.openPoll(product!, id, asks());
    await ground.pool.query(
      `insert into idea_poll_answers (poll_id, member_id, position, answered_at)
       select $1, id, case when random() < 0.7 then 1 else 2 end, now() from unnest($2::uuid[]) id`,
      [pollId, people.map((one: { id: string }) => one.id)],
    );
    const poll = await does.findPoll(product!, pollId, new Date());
    // A token of theirs that is for reading threads is told what voters are told.
    const { representPoll } = await import("#app/domain/api/idea-return-shapes.ts");
    expect(representPoll(poll, poll.threadId, ["threads:read"]).split).toBeNull();
    expect(representPoll(poll, poll.threadId, ["threads:read", "desk:read"]).split).toEqual(poll.split);
    const recount = await ground.rows(
      `select coalesce(m.country, '') as country, a.position, count(*)::int as n from idea_poll_answers a
       join members m on m.id = a.member_id where a.poll_id = $1 group by 1, 2`,
      [pollId],
    );
    const countries = poll.split!.find(({ by }) => by === "country")!;
    const { countryName } = await import("#app/lib/countries.ts");
    let shown = 0;
    for (const { country = "", position, n } of recount as unknown as {
      country: string;
      position: number;
      n: number;
    }[]) {
      const row = countries.rows.find(({ name }) => name === (country ? countryName(country, "en") : ""))!;
      const cell = row.answers[position - 1]!;
      if (cell !== null) shown += 1;
      if (cell !== null) expect(cell).toBe(n);
      if (n < 5) expect(cell).toBeNull();
    }
    expect(shown).toBeGreaterThan(0);
    const [fleet] = poll.split!.find(({ by }) => by === "group")!.rows;
    expect(fleet!.name).toBe("Fleet");
    expect(
      does.hideSmall([
        { name: "a", answers: [3, 9] },
        { name: "b", answers: [7, 9] },
        { name: "c", answers: [8, 9] },
      ]),
    ).toEqual([
      { name: "a", answers: [null, 9] },
      { name: "b", answers: [null, 9] },
      { name: "c", answers: [8, 9] },
    ]);
  });
});
