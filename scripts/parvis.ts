import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fail } from "./fail.ts";

/**
 * A command of the command line: a module of `scripts/commands/` named as the command. It imports the application
 * inside `run`, never at its top: the application reads its settings as soon as it is loaded.
 */
export type Command = {
  /** One line for the list of commands. */
  summary: string;
  /** @param args what follows the command's name. @throws {Error} whose message is the one line to show */
  run(args: string[]): Promise<void>;
};

process.env.NODE_ENV ||= "production";
// Standard output is the command's own, since some print what a script will read.
process.env.LOG_LEVEL ||= "warn";
const folder = path.join(import.meta.dirname, "commands");
const load = (name: string): Promise<Command> => import(path.join(folder, `${name}.ts`));

async function main([name, ...args]: string[]): Promise<void> {
  // A path in place of a name would run any file.
  if (name && /^[a-z-]+$/.test(name) && existsSync(path.join(folder, `${name}.ts`))) {
    const { run } = await load(name);
    return run(args);
  }
  console.error(
    name ? `There is no command "${name}". The commands:` : "npm run parvis -- <command>. The commands:",
  );
  const names = readdirSync(folder).map((file) => path.basename(file, ".ts"));
  const width = Math.max(...names.map((one) => one.length));
  for (const one of names.sort()) console.error(`  ${one.padEnd(width)}  ${(await load(one)).summary}`);
  process.exitCode = 1;
}

main(process.argv.slice(2)).catch(fail);
