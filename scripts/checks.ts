import { spawn } from "node:child_process";
import path from "node:path";

/** What must hold besides the tests; each is a program that ends with 0 when it does. */
export const checks: Record<string, string[]> = {
  "format and lint": ["biome", "check", "--error-on-warnings"],
  types: ["tsc", "--noEmit"],
  "dead code": ["knip"],
};

export const root = path.resolve(import.meta.dirname, "..");

/** Runs a program of the project, its output shown, and tells whether it ended with 0. */
export function succeeds(
  [program = "", ...args]: string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        PATH: [path.join(root, "node_modules/.bin"), process.env.PATH].join(path.delimiter),
        ...env,
      },
    });
    child.once("error", (error) => {
      console.error(error.message);
      resolve(false);
    });
    child.once("exit", (code) => resolve(code === 0));
  });
}
