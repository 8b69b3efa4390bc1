import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import type { LoopState } from "#app/lib/loop.ts";
import { addSpace } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

type Known = Viewer & { member: NonNullable<Viewer["member"]> };
type IdeaRow = {
  id: string;
  spaceId: string;
  productId: string | null;
  status: string;
  statusAt: Date;
  createdAt: Date;
  votes: number;
  author: string | null;
  official: boolean;
  mergedInto: string | null;
  imported: boolean;
};
type StepRow = { id: string; thread: string; from: string; to: string; at: Date; imported: boolean };

const now = new Date("2026-11-28T12:00:00Z");
const day = 86_400_000;
const [productA, productB] = ["01990000-0000-7000-8000-0000000000d1", "01990000-0000-7000-8000-0000000000d2"];
const stages = ["new", "under-review", "planned", "in-progress", "shipped", "declined"];

let ground: Ground;
let findLoop: typeof import("#app/domain/loop/find-loop.ts").findLoop;
let loopCsv: typeof import("#app/domain/loop/loop-csv.ts").loopCsv;
let [manager, ofA, member, moderator]: Known[] = [];
const spaces: Record<string, string> = {};

beforeAll(async () => {
  ground = await openGround();
  ({ findLoop } = await import("#app/domain/loop/find-loop.ts"));
  ({ loopCsv } = await import("#app/domain/loop/loop-csv.ts"));
  for (const slug of ["wishes", "dreams"])
    spaces[slug] = await addSpace(ground.base, { slug, kinds: ["idea"] });
  await ground.pool.query(
    "insert into products (id, slug, name, description, created_at) values ($1, 'aria', 'Aria', '{}', now()), ($2, 'ballata', 'Ballata', '{}', now())",
    [productA, productB],
  );
  manager = await ground.viewerOf({ username: "manager", role: "manager" });
  moderator = await ground.viewerOf({ username: "moderator", role: "moderator" });
  member = await ground.viewerOf({ username: "member" });
  ofA = await ground.viewerOf({ username: "ofa" });
  ofA.member.grants = [{ role: "product", spaceId: productA! }];
  const people = await Promise.all(
    Array.from({ length: 6 }, (_, at) => ground.viewerOf({ username: `proposer${at}` })),
  );
  await sow(people.map(({ member }) => member.id));
});
afterAll(() => ground?.close());

/** Three hundred ideas by a fixed chance: some imported, some merged, some withdrawn, with their steps. */
async function sow(people: string[]): Promise<void> {
  let seed = 42;
  const chance = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed / 2_147_483_648;
  };
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)]!;
  const ids: string[] = [];
  for (let at = 0; at < 300; at++) {
    const created = new Date(now.getTime() - Math.floor(chance() * 900 * day));
    const { rows } = await ground.pool.query(
      `with thread as (insert into threads (space_id, kind, title, slug, language, author_id, tags, product_id, score, created_at, updated_at, active_at, withdrawn_at)
        values ($1, 'idea', $2, 'idea', 'en', $3, '{}', $4, $5, $6, $6, $6, $7) returning id)
      insert into posts (thread_id, kind, author_id, markdown, html, opening, official, imported_up, up, score, created_at, updated_at)
      select id, 'body', $3, 'Words', '<p>Words</p>', 'Words', $8, $5, $5, $5, $6, $6 from thread returning thread_id as id`,
      [
        spaces[pick(["wishes", "dreams"])],
        `Idea number ${at}`,
        chance() < 0.05 ? null : pick(people),
        pick([productA, productB, null]),
        Math.floor(chance() * 400),
        created,
        chance() < 0.05 ? now : null,
        chance() < 0.2,
      ],
    );
    const id = rows[0].id as string;
    ids.push(id);
    const imported = chance() < 0.15;
    if (imported)
      await ground.pool.query(
        "insert into origins (source, site, kind, external_id, thread_id) values ('csv', 'old', 'question', $1, $2)",
        [String(at), id],
      );
    let from = "new";
    let when = created.getTime();
    for (let left = Math.floor(chance() * 5); left > 0; left--) {
      when += Math.floor(chance() * 200 * day) + 1;
      if (when > now.getTime()) break;
      const to = pick(stages.filter((stage) => stage !== from));
      await ground.pool.query(
        `insert into idea_steps (id, thread_id, from_status, to_status, reason_en, made_at, imported)
         values (gen_random_uuid(), $1, $2, $3, 'For a reason.', $4, $5)`,
        [id, from, to, new Date(when), imported && chance() < 0.5],
      );
      await ground.pool.query("update ideas set status = $2, status_at = $3 where thread_id = $1", [
        id,
        to,
        new Date(when),
      ]);
      from = to;
    }
    if (at > 10 && chance() < 0.08)
      await ground.pool.query("update threads set merged_into = $2 where id = $1", [
        id,
        pick(ids.slice(0, 10)),
      ]);
  }
}

async function raw(): Promise<{ ideas: IdeaRow[]; steps: StepRow[] }> {
  const { rows: ideas } = await ground.pool.query<IdeaRow>(
    `select t.id, t.space_id as "spaceId", t.product_id as "productId", i.status, i.status_at as "statusAt", t.created_at as "createdAt",
      t.score as votes, t.author_id as author, p.official, t.merged_into as "mergedInto",
      exists (select 1 from origins o where o.thread_id = t.id) as imported
    from threads t join ideas i on i.thread_id = t.id join posts p on p.thread_id = t.id and p.kind = 'body' where t.withdrawn_at is null`,
  );
  const { rows: steps } = await ground.pool.query<StepRow>(
    `select id, thread_id as thread, from_status as "from", to_status as "to", made_at as at, imported from idea_steps order by made_at, id`,
  );
  return { ideas, steps };
}

/** As spreadsheets' PERCENTILE: between the two nearest. */
function percentile(values: number[], share: number): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)]!;
  return low + (sorted[Math.ceil(at)]! - low) * (at - Math.floor(at));
}
const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 5));
const spreadOf = (days: number[]) => ({
  count: days.length,
  median: near(percentile(days, 0.5)),
  p90: near(percentile(days, 0.9)),
});
const daysBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / day;

/** The figures once more, from the rows alone and by another hand. */
async function recount(keep: (idea: IdeaRow) => boolean, since: Date | null) {
  const { ideas, steps } = await raw();
  const all = ideas.filter(({ mergedInto }) => !mergedInto).filter(keep);
  const stepsOf = new Map(all.map(({ id }) => [id, steps.filter(({ thread }) => thread === id)]));
  const inPeriod = (at: Date) => at <= now && (!since || at >= since);
  const stays: { status: string; days: number }[] = [];
  for (const idea of all) {
    const own = stepsOf.get(idea.id)!;
    own.forEach((step, place) => {
      const before = own[place - 1];
      if (step.imported || before?.imported || (!before && idea.imported) || !inPeriod(step.at)) return;
      stays.push({ status: step.from, days: daysBetween(before?.at ?? idea.createdAt, step.at) });
    });
  }
  const proposed = all.filter((idea) => !idea.imported && inPeriod(idea.createdAt));
  const waits = proposed.map((idea) => ({
    age: daysBetween(idea.createdAt, now),
    days: stepsOf
      .get(idea.id)!
      .filter((step) => !step.imported)
      .map((step) => daysBetween(idea.createdAt, step.at))[0],
  }));
  const answered = waits.flatMap(({ days }) => days ?? []);
  const quarterOf = (at: Date) => `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;
  const quarters = [
    "2025-Q1",
    "2025-Q2",
    "2025-Q3",
    "2025-Q4",
    "2026-Q1",
    "2026-Q2",
    "2026-Q3",
    "2026-Q4",
  ].map((quarter) => {
    const shipped = all.filter((idea) => {
      const last = stepsOf.get(idea.id)!.at(-1);
      return idea.status === "shipped" && last && !last.imported && quarterOf(last.at) === quarter;
    });
    const community = shipped.filter(({ author, official }) => author && !official);
    const merged = ideas.filter(
      ({ mergedInto, author, official }) =>
        author && !official && community.some(({ id }) => id === mergedInto),
    );
    return {
      ...{ quarter, shipped: shipped.length, community: community.length },
      proposers: new Set([...community, ...merged].map(({ author }) => author)).size,
    };
  });
  return {
    stages: stages.map((status) => ({
      status,
      now: spreadOf(
        all.filter((idea) => idea.status === status).map((idea) => daysBetween(idea.statusAt, now)),
      ),
      left: spreadOf(stays.filter((stay) => stay.status === status).map(({ days }) => days)),
    })),
    answers: {
      ...{ proposed: proposed.length, answered: answered.length, median: near(percentile(answered, 0.5)) },
      within: [30, 90].map((span) => ({
        days: span,
        of: waits.filter(({ age }) => age >= span).length,
        answered: waits.filter(({ age, days }) => age >= span && days !== undefined && days <= span).length,
      })),
    },
    quarters,
    unheard: all
      .filter((idea) => idea.status === "new" && stepsOf.get(idea.id)!.length === 0)
      .toSorted((a, b) => b.votes - a.votes || Number(b.id) - Number(a.id))
      .slice(0, 10)
      .map(({ id, votes }) => expect.objectContaining({ id, votes })),
  };
}

describe("the figures of the loop", () => {
  test.each<[string, LoopState, (idea: IdeaRow) => boolean, number | null]>([
    ["of all ideas for ever", { period: "all" }, () => true, null],
    ["of a year", { period: "365" }, () => true, 365],
    ["of ninety days", { period: "90" }, () => true, 90],
    ["of a product", { period: "365", product: "aria" }, ({ productId }) => productId === productA, 365],
    ["of a space", { period: "all", space: "dreams" }, ({ spaceId }) => spaceId === spaces.dreams, null],
  ])("%s are what a count of the rows gives", async (_, state, keep, days) => {
    const { figures } = await findLoop(manager!, state, now);
    const since = days === null ? null : new Date(now.getTime() - days * day);
    const counted = await recount(keep, since);
    expect(figures).toEqual({ at: now.toISOString(), since: since?.toISOString() ?? null, ...counted });
    // So that nothing is proved of nothing.
    expect(figures.answers.answered).toBeGreaterThan(0);
    expect(figures.quarters.reduce((sum, { community }) => sum + community, 0)).toBeGreaterThan(0);
    expect(figures.stages.some(({ left }) => left.count > 0)).toBe(true);
  });

  test("are of the ideas that their reader decides on, and there for nobody else", async () => {
    const { figures } = await findLoop(ofA!, { period: "all" }, now);
    expect(figures).toMatchObject(await recount(({ productId }) => productId === productA, null));
    for (const viewer of [member!, moderator!, { member: null, locale: "en" } as Viewer])
      await expect(findLoop(viewer, { period: "all" }, now)).rejects.toMatchObject({ key: "notFound" });
    expect((await findLoop(ofA!, { period: "all", space: "nowhere" }, now)).unknown).toEqual(["space"]);
  });

  test("go into a spreadsheet, a line each", async () => {
    await ground.pool.query(
      "update threads set title = '=1+1', score = 9999 where id = (select thread_id from ideas i where listed and status = 'new' and not exists (select 1 from idea_steps s where s.thread_id = i.thread_id) limit 1)",
    );
    const { figures } = await findLoop(manager!, { period: "all" }, now);
    const lines = loopCsv(figures).trimEnd().split("\r\n");
    expect(lines).toHaveLength(1 + 6 + 6 + 3 + 8 + 10);
    expect(new Set(lines.map((line) => line.split(",").length))).toEqual(new Set([10]));
    expect(lines.at(-10)).toMatch(/^unheard,'=1\+1,,,,,,9999,,\d{4}-\d\d-\d\d$/);
    expect(lines[13]).toBe(
      `answered,at all,${figures.answers.answered},${figures.answers.proposed},${Math.round((figures.answers.answered / figures.answers.proposed) * 1e4) / 1e4},${Math.round(figures.answers.median! * 1e4) / 1e4},,,,`,
    );
  });
});
