import { parseArgs } from "node:util";
import { Misuse } from "#scripts/misuse.ts";
import { withDatabase } from "#scripts/with-database.ts";

export const summary = "write the demo brand into an empty base, or invented threads";
export const usage = `[options]
  --size POSTS   invented threads, until there are so many posts of them; the demo brand without
  --seed NUMBER  with --size: the same number invents the same threads`;

const options = { size: { type: "string" }, seed: { type: "string" } } as const;

/** Without a size, the demo brand; with one, invented content until there are so many posts of it. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const size = values.size === undefined ? undefined : wholeNumber("--size", values.size, 100_000_000);
  const seed = values.seed === undefined ? undefined : wholeNumber("--seed", values.seed, 2 ** 31 - 1);
  await withDatabase(() => (size === undefined ? writeDemo() : writeVolume(size, seed)));
}

async function writeDemo(): Promise<void> {
  const { db } = await import("#db/client.server.ts");
  const { members } = await import("#db/schema/index.ts");
  const { seedDemo } = await import("#db/seed/demo.ts");
  if ((await db.$count(members)) > 0)
    throw new Error(
      "The demo brand goes into an empty base only. For invented threads beside what is there, say --size POSTS.",
    );
  await seedDemo();
  console.log("Wrote the demo brand.");
}

async function writeVolume(posts: number, seed: number | undefined): Promise<void> {
  const { seedVolume } = await import("#db/seed/volume.ts");
  const began = performance.now();
  const step = Math.max(10_000, Math.floor(posts / 20));
  let told = 0;
  const say = (progress: { posts: number; threads: number }) => {
    if (progress.posts - told < step) return;
    told = progress.posts;
    console.error(`${progress.posts} posts in ${progress.threads} threads`);
  };
  const done = await seedVolume({ posts, seed, say });
  if (seed !== undefined && seed !== done.seed)
    console.error(`This base was begun with seed ${done.seed}, which it keeps.`);
  const seconds = (performance.now() - began) / 1000;
  console.log(
    `${done.posts} invented posts in ${done.threads} threads, seed ${done.seed}, in ${seconds.toFixed(1)} s.`,
  );
}

function wholeNumber(option: string, value: string, most: number): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number > most) throw new Misuse([`${option} is a whole number up to ${most}.`]);
  return number;
}
