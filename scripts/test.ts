import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { checks, root, succeeds } from "./checks.ts";

type Count = { passed: number; failed: number; skipped: number };

const reports = path.join(root, ".cache/reports");
const total: Count = { passed: 0, failed: 0, skipped: 0 };
/** What failed, to be said once more at the end: thousands of lines stand between. */
const failures: string[] = [];
/** What was skipped, with its reason. */
const skips: string[] = [];

/** A part of Playwright's report. */
type Suite = { file: string; specs?: Spec[]; suites?: Suite[] };
type Spec = {
  ok: boolean;
  title: string;
  tests: { status: string; annotations: { description?: string }[] }[];
};

/** Every part runs, whatever became of those before it. */
async function main(): Promise<void> {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  // The build and the checks take a core each.
  const built = succeeds(["node", "scripts/set-up.mjs"]);
  const parts = Object.entries(checks).map(([name, command]) => [name, () => succeeds(command)] as const);
  for (const [name, run] of [...parts, ["build", () => built] as const]) {
    console.log(`\n${name}`);
    const holds = await run();
    console.log(`${name}: ${holds ? "passed" : "failed"}`);
    add({ passed: holds ? 1 : 0, failed: holds ? 0 : 1, skipped: 0 });
    if (!holds) failures.push(name);
  }
  console.log("\ntests");
  const vitest = report("vitest.json");
  const vitestArgs = ["--reporter=default", "--reporter=json", `--outputFile.json=${vitest}`];
  add(settle(await succeeds(["vitest", "run", ...vitestArgs]), countVitest(vitest)));
  console.log("\ntests in a browser");
  const playwright = report("playwright.json");
  add(
    settle(
      await succeeds(["playwright", "test", "--pass-with-no-tests", "--reporter=list,json"], {
        PLAYWRIGHT_JSON_OUTPUT_FILE: playwright,
      }),
      countPlaywright(playwright),
    ),
  );
  say("Skipped", skips);
  say("Failed", failures);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

function say(what: string, tests: string[]): void {
  if (tests.length > 0) console.log(`\n${what}:\n${tests.map((each) => `  ${each}`).join("\n")}`);
}

function report(name: string): string {
  return path.join(reports, name);
}

function add(count: Count): void {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
}

/** A program that failed without a failed test to show for it counts as one: it may not even have started. */
function settle(succeeded: boolean, count: Count | undefined): Count {
  const { passed, failed, skipped } = count ?? { passed: 0, failed: 0, skipped: 0 };
  return { passed, skipped, failed: succeeded ? failed : Math.max(failed, 1) };
}

function countVitest(file: string): Count | undefined {
  if (!existsSync(file)) return undefined;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(file, "utf8"),
  );
  type File = { name: string; status: string; assertionResults: { status: string; fullName: string }[] };
  for (const { name, assertionResults } of testResults as File[])
    for (const { status, fullName } of assertionResults)
      if (status === "failed") failures.push(`${path.relative(root, name)}: ${fullName}`);
  // A file that could not be loaded has no tests to count.
  const broken = (testResults as File[]).filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((each) => each.status !== "failed"),
  );
  for (const { name } of broken) failures.push(path.relative(root, name));
  const unloaded = broken.filter(({ assertionResults }) => assertionResults.length === 0).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded,
    skipped: numPendingTests + numTodoTests,
  };
}

function countPlaywright(file: string): Count | undefined {
  if (!existsSync(file)) return undefined;
  const { stats, suites } = JSON.parse(readFileSync(file, "utf8"));
  const list = ({ file, specs = [], suites = [] }: Suite) => {
    for (const { ok, title, tests } of specs) {
      if (!ok) failures.push(`${file}: ${title}`);
      for (const { status, annotations } of tests)
        if (status === "skipped")
          skips.push(`${file}: ${title}: ${annotations[0]?.description ?? "no reason given"}`);
    }
    suites.forEach(list);
  };
  suites.forEach(list);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
}

await main();
