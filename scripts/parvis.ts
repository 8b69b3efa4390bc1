import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { fail } from "./fail.ts";
import { faultsOf, Misuse } from "./misuse.ts";

/**
 * A command of the command line: a module of `scripts/commands/` named as the command. It imports the application
 * inside `run`, never at its top: the application reads its settings as soon as it is loaded.
 */
export type Command = {
  /** One line for the list of commands. */
  summary: string;
  /** What follows the command's name, then a line for each option. Empty for a command that takes nothing. */
  usage: string;
  /** @param args what follows the command's name. @throws {Misuse} or {Error} whose message is the one line to show */
  run(args: string[]): Promise<void>;
};

process.env.NODE_ENV ||= "production";
// Standard output is the command's own, since some print what a script will read.
process.env.LOG_LEVEL ||= "warn";
const folder = path.join(import.meta.dirname, "commands");
const load = (name: string): Promise<Command> => import(path.join(folder, `${name}.ts`));
const asksForUsage = (word: string | undefined) => word === "--help" || word === "-h";

async function main([name, ...args]: string[]): Promise<void> {
  // A path in place of a name would run any file.
  if (name && /^[a-z-]+$/.test(name) && existsSync(path.join(folder, `${name}.ts`))) {
    const command = await load(name);
    return args.some(asksForUsage) ? console.log(usageOf(name, command)) : obey(name, command, args);
  }
  const asked = asksForUsage(name);
  const say = asked ? console.log : console.error;
  say(name && !asked ? `There is no command "${name}". The commands:` : `${call} <command>. The commands:`);
  const names = readdirSync(folder).map((file) => path.basename(file, ".ts"));
  const width = Math.max(...names.map((one) => one.length));
  for (const one of names.sort()) say(`  ${one.padEnd(width)}  ${(await load(one)).summary}`);
  say("With --help after its name, each says what it takes. They need the settings that the server has.");
  if (!asked) process.exitCode = 1;
}

async function obey(name: string, command: Command, args: string[]): Promise<void> {
  try {
    if (args.length > 0 && !command.usage) throw new Misuse([`${name} takes nothing: ${args.join(" ")}.`]);
    await command.run(args);
  } catch (error) {
    const faults = faultsOf(error);
    if (!faults) throw error;
    for (const fault of faults) console.error(fault);
    console.error(usageOf(name, command));
    process.exitCode = 1;
  }
}

const call = "npm run parvis --";

function usageOf(name: string, { summary, usage }: Command): string {
  return `Usage: ${`${call} ${name} ${usage}`.trim()}\n${capital(summary)}.`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

main(process.argv.slice(2)).catch(fail);
