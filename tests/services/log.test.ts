import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test("a failed statement is logged without what people wrote into it", () => {
  const code = `
    import { log } from "#app/services/log.server.ts";
    const error = new Error('Failed query: insert into "posts" values ($1)\\nparams: my own words,me@example.com', {
      cause: new Error("canceling statement due to statement timeout"),
    });
    log.error({ err: Object.assign(error, { params: ["my own words"] }) }, "request failed");`;
  const run = spawnSync(process.execPath, ["--input-type=module", "--eval", code], { encoding: "utf8" });
  expect(run.stdout).toContain("Failed query: insert");
  expect(run.stdout).toContain("statement timeout");
  expect(run.stdout).not.toContain("my own words");
  expect(run.stdout).not.toContain("me@example.com");
});
