import { checks, succeeds } from "./checks.ts";

const all = { ...checks, architecture: ["vitest", "run", "tests/architecture.test.ts"] };
const failed: string[] = [];
for (const [name, command] of Object.entries(all)) {
  console.log(`\n${name}`);
  if (!(await succeeds(command))) failed.push(name);
}
console.log(failed.length === 0 ? "\nAll checks hold." : `\nNot in order: ${failed.join(", ")}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
