import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";

/** What Playwright needs to launch the browser. */
export type BrowserLaunch = { executablePath: string; args: string[]; env: Record<string, string> };

const project = path.resolve(import.meta.dirname, "../..");

/**
 * The Chromium for tests: the one named in PARVIS_CHROMIUM, the system's, or else the one from npm, which needs
 * neither root nor a system package and is unpacked on first use (190 MB, some seconds).
 */
export function browserLaunch(): BrowserLaunch {
  const env = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? ""]));
  // The sandbox does not work as root, and the pages tested are our own.
  const args = ["--no-sandbox", "--disable-dev-shm-usage", "--font-render-hinting=none", "--disable-gpu"];
  const system = [process.env.PARVIS_CHROMIUM, "/usr/bin/chromium"].find((file) => file && existsSync(file));
  if (system) return { executablePath: system, args, env };

  const folder = unpacked();
  const libraries = [path.join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    executablePath: path.join(folder, "chromium"),
    args,
    env: { ...env, LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(folder, "fonts") },
  };
}

/** The package would unpack into the shared temporary folder, and take a half-written browser for a whole one. */
function unpacked(): string {
  const { version } = JSON.parse(
    readFileSync(path.join(project, "node_modules/@sparticuz/chromium/package.json"), "utf8"),
  );
  const folder = path.join(project, `.cache/chromium-${version}`);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  execFileSync(process.execPath, [path.join(import.meta.dirname, "unpack-browser.ts")], {
    env: { ...process.env, TMPDIR: draft },
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process finished the same first.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
