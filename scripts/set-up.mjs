/**
 * Sets up what is missing: the packages of package-lock.json, and the built site. Run before most npm scripts, on a
 * machine that may have nothing but an older Node and npm, so it is plain JavaScript and imports nothing installed.
 *
 *   node scripts/set-up.mjs            packages and build
 *   node scripts/set-up.mjs packages   packages alone
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { packagesMatch } from "./packages.mjs";

const NODE_MAJOR = 24;
const root = fileURLToPath(new URL("..", import.meta.url));
const at = (...parts) => path.join(root, ...parts);
const binaries = at("node_modules/.bin");
// npm puts this folder first too, so `node` below is the one that `npm start` will run.
const env = { ...process.env, PATH: [binaries, process.env.PATH].join(path.delimiter) };

try {
  await inTurn(async () => {
    if (!packagesMatch(root)) await installPackages();
    await checkNode();
    if (process.argv[2] !== "packages") await build();
  });
} catch (error) {
  console.error(`Set-up failed: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

async function installPackages() {
  const done = announce("Installing packages");
  // Not `npm ci`: it refuses a lock file that lacks the optional packages of other systems, and whether those are in
  // it depends on the machine and the registry it was written with. Versions come from the lock file all the same.
  // Development packages too, whatever NODE_ENV says: the build and the tests need them.
  const args = [
    "install",
    "--no-save",
    "--include=dev",
    "--include=optional",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
  ];
  const npm = process.env.npm_execpath;
  await (npm ? run(process.execPath, [npm, ...args]) : run("npm", args));
  done();
}

async function checkNode() {
  const output = await run("node", ["--version"]).catch(() => "none that runs");
  const version = output.trim();
  if (Number(/^v(\d+)\./.exec(version)?.[1] ?? 0) < NODE_MAJOR) {
    throw new Error(
      `Parvis needs Node ${NODE_MAJOR} or newer and found ${version}: npm carries one for Linux and macOS ` +
        "(the optional packages node-<platform>), elsewhere install it.",
    );
  }
}

/** Builds the site when a source has changed since the last build. */
async function build() {
  const stamp = at("build/.sources");
  const sources = hashOf([
    "app",
    "db",
    "public",
    "package-lock.json",
    "remix.config.js",
    "scripts/small-parts.ts",
    "scripts/subset-font.ts",
    "tsconfig.json",
    "vite.config.ts",
  ]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  const done = announce("Building the site");
  rmSync(stamp, { force: true });
  await run("remix", ["vite:build"], { NODE_ENV: "production" });
  writeFileSync(stamp, sources);
  done();
}

function hashOf(places) {
  const hash = createHash("sha256");
  const add = (place) => {
    const entries = readdirOrUndefined(place);
    if (!entries)
      return hash
        .update(place)
        .update("\0")
        .update(readFileSync(at(place)));
    for (const entry of entries.sort()) add(path.join(place, entry));
  };
  for (const place of places) add(place);
  return hash.digest("hex");
}

function readdirOrUndefined(place) {
  try {
    return readdirSync(at(place));
  } catch (error) {
    if (error.code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** Says what begins; the returned function says how long it took. */
function announce(what) {
  const start = Date.now();
  console.log(`${what} …`);
  return () => console.log(`${what}: done in ${Math.round((Date.now() - start) / 1000)} s.`);
}

/** Runs a program to its end and returns what it printed; what a failed one printed is shown. */
function run(program, args, variables = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...env, ...variables },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.on("error", (error) => reject(new Error(`${program}: ${error.message}`)));
    child.on("close", (code) => {
      if (code === 0) return resolve(output);
      // Vite's remarks come by the hundred, and what went wrong stands after them.
      const told = output.split("\n").filter((line) => !/^(Generated an empty chunk|build\/)/.test(line));
      console.error(told.join("\n").trim().split("\n").slice(0, 60).join("\n"));
      reject(new Error(`${path.basename(program)} ${args.join(" ")} ended with ${code ?? "a signal"}.`));
    });
  });
}

/** Runs `work` while no other set-up of this project runs; the others wait, and then find it done. */
async function inTurn(work) {
  const lock = at(".cache/set-up.lock");
  mkdirSync(path.dirname(lock), { recursive: true });
  for (let waited = false; !take(lock); waited = true) {
    if (!waited) console.log("Waiting for another set-up of this project …");
    await pause(200);
  }
  let holding = true;
  const letGo = () => {
    if (holding) rmSync(lock, { force: true });
    holding = false;
  };
  process.once("exit", letGo);
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ])
    process.once(signal, () => process.exit(code));
  await work();
  letGo();
}

/** Takes the lock file, which holds the number of its process. A link appears whole or not at all. */
function take(lock) {
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    // Moved aside rather than deleted, so that of two who find it left over only one removes it.
    if (!holderLives(lock)) renameSync(lock, mine);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function holderLives(lock) {
  try {
    process.kill(Number(readFileSync(lock, "utf8")), 0);
    return true;
  } catch (error) {
    // Gone meanwhile counts as held: the next try will tell.
    return error.code === "EPERM" || error.code === "ENOENT";
  }
}
