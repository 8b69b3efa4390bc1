import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";

export type Server = {
  url: string;
  pid: number;
  /** What it has printed so far, logs included. */
  output(): string;
  /** Ends it as an operator would, and waits. @returns its exit code */
  stop(): Promise<number | null>;
  /** Ends it as a power cut would, and waits. */
  kill(): Promise<void>;
  /** Whether the process is still the one that was started. */
  alive(): boolean;
};

const project = path.resolve(import.meta.dirname, "../..");
const node = path.join(project, "node_modules/.bin/node");
const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Builds the site if its sources have changed since the last build. */
export function build(): void {
  execFileSync(process.execPath, [path.join(project, "scripts/set-up.mjs")], { cwd: project, stdio: "pipe" });
}

/**
 * The real server in a process of its own, by the command that `npm start` runs: settings are read once a process,
 * so that each test file has one with its own. @param env what differs from the defaults, such as DATABASE_URL
 */
export async function startServer(env: Record<string, string>): Promise<Server> {
  const port = env.PORT ?? String(await freePort());
  const { PATH, HOME, TMPDIR, PARVIS_PG_USER } = process.env;
  const child = spawn(node, ["scripts/start.ts"], {
    cwd: project,
    env: {
      ...{ NODE_ENV: "production", PATH, HOME, TMPDIR, PARVIS_PG_USER },
      ...{ SEED: "none", LOG_LEVEL: "warn", ...env, PORT: port },
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  running.add(child);
  let output = "";
  const opened = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
        if (output.includes("Parvis is open at")) resolve();
      });
    }
    child.once("error", reject);
    child.once("exit", (code) =>
      reject(new Error(`The server ended (${code}) before it opened:\n${output}`)),
    );
  });
  child.once("exit", () => running.delete(child));
  await opened;
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, "exit");
      child.kill(signal);
      await exited;
    }
    return child.exitCode;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    output: () => output,
    stop: () => end("SIGTERM"),
    kill: async () => void (await end("SIGKILL")),
    alive: () => child.exitCode === null && child.signalCode === null,
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
