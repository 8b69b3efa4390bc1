import { createServer, type Server } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FetchRefused, guardedFetch, isPublic } from "#app/services/guarded-fetch.server.ts";

let server: Server;
let origin: string;
let asked = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked++;
    if (request.url === "/elsewhere") response.writeHead(302, { location: "/" }).end();
    else if (request.url === "/endless") response.end("x".repeat(1024 * 1024 + 1));
    else response.end("here");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const causeOf = (error: unknown) => (error instanceof FetchRefused ? error : (error as Error).cause);

describe("a guarded fetch", () => {
  test("asks the origin an administrator wrote down, on this machine too", async () => {
    const ask = guardedFetch({ trusted: origin, plain: true });
    expect(await (await ask(`${origin}/`)).text()).toBe("here");
  });

  test("asks nobody else inside, however they are named, and connects to none of them", async () => {
    const ask = guardedFetch({ trusted: "https://sso.brand.example", plain: true });
    const before = asked;
    const { port } = new URL(origin);
    for (const url of [
      ...[
        origin,
        `https://127.0.0.1:${port}`,
        `https://localhost:${port}`,
        "https://localhost",
        "https://127.1",
      ],
      ...[
        "https://0.0.0.0",
        "https://[::1]",
        "https://[::ffff:127.0.0.1]",
        "https://2130706433",
        "https://[64:ff9b::7f00:1]",
      ],
      ...["https://169.254.169.254/latest/meta-data", "https://10.0.0.1", "https://example.org:8443"],
      ...["http://example.org", "file:///etc/passwd"],
    ]) {
      const error = await ask(url).catch((thrown: unknown) => thrown);
      expect(causeOf(error), url).toBeInstanceOf(FetchRefused);
    }
    expect(asked).toBe(before);
  });

  test("speaks plain http only where it may", async () => {
    await expect(guardedFetch({ trusted: origin, plain: false })(origin)).rejects.toThrow(FetchRefused);
    const far = "http://sso.brand.example";
    await expect(guardedFetch({ trusted: far, plain: true })(far)).rejects.toThrow(FetchRefused);
  });

  test("follows no redirect, and reads no more than a megabyte", async () => {
    const ask = guardedFetch({ trusted: origin, plain: true });
    const answer = await ask(`${origin}/elsewhere`);
    expect([answer.status, await answer.text()]).toEqual([302, ""]);
    await expect(ask(`${origin}/endless`)).rejects.toThrow();
  });
});

test("only addresses of the public internet are public", () => {
  const open = ["1.1.1.1", "8.8.8.8", "172.32.0.1", "2606:4700:4700::1111", "2a00:1450:4007::1"];
  const inside = [
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "169.254.169.254", "172.16.0.1", "172.31.255.255"],
    ...["192.0.0.8", "192.0.2.1", "192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1"],
    ...["240.0.0.1", "255.255.255.255", "::", "::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "64:ff9b::a00:1"],
    ...["64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "fc00::1", "fd12::1"],
    ...["fe80::1", "fec0::1", "ff02::1", "localhost", ""],
  ];
  expect([...open, ...inside].filter(isPublic)).toEqual(open);
});
