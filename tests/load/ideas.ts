import { deskSorts } from "#app/lib/desk.ts";
import { fail } from "#scripts/fail.ts";
import { withDatabase } from "#scripts/with-database.ts";
import { fillIdeas } from "#tests/support/fill-ideas.ts";
import { statementsOf } from "#tests/support/statements.ts";

/**
 * `DATA_DIR=… npm run bench:ideas [-- --plans]`, by hand: 100,000 ideas with 2,000,000 votes, by SQL, in a base of its own;
 * then how long the board, the desk, a case on it, the roadmap, the changelog and the measured loop take, the way to
 * PostgreSQL included, page after page. With `--plans`, PostgreSQL's plan of each statement that took longest in its row.
 */
const runs = 40;
const tag = ["tag-7"];
const rare = ["rare"];
const most = 50;

type Read = (after: string | undefined) => Promise<unknown>;

async function main(): Promise<void> {
  process.env.LOG_LEVEL ||= "warn";
  const withPlans = process.argv.includes("--plans");
  await withDatabase(async () => {
    const { pool } = await import("#db/client.server.ts");
    const of = await fillIdeas(pool, undefined, (line) => console.error(line));
    const { rows: found } = await pool.query(
      "select count(*)::int as count from search_documents d join ideas using (thread_id)",
    );
    const { reindexThreads } = await import("#app/domain/search/reindex-threads.ts");
    if (found[0].count < of.ideas) await reindexThreads();
    const { listIdeas } = await import("#app/domain/ideas/list-ideas.ts");
    const { findQueue } = await import("#app/domain/desk/find-desk.ts");
    const { findCase } = await import("#app/domain/desk/find-case.ts");
    const { findLoop } = await import("#app/domain/loop/find-loop.ts");
    const { readUnheard } = await import("#app/domain/loop/measure.ts");
    const { listStages, listStage } = await import("#app/domain/roadmap/list-stages.ts");
    const { listReleases } = await import("#app/domain/roadmap/list-releases.ts");
    const { listLatestSteps } = await import("#app/domain/roadmap/list-latest-steps.ts");
    const { leadingStages, stages } = await import("#app/lib/roadmap.ts");
    const now = new Date();
    const person = (grants: object[]) => ({
      member: { id: of.voter, username: "load", displayName: "Load", emailConfirmed: true, grants },
      locale: "en",
    });
    const visitor = { member: null, locale: "en" } as const;
    const member = person([]) as never;
    const lead = person([{ role: "product", spaceId: null }]) as never;
    const ofProduct = person([{ role: "product", spaceId: null, productId: of.product }]) as never;

    const shares: [string, number[]][] = [];
    const all: number[] = [];
    console.log(`${of.ideas} ideas, ${of.votes} votes; milliseconds, median / 95 % / worst of ${runs}`);
    const row = async (name: string, read: Read) => {
      const times: number[] = [];
      let after: string | undefined;
      // The first of each finds plans and pages cold, and is not counted.
      for (let n = 0; n <= runs; n++) {
        const began = performance.now();
        const page = (await read(after)) as
          | { next?: string | null; page?: { next: string | null } }
          | undefined;
        if (n > 0) times.push(performance.now() - began);
        after = page?.page?.next ?? page?.next ?? undefined;
      }
      all.push(...times);
      console.log(`${name.padEnd(46)} ${spread(times)}`);
      if (withPlans && quantile(times, 0.95) > most / 2) await showPlans(pool, () => read(undefined));
    };
    const group = (name: string) => {
      const times = all.splice(0);
      shares.push([name, times]);
      console.log(`${`${name}, all of these`.padEnd(46)} ${spread(times)}\n`);
    };

    for (const sort of ["votes", "rising", "new", "status"] as const)
      for (const [name, narrowed] of Object.entries({
        open: { status: "open" },
        all: { status: "all" },
        declined: { status: "declined" },
        "one space": { status: "open", spaceId: of.space },
        "one product": { status: "open", productId: of.product },
        "a tag": { status: "all", tags: tag },
        "a rare tag": { status: "all", tags: rare },
        mine: { status: "all", mine: "voted" },
      } as const))
        for (const [who, viewer] of [
          ["visitor", visitor],
          ["member", member],
        ] as const) {
          if (name === "mine" && who === "visitor") continue;
          await row(`board: ${sort}, ${name}, ${who}`, (after) =>
            listIdeas(viewer, { sort, ...narrowed, after }),
          );
        }
    group("board");

    for (const sort of deskSorts)
      for (const [name, narrowed] of Object.entries({
        open: { status: "open" },
        all: { status: "all" },
        declined: { status: "declined" },
        "one space": { status: "open", space: of.spaceSlug },
        "one product": { status: "open", product: of.productSlug },
        "a tag": { status: "all", tag: "tag-7" },
        "mine to do": { status: "open", owner: "me" },
        "half a year": { status: "open", age: "180" },
        "with figures": { status: "open", figures: "with" },
      } as const))
        await row(`desk: ${sort}, ${name}`, (after) => findQueue(lead, { sort, ...narrowed, after }, now));
    for (const sort of deskSorts)
      await row(`desk of one product: ${sort}`, (after) =>
        findQueue(ofProduct, { sort, status: "open", after }, now),
      );
    group("desk");

    await row("board: a word that very many have", (after) =>
      listIdeas(visitor, { sort: "votes", status: "all", q: of.word, after }),
    );
    await row("desk: a word that very many have", (after) =>
      findQueue(lead, { sort: "votes", status: "all", q: of.word, after }, now),
    );

    let nth = 0;
    await row("a case, of the most voted", () => findCase(lead, of.cases[nth++ % of.cases.length]!, now));
    await row("a case, of all", () => findCase(lead, of.anyCases[nth++ % of.anyCases.length]!, now));
    // What is above is one page about one idea, or a search: neither is a list.
    all.length = 0;

    for (const [name, narrowing] of Object.entries({
      all: {},
      "one product": { productId: of.product },
      "one space": { spaceId: of.space },
    })) {
      await row(`roadmap, ${name}`, () => listStages(visitor, leadingStages, narrowing));
      for (const stage of stages)
        await row(`${stage}, ${name}`, (after) => listStage(visitor, stage, { ...narrowing, after }));
      await row(`latest steps, ${name}`, () => listLatestSteps(visitor, { ...narrowing, limit: 30 }));
    }
    await row("nobody answered", () => readUnheard(lead, {}));
    await row("changelog", (after) => listReleases(visitor, { after }));
    await row("changelog of a product", (after) => listReleases(visitor, { productId: of.product, after }));
    group("roadmap and changelog");

    const looks: number[] = [];
    for (const period of ["90", "365", "all"] as const) {
      const began = performance.now();
      await findLoop(lead, { period }, now);
      looks.push(performance.now() - began);
      console.log(`${`loop, first look, ${period}`.padEnd(46)} ${looks.at(-1)!.toFixed(0)}`);
      if (withPlans && period === "365") await showPlans(pool, () => findLoop(ofProduct, { period }, now));
    }
    await row("loop, looked at again", () => findLoop(lead, { period: "365" }, now));

    for (const [name, times] of shares)
      if (quantile(times, 0.95) > most) {
        console.log(`${name}: 95 % over ${most} ms`);
        process.exitCode = 1;
      }
  });
}

function quantile(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const spread = (times: number[]) =>
  [quantile(times, 0.5), quantile(times, 0.95), quantile(times, 1)].map((ms) => ms.toFixed(1)).join(" / ");

type Pool = Awaited<typeof import("#db/client.server.ts")>["pool"];

/** The plan of each statement over 5 ms, as PostgreSQL tells it. */
async function showPlans(pool: Pool, work: () => Promise<unknown>): Promise<void> {
  for (const { text, values } of await statementsOf(work)) {
    if (!/^\s*(select|with|\()/i.test(text)) continue;
    const { rows } = await pool.query(`explain (analyze, buffers, costs off) ${text}`, values);
    const lines = rows.map((row) => String(row["QUERY PLAN"]));
    const ms = Number(/Execution Time: ([\d.]+)/.exec(lines.at(-1) ?? "")?.[1]);
    if (ms > 5) console.log(`${text.replace(/\s+/g, " ").slice(0, 300)}\n${lines.join("\n")}`);
  }
}

await main().catch(fail);
