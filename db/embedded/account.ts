import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** The system account that runs the server; undefined means the account of this process. */
export type Account = { name: string; uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root, so root lends it an ordinary account that already exists: an unknown number is
 * refused by initdb, and creating an account would change the host.
 * @param existing a folder of the server made earlier, whose owner goes on running it
 */
export function serverAccount(existing?: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const owner = existing === undefined ? 0 : (statSync(existing, { throwIfNoEntry: false })?.uid ?? 0);
  // biome-ignore lint/style/noProcessEnv: needed before, and outside, the settings of the application
  const wanted = [process.env.PARVIS_PG_USER, "postgres", "node", "nobody"];
  const account =
    accounts.find(({ uid }) => uid === owner) ??
    wanted.map((name) => accounts.find((one) => one.name === name)).find((one) => one !== undefined);
  if (!account) {
    throw new Error(
      "PostgreSQL does not run as root, and none of the users postgres, node or nobody exists: " +
        "name an ordinary user in PARVIS_PG_USER, or start Parvis as one.",
    );
  }
  return account;
}

/** Spawn options that run a program as the account, from a folder everyone can enter, in a plain environment. */
export function runningAs(account: Account) {
  return {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: "/",
    // PGPORT, PGDATA and the host's locale would change what the server does.
    env: { PATH: "/usr/local/bin:/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" } as unknown as NodeJS.ProcessEnv,
  };
}

/** True when the account may enter the folder: asked by trying, since permissions have more causes than mode bits. */
export function canEnter(account: Account, folder: string): boolean {
  const { status } = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], {
    ...runningAs(account),
    stdio: "ignore",
  });
  return status === 0;
}
