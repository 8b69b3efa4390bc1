import { openTestServer } from "./test-server.ts";

/** Opens the database server of the browser tests; workers read what they need of it from the environment. */
export default async function setUp(): Promise<() => Promise<void>> {
  const { close, ...server } = await openTestServer();
  process.env.PARVIS_TEST_SERVER = JSON.stringify(server);
  return close;
}
