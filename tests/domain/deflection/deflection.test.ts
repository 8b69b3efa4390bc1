import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atFirst, type DeflectionSettings } from "#app/domain/deflection/input.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace, addThread } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

type Person = Viewer & { member: NonNullable<Viewer["member"]> };
let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let asker: Person, helper: Person, ana: Person, manager: Person, product: Person, administrator: Person;
let spaces: { help: string; group: string };

const visitor: Viewer = { member: null, locale: "en" };
const browser = (n: number) => ({ address: `192.0.${n >> 8}.${n & 255}`, userAgent: "Firefox" });
const november = new Date("2026-11-28T10:00:00Z");
const december = new Date("2026-12-02T10:00:00Z");
const notFound = { key: "notFound" };

beforeAll(async () => {
  ground = await openGround();
  does = await commands();
  spaces = {
    help: await addSpace(ground.base, { slug: "help" }),
    group: await addSpace(ground.base, { slug: "group", visibility: "groups" }),
  };
  asker = await ground.viewerOf({ username: "asker" });
  helper = await ground.viewerOf({ username: "helper" });
  ana = await ground.viewerOf({ username: "ana" });
  manager = await ground.viewerOf({ username: "manager", role: "manager" });
  product = await ground.viewerOf({ username: "product", role: "product" });
  administrator = await ground.viewerOf({ username: "administrator", role: "administrator" });
});
afterAll(() => ground?.close());

async function commands() {
  const all = await Promise.all([
    import("#app/domain/deflection/offer-survey.ts"),
    import("#app/domain/deflection/undo-survey.ts"),
    import("#app/domain/deflection/find-survey.ts"),
    import("#app/domain/deflection/answer-survey.ts"),
    import("#app/domain/deflection/set-deflection.ts"),
    import("#app/domain/deflection/find-deflection.ts"),
    import("#app/domain/deflection/deflection-csv.ts"),
    import("#app/domain/deflection/offer-look-alikes.ts"),
    import("#app/domain/deflection/note-outcome.ts"),
    import("#app/domain/deflection/chance.ts"),
  ]);
  return Object.assign({}, ...all) as (typeof all)[0] &
    (typeof all)[1] &
    (typeof all)[2] &
    (typeof all)[3] &
    (typeof all)[4] &
    (typeof all)[5] &
    (typeof all)[6] &
    (typeof all)[7] &
    (typeof all)[8] &
    (typeof all)[9];
}

const set = (more: Partial<DeflectionSettings>) =>
  does.setDeflection(administrator, { ...atFirst, on: true, ...more });

async function solved(spaceId = spaces.help, title = "Why does it squeak?") {
  const made = await addThread(ground.base, {
    ...{ spaceId, authorId: asker.member.id, title },
    answers: [{ authorId: helper.member.id, body: "Grease the chain." }],
  });
  const postId = made.answerIds[0]!;
  await ground.pool.query("update posts set accepted_at = now(), accepted_as = 'author' where id = $1", [
    postId,
  ]);
  await ground.pool.query("update threads set accepted_count = 1, solved_at = now() where id = $1", [
    made.id,
  ]);
  return { threadId: made.id, postId };
}
const offer = (postId: number, n: number, viewer: Viewer = visitor, at = november) =>
  does.offerSurvey(viewer, postId, "thread", browser(n), at);
const answer = (
  postId: number,
  n: number,
  instead = "call" as const,
  viewer: Viewer = visitor,
  at = november,
) => does.answerSurvey(viewer, postId, { solved: "yes", instead }, browser(n), at);
const stands = (postId: number, n: number, viewer: Viewer = visitor, at = november) =>
  does.findSurvey(viewer, postId, browser(n), at);
const readersOf = (postId: number) =>
  ground.rows("select * from survey_readers where post_id = $1 order by id", [postId]);

describe("who is asked", () => {
  test("nobody, before an administrator says so, and none but they may", async () => {
    const { postId } = await solved();
    await offer(postId, 1);
    expect(await readersOf(postId)).toEqual([]);
    for (const viewer of [visitor, ana, product, manager])
      await expect(does.setDeflection(viewer, { ...atFirst, on: true })).rejects.toMatchObject({
        key: "forbidden",
      });
    await set({ surveyShare: 100 });
    await set({ surveyShare: 100 });
    const acts = await ground.rows("select act, before, after from audit_entries");
    expect(acts).toHaveLength(1);
    expect(acts[0]).toMatchObject({ act: "deflection.changed", after: { on: true, surveyShare: 100 } });
  });

  test("a reader once a thread and month, whose first word stands", async () => {
    await set({ surveyShare: 100 });
    const { postId } = await solved();
    await Promise.all([1, 1, 1, 2].map((n) => offer(postId, n)));
    await offer(postId, 0, ana);
    await does.offerSurvey(ana, postId, "suggestion", browser(9), november);
    expect(await readersOf(postId)).toHaveLength(3);
    expect([await stands(postId, 1), await stands(postId, 3)]).toEqual(["asked", null]);
    // At another place a member is the same person.
    expect(await stands(postId, 77, ana)).toBe("asked");
    await answer(postId, 1);
    await does.answerSurvey(visitor, postId, { solved: "no", instead: "nothing" }, browser(1), november);
    const said = await ground.rows(
      "select a.solved, a.instead from survey_answers a join survey_readers r on r.id = a.survey_reader_id where r.post_id = $1",
      [postId],
    );
    expect(said).toEqual([{ solved: true, instead: "call" }]);
    expect(await stands(postId, 1)).toBe("answered");
    await expect(answer(postId, 3)).rejects.toMatchObject(notFound);
    // The month after, nobody can tell that it is the same.
    await expect(answer(postId, 1, "call", visitor, december)).rejects.toMatchObject(notFound);
    await offer(postId, 1, visitor, december);
    expect(await readersOf(postId)).toHaveLength(4);
  });

  test("is neither the team, nor who wrote or asked, nor anybody of what they may not read", async () => {
    await set({ surveyShare: 100 });
    const { postId } = await solved();
    for (const viewer of [manager, asker, helper]) await offer(postId, 5, viewer);
    expect(await readersOf(postId)).toEqual([]);
    const hidden = await solved(spaces.group);
    for (const viewer of [visitor, ana])
      for (const act of [offer, stands, (id: number) => does.undoSurvey(viewer, id, browser(1), november)])
        await expect(act(hidden.postId, 1, viewer)).rejects.toMatchObject(notFound);
    await expect(answer(hidden.postId, 1, "call", ana)).rejects.toMatchObject(notFound);
  });

  test("who takes it back counts no more, and as before once they say it again", async () => {
    await set({ surveyShare: 100 });
    const { postId } = await solved();
    const people = async () =>
      (await does.findMonth(administrator, "2026-11")).places.reduce((sum, { people }) => sum + people, 0);
    const before = await people();
    await offer(postId, 1);
    await answer(postId, 1);
    expect(await people()).toBe(before + 1);
    await does.undoSurvey(visitor, postId, browser(1), november);
    expect([await people(), await stands(postId, 1)]).toEqual([before, null]);
    await offer(postId, 1);
    expect([await people(), await stands(postId, 1)]).toEqual([before + 1, "answered"]);
  });

  test("a share that chance draws: near what was set, the same at each look, none at 0 and all at 100", async () => {
    const drawn = (threadId: number, readers: number) =>
      Promise.all(
        Array.from({ length: readers }, (_, n) =>
          does.isSampled(visitor, browser(n), { threadId, share: 5, now: november }),
        ),
      );
    const first = await drawn(1, 10_000);
    const count = first.filter(Boolean).length;
    // Four standard errors of 5 % of ten thousand: one run in fifteen thousand would miss it.
    expect(Math.abs(count - 500)).toBeLessThan(4 * Math.sqrt(10_000 * 0.05 * 0.95));
    expect(await drawn(1, 500)).toEqual(first.slice(0, 500));
    expect(await drawn(2, 500)).not.toEqual(first.slice(0, 500));
    const some = Array.from({ length: 50 }, (_, n) => n);
    for (const [share, all] of [
      [0, false],
      [100, true],
    ] as const)
      for (const n of some)
        expect(await does.isSampled(visitor, browser(n), { threadId: 1, share, now: november })).toBe(all);
  }, 60_000);

  test("leaves no name, account or address, and cannot be rewritten", async () => {
    const columns = await ground.rows(
      `select table_name || '.' || column_name as at from information_schema.columns
       where table_name in ('survey_readers', 'survey_answers', 'suggestion_trials')`,
    );
    expect(columns.map(({ at }) => at).join()).not.toMatch(/member|address|agent|_at\b(?<!undone_at)/);
    const kept = JSON.stringify([
      await ground.rows("select * from survey_readers"),
      await ground.rows("select * from survey_answers"),
    ]);
    expect(kept).not.toMatch(/192\.0|Firefox/);
    for (const { member } of [ana, asker]) expect(kept).not.toContain(member.id);
    for (const change of [
      "update survey_readers set asked = false",
      "update survey_answers set instead = 'call'",
    ])
      await expect(ground.pool.query(change)).rejects.toThrow(/append-only/);
  });
});

describe("the figures", () => {
  test("are those made by hand from the raw rows, interval included", async () => {
    await set({ surveyShare: 20, costs: { call: 8, mail: 2.5, shop: null } });
    const [open, closed] = [await solved(), await solved(spaces.group)];
    // Two places of one month in which nothing else is: 40 and 10 readers, and 7 inside that not everybody may read.
    const write = async (postId: number, place: string, readers: number, asked: number, said: string[]) => {
      for (let n = 0; n < readers; n++) {
        const { rows } = await ground.pool.query(
          `insert into survey_readers (post_id, thread_id, place, reader, share, asked, day)
           select $1, thread_id, $2, $3, 20, $4, '2025-05-09' from posts where id = $1 returning id`,
          [postId, place, `${place}-${n}`, n < asked],
        );
        if (said[n])
          await ground.pool.query(
            "insert into survey_answers (survey_reader_id, solved, instead, day) values ($1, $2, $3, '2025-05-09')",
            [rows[0].id, said[n]!.startsWith("+"), said[n]!.slice(1)],
          );
      }
    };
    const said = [
      "+call",
      "+call",
      "+call",
      "+mail",
      "+nothing",
      "+nothing",
      "-call",
      "-nothing",
      "+shop",
      "+nothing",
    ];
    await write(open.postId, "thread", 40, 12, said);
    await write(open.postId, "suggestion", 10, 4, []);
    await write(closed.postId, "thread", 7, 7, ["+call", "+call"]);

    // From the rows alone, by other ways than the house's own: Wilson's ends are the roots of (p - q)^2 = z^2 q (1 - q) / n.
    const rows = await ground.rows(
      `select r.place, r.asked, a.id as said, a.solved, a.instead from survey_readers r
       left join survey_answers a on a.survey_reader_id = r.id
       where r.day = '2025-05-09' and r.post_id = $1`,
      [open.postId],
    );
    const at = rows.filter(({ place }) => place === "thread");
    const answered = at.filter(({ said }) => said !== null);
    const ok = answered.filter(({ solved }) => solved);
    const spared = ok.filter(({ instead }) => instead !== "nothing");
    expect([at.length, answered.length, ok.length, spared.length]).toEqual([40, 10, 8, 5]);
    const byHand = (count: number, of: number) => {
      const z2 = 1.959963984540054 ** 2;
      const [a, b, c] = [1 + z2 / of, -(2 * (count / of) + z2 / of), (count / of) ** 2];
      const root = Math.sqrt(b * b - 4 * a * c);
      return { low: (-b - root) / (2 * a), point: count / of, high: (-b + root) / (2 * a) };
    };
    const near = (found: object | null, wanted: Record<string, number>) => {
      for (const [name, value] of Object.entries(wanted))
        expect((found as Record<string, number> | null)?.[name], name).toBeCloseTo(value, 9);
    };
    const times = ({ low, point, high }: ReturnType<typeof byHand>, by: number) => ({
      low: low * by,
      point: point * by,
      high: high * by,
    });

    const month = await does.findMonth(product, "2025-05");
    const [below, asking] = month.places;
    expect(below).toMatchObject({ place: "thread", people: 40, asked: 12, answered: 10 });
    near(below!.solved, byHand(8, 10));
    near(below!.contact, byHand(5, 8));
    near(below!.avoided, times(byHand(5, 10), 40));
    // The two shares and their product agree.
    expect(below!.avoided!.point).toBeCloseTo(40 * below!.solved!.point * below!.contact!.point, 9);
    expect(below!.floor).toBeCloseTo(40 * byHand(5, 12).low, 9);
    // A published value: 5 of 10 has 0.2366 to 0.7634.
    near(below!.spared, { low: 0.236593090512564, high: 0.763406909487436 });
    expect(asking).toMatchObject({ people: 10, asked: 4, answered: 0, avoided: null, floor: 0 });
    expect(month.unknown).toBe(10);
    near(month.avoided, times(byHand(5, 10), 40));
    const calls = times(byHand(3, 10), 40);
    near(month.channels[0]!.avoided, calls);
    near(month.channels[0]!.cost, times(calls, 8));
    expect(month.channels[2]).toMatchObject({ channel: "shop", cost: null });
    near(month.cost, {
      low: 40 * (byHand(3, 10).low * 8 + byHand(1, 10).low * 2.5),
      high: 40 * (byHand(3, 10).high * 8 + byHand(1, 10).high * 2.5),
    });
    // What stands in a place of its own counts for those who may read there.
    expect((await does.findMonth(manager, "2025-05")).places[0]).toMatchObject({ people: 47, answered: 12 });
    for (const viewer of [visitor, ana, helper])
      await expect(does.findMonth(viewer, "2025-05")).rejects.toMatchObject({ key: "forbidden" });
    const [heads, ...lines] = does.deflectionCsv([month]).trim().split("\r\n");
    expect(lines.map((line) => line.split(",").slice(0, 7).join())).toEqual([
      "2025-05,thread,40,12,10,8,5",
      "2025-05,suggestion,10,4,0,0,0",
      "2025-05,all,50,16,10,8,5",
    ]);
    for (const line of lines) expect(line.split(",")).toHaveLength(heads!.split(",").length);
  });

  test("of a month without anybody are none", async () => {
    expect(await does.findMonth(administrator, "2024-02")).toMatchObject({
      ...{ places: [], avoided: null, floor: 0, channels: [], cost: null },
      trial: { shown: { met: 0 }, heldOut: { met: 0 }, effect: null },
    });
  });
});

describe("members held out", () => {
  const asked = { title: "The belt of my gravel bike is squeaking", body: "" };
  const look = (viewer: Viewer) => does.offerLookAlikes(viewer, asked, november);

  beforeAll(async () => {
    await solved(spaces.help, asked.title);
    await ground.pool.query(`insert into search_documents (thread_id, space_id, language, solved, quality, created_at, words)
      select id, space_id, 'en', true, 1.25, created_at, setweight(to_tsvector('parvis_en', title), 'A') from threads
      where title like '%gravel%' on conflict do nothing`);
  });

  test("see no suggestion, always the same members, and what became of their question is compared", async () => {
    await set({ holdOutShare: 50 });
    const people: Person[] = [];
    for (let n = 0; n < 24; n++) people.push(await ground.viewerOf({ username: `writer-${n}` }));
    const seen = await Promise.all(people.map(look));
    const held = people.filter((_, n) => seen[n]!.length === 0);
    const shown = people.filter((_, n) => seen[n]!.length > 0);
    // All on one side would be one run in eight million.
    expect(Math.min(held.length, shown.length)).toBeGreaterThan(0);
    expect((await Promise.all(held.map(look))).flat()).toEqual([]);
    for (const person of held) await does.noteOutcome(person, "asked", november);
    await does.noteOutcome(shown[0]!, "asked", november);
    await does.noteOutcome(shown[0]!, "asked", november);
    await does.noteOutcome(shown[0]!, "answered", november);
    // Who met none this month is on no side; the team always sees them and is on none.
    await does.noteOutcome(ana, "asked", november);
    expect(await look(manager)).not.toEqual([]);
    const { trial } = await does.findMonth(administrator, "2026-11");
    expect(trial).toMatchObject({
      shown: { met: shown.length, asked: 1, answered: 1 },
      heldOut: { met: held.length, asked: held.length },
    });
    const [p1, p2] = [1, 1 / shown.length];
    expect(trial.effect!.point).toBeCloseTo(p1 - p2, 9);
    expect(trial.effect!.low).toBeLessThan(trial.effect!.point);
    const kept = JSON.stringify(await ground.rows("select * from suggestion_trials"));
    for (const { member } of people) expect(kept).not.toContain(member.id);
    for (const change of ["delete from suggestion_trials", "update suggestion_trials set arm = 'shown'"])
      await expect(ground.pool.query(change)).rejects.toThrow(/append-only/);
    await set({ holdOutShare: 0 });
    for (const found of await Promise.all(people.map(look))) expect(found).not.toEqual([]);
  });

  test("are about as many as was set, and stay so when the share grows", async () => {
    const ids = Array.from(
      { length: 10_000 },
      (_, n) => `01940000-0000-7000-8000-${String(n).padStart(12, "0")}`,
    );
    const held = await Promise.all(ids.map((id) => does.isHeldOut(id, 5)));
    expect(Math.abs(held.filter(Boolean).length - 500)).toBeLessThan(4 * Math.sqrt(10_000 * 0.05 * 0.95));
    const more = await Promise.all(ids.map((id) => does.isHeldOut(id, 20)));
    expect(ids.filter((_, n) => held[n] && !more[n])).toEqual([]);
  });
});
