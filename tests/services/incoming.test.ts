import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

const dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-incoming-"));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

test("what a killed server left of an upload goes in time, and one on its way stays", async () => {
  process.env.DATA_DIR = dataDir;
  const { clearIncoming, incomingFolder } = await import("#app/services/incoming.server.ts");
  const long = new Date(Date.now() - 3 * 86_400_000);
  const before = new Date(Date.now() - 2 * 86_400_000);
  await clearIncoming(before);
  const [left, arriving] = [await incomingFolder(), await incomingFolder()];
  for (const folder of [left, arriving]) writeFileSync(path.join(folder, "original"), "Half a file.");
  utimesSync(left, long, long);
  await clearIncoming(before);
  expect([existsSync(left), existsSync(arriving)]).toEqual([false, true]);
});
