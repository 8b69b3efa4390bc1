import type { TestProject } from "vitest/node";
import { openTestServer, type TestServer } from "./test-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

/** Opens the database server of the run and closes it at the end. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { close, ...server } = await openTestServer();
  project.provide("testServer", server);
  return close;
}
