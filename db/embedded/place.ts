import { createHash, randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Account, canEnter, serverAccount } from "./account.ts";

/** Where one embedded server lives. */
export type Place = {
  account: Account;
  /** Holds everything below; mode 0700, since whoever can reach the socket is let in without a password. */
  home: string;
  cluster: string;
  log: string;
  /** Held while the server is started or stopped. */
  turn: string;
  /** Held by every process that uses the server. */
  users: string;
};

const project = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** The folder outside the project that the server's account can enter when the project's own is closed to it. */
const outsideFolder = path.join("/var/lib/parvis", `${path.basename(project)}-${digest(project)}`);

// Unix socket paths end at 107 bytes on Linux and 103 on macOS.
const SOCKET_PATH_BYTES = 103;

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}

/** The file in the data folder that says where the server lives when it is not in the data folder itself. */
export function pointerFile(dataDir: string): string {
  return path.join(dataDir, "postgres.location");
}

/** Finds, or on first use makes, the place of the server that belongs to a data folder. */
export function placeFor(dataDir: string): Place {
  mkdirSync(dataDir, { recursive: true });
  const pointed = pointedHome(dataDir);
  const home = pointed ?? path.join(dataDir, "postgres");
  const account = serverAccount(home);
  if (!account || canEnter(account, path.dirname(home))) return settle(home, account);
  if (pointed || existsSync(path.join(home, "cluster"))) {
    throw new Error(`The user ${account.name}, who runs the embedded database, cannot enter ${home}.`);
  }
  return settle(moveOutside(dataDir, account), account);
}

function pointedHome(dataDir: string): string | undefined {
  const pointer = pointerFile(dataDir);
  if (!existsSync(pointer)) return undefined;
  const home = readFileSync(pointer, "utf8").trim();
  if (!existsSync(home)) throw new Error(`${pointer} names ${home}, which is gone.`);
  return home;
}

/** Makes a new home outside the project: never an older one, which may hold what a deleted data folder left. */
function moveOutside(dataDir: string, account: Account): string {
  const home = path.join(openOutsideFolder(), `data-${randomUUID().slice(0, 8)}`);
  privateFolder(home, account);
  const draft = path.join(dataDir, `.postgres.location-${process.pid}`);
  writeFileSync(draft, `${home}\n`);
  try {
    // A link appears whole or not at all, and fails when another process was first.
    linkSync(draft, pointerFile(dataDir));
    return home;
  } catch (error) {
    const first = pointedHome(dataDir);
    if (!first) throw error;
    rmdirSync(home);
    return first;
  } finally {
    rmSync(draft);
  }
}

/** Makes the folder outside the project, open to every account whatever the umask. */
export function openOutsideFolder(): string {
  mkdirSync(outsideFolder, { recursive: true });
  for (const folder of [path.dirname(outsideFolder), outsideFolder]) chmodSync(folder, 0o755);
  return outsideFolder;
}

function settle(home: string, account: Account): Place {
  privateFolder(home, account);
  return {
    account,
    home,
    cluster: path.join(home, "cluster"),
    log: ownedFile(path.join(home, "server.log"), account),
    turn: ownedFile(path.join(home, "turn.lock"), account),
    users: ownedFile(path.join(home, "users.lock"), account),
  };
}

/** Makes a file, unless it is there, that the account can write too when root is no longer the one who starts. */
function ownedFile(file: string, account: Account): string {
  try {
    closeSync(openSync(file, "wx", 0o600));
    if (account) chownSync(file, account.uid, account.gid);
  } catch (error) {
    // To open a lock file that is in use, and close it, would drop this process's locks on it.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return file;
}

/** Makes the folder of the Unix socket: beside the cluster, or in the temporary folder when that path is too long. */
export function socketFolder({ home, account }: Place): string {
  const near = path.join(home, "run");
  const fits = Buffer.byteLength(path.join(near, ".s.PGSQL.5432")) <= SOCKET_PATH_BYTES;
  const folder = fits ? near : path.join(os.tmpdir(), `parvis-${digest(home)}`);
  privateFolder(folder, account);
  return folder;
}

/** Makes a folder that belongs to the account alone, and refuses one that somebody else has put there. */
function privateFolder(folder: string, account: Account): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  const mine = process.getuid?.();
  const owner = account?.uid ?? mine;
  if (!found.isDirectory() || (found.uid !== owner && found.uid !== mine)) {
    throw new Error(`${folder} belongs to another user; the embedded database does not use it.`);
  }
  if (account) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o700);
}
