import { spawn } from "node:child_process";
import path from "node:path";
import { Client } from "pg";
import { startEmbedded } from "#db/embedded/start-embedded.ts";
import { findWords } from "./words.ts";

const root = path.resolve(import.meta.dirname, "../..");
const seed = 1;

/** A page to measure; `weighed` ones are also put on the scales. */
export type BenchPage = { name: string; path: string; weighed: boolean };

/** Makes the base of the bench, or finds the one an earlier run made; a size of its own has a folder of its own. */
export async function prepareBase(
  posts: number,
  say: (line: string) => void,
): Promise<{ dataDir: string; facts: string }> {
  const dataDir = path.join(root, `.cache/bench-${posts}`);
  say(`Looking after the base in ${path.relative(root, dataDir)}.`);
  if (await isEmpty(dataDir)) await parvis(["seed"], dataDir);
  const facts = await parvis(["seed", "--size", String(posts), "--seed", String(seed)], dataDir);
  return { dataDir, facts: facts.trim().replace(/, in [\d.]+ s\.$/, "") };
}

async function isEmpty(dataDir: string): Promise<boolean> {
  return withClient(dataDir, async (client) => {
    const { rows } = await client.query("select to_regclass('members') is null as empty");
    return rows[0].empty || (await client.query("select from members limit 1")).rowCount === 0;
  });
}

/** The pages of every run: home, a thread of 20 posts, and searches for a word that few and that most threads hold. */
export async function findPages(dataDir: string): Promise<BenchPage[]> {
  return withClient(dataDir, async (client) => {
    const { rows } = await client.query<{ path: string }>(
      `select '/t/' || t.id || '/' || t.slug as path from threads t join spaces s on s.id = t.space_id
      where s.visibility = 'public' and t.answer_count between 8 and 15
        and (select count(*) from posts p where p.thread_id = t.id) = 20 order by t.id limit 1`,
    );
    const thread = rows[0];
    if (!thread) throw new Error("The base holds no thread of 20 posts: take a larger --size.");
    const { rare, common } = await findWords(client);
    return [
      { name: "home", path: "/", weighed: true },
      { name: "thread of 20 posts", path: thread.path, weighed: true },
      { name: `search, rare word (${rare})`, path: `/search?q=${encodeURIComponent(rare)}`, weighed: false },
      {
        name: `search, common word (${common})`,
        path: `/search?q=${encodeURIComponent(common)}`,
        weighed: false,
      },
    ];
  });
}

async function withClient<T>(dataDir: string, work: (client: Client) => Promise<T>): Promise<T> {
  const { url, stop } = await startEmbedded({ dataDir });
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
    await stop();
  }
}

/** Runs a command of the command line on the bench's base. @returns what it printed */
function parvis(args: string[], dataDir: string): Promise<string> {
  const { DATABASE_URL: _theirs, ...env } = process.env;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(root, "scripts/parvis.ts"), ...args], {
      cwd: root,
      env: { ...env, DATA_DIR: dataDir },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      output += text;
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve(output) : reject(new Error(`parvis ${args.join(" ")} ended with ${code}.`)),
    );
  });
}
