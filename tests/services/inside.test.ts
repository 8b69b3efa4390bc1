import { lookup } from "node:dns";
import { createServer, isIP, Socket } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { guardedFetch } from "#app/services/guarded-fetch.server.ts";

/**
 * Addresses aimed at the inside, each by every way there is to write it down: none is connected to. Behind the guard
 * lies a trap. Whatever would leave for port 443 of this machine lands there; whatever would leave for elsewhere is held
 * back and noted.
 */
const answers = new Map<string, string[][]>();
vi.mock("node:dns", async (original) => {
  const dns = await original<typeof import("node:dns")>();
  const asked = (name: string, options: { all?: boolean }, callback: (...answer: unknown[]) => void) => {
    const said = answers.get(name);
    if (!said) return dns.lookup(name, options as { all: true }, callback);
    // The last answer stays, as a resolver's does.
    const found = (said.length > 1 ? said.shift() : said[0]) ?? [];
    const all = found.map((address) => ({ address, family: isIP(address) }));
    setImmediate(() => (options.all ? callback(null, all) : callback(null, all[0]?.address, all[0]?.family)));
  };
  return { ...dns, lookup: asked };
});

const trap = createServer((socket) => {
  caught++;
  socket.destroy();
});
let caught = 0;
let port = 0;
/** What was to be connected to. */
let wanted: string[] = [];
const { connect } = Socket.prototype;

type Options = { host?: string; port?: number; lookup?: typeof lookup };

beforeAll(async () => {
  await new Promise<void>((resolve) => trap.listen(0, "::", resolve));
  port = (trap.address() as { port: number }).port;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    const options = [args[0]].flat()[0] as Options;
    if (Number(options.port) === 443) options.port = port;
    const ask = options.lookup ?? lookup;
    if (isIP(options.host ?? "")) {
      wanted.push(options.host as string);
      Object.assign(options, { host: "127.0.0.1", port });
    }
    options.lookup = ((name: string, how: object, callback: (...answer: unknown[]) => void) =>
      ask(name, how, (error: unknown, found: unknown, family: unknown) => {
        if (error) return callback(error, found, family);
        const all = Array.isArray(found) ? found.map(({ address }) => address) : [found];
        wanted.push(...all);
        if (all.every((one) => /^(127\.|::1$)/.test(one))) return callback(null, found, family);
        callback(new Error(`held back on the way to ${all.join(", ")}`), found, family);
      })) as typeof lookup;
    return connect.apply(this, args as never);
  } as typeof connect;
});
afterAll(() => {
  Socket.prototype.connect = connect;
  trap.close();
});
beforeEach(() => {
  wanted = [];
  caught = 0;
  answers.clear();
});

const ask = (url: string) => guardedFetch({ trusted: "https://sso.brand.example", plain: true })(url);

/** Hosts as they may stand in an address: every special range, and every way to write one down. */
const literals = [
  // This machine
  ...[
    "127.0.0.1",
    "127.0.0.2",
    "127.255.255.254",
    "127.1",
    "127.0.1",
    "0",
    "0.0.0.0",
    "0.1.2.3",
    "127.0.0.1.",
  ],
  ...["2130706433", "0x7f000001", "0x7f.1", "0x7f.0x0.0x0.0x1", "017700000001", "0177.0.0.1", "0177.1"],
  ...[
    "127.0.0.0x1",
    "127.0.0.01",
    "00000177.00.0.1",
    "0x7F.0.0.1",
    "%31%32%37.0.0.1",
    "１２７.０.０.１",
    "127。0。0。1",
  ],
  ...["localhost", "LOCALHOST", "localhost.", "ｌｏｃａｌｈｏｓｔ", "①②⑦.⓪.⓪.①"],
  ...["[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[0000:0000:0000:0000:0000:0000:0000:0001]", "[::127.0.0.1]"],
  // IPv4 within IPv6: mapped, compatible, translated, tunnelled
  ...["[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:7f00:0001]", "[::FFFF:10.0.0.1]"],
  ...["[::ffff:0:127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b::a9fe:a9fe]", "[64:ff9b:1::10.0.0.1]"],
  ...["[2002:7f00:1::]", "[2002:a9fe:a9fe::1]", "[2001:0:7f00:1::]", "[2001::1]", "[2001:20::1]"],
  // Private, shared, link-local, and where clouds keep their secrets
  ...[
    "10.0.0.0",
    "10.0.0.1",
    "10.255.255.255",
    "167772161",
    "0xa000001",
    "012.0.0.1",
    "100.64.0.1",
    "100.127.255.254",
  ],
  ...["169.254.0.1", "169.254.169.254", "2852039166", "0xa9fea9fe", "0251.0376.0251.0376", "169.254.43518"],
  ...[
    "[::ffff:169.254.169.254]",
    "[fd00:ec2::254]",
    "100.100.100.200",
    "192.0.0.192",
    "168.63.129.16@169.254.169.254",
  ],
  ...["172.16.0.1", "172.31.255.255", "192.168.0.1", "192.168.255.255", "0xc0a80001", "192.168.257"],
  // Documentation, measuring, relays, groups, the future, everybody
  ...["192.0.0.1", "192.0.2.1", "198.51.100.1", "203.0.113.1", "198.18.0.1", "198.19.255.255", "192.88.99.1"],
  ...["224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "4294967295"],
  ...["[fc00::1]", "[fdff::1]", "[fe80::1]", "[febf::1]", "[fec0::1]", "[ff02::1]", "[ff0e::1]", "[100::1]"],
  ...["[2001:db8::1]", "[3fff::1]", "[4000::1]", "[5f00::1]", "[::ffff:8.8.8.8]", "[fe80::1%25eth0]"],
];

describe("an address aimed at the inside", () => {
  test("there are many", () => expect(new Set(literals).size).toBeGreaterThan(80));

  test.each(literals)("is not connected to: %s", async (host) => {
    for (const url of [
      `https://${host}/`,
      `https://user:pass@${host}/`,
      `https://${host}:${port}/`,
      `http://${host}/`,
    ])
      await expect(ask(url), url).rejects.toThrow();
    expect([wanted, caught]).toEqual([[], 0]);
  });

  test.each([
    ...[
      "file:///etc/passwd",
      "ftp://127.0.0.1/",
      "gopher://127.0.0.1/",
      "ws://127.0.0.1/",
      "wss://127.0.0.1/",
    ],
    ...[
      "data:text/plain,x",
      "blob:https://127.0.0.1/x",
      "unix:/tmp/x",
      "//127.0.0.1/",
      "https:127.0.0.1",
      "https:///127.0.0.1",
    ],
    ...[
      "https:\\\\127.0.0.1\\",
      "https://127.0.0.1\t/",
      "https://\u0000127.0.0.1/",
      "https://127.0.0.1#@a.example/",
    ],
    ...[
      "https://127.0.0.1?@a.example/",
      "https://a.example@127.0.0.1/",
      "https://sso.brand.example@127.0.0.1/",
    ],
    ...[
      "https://sso.brand.example:444/",
      "https://sso.brand.example.:443@127.0.0.1/",
      "http://sso.brand.example/",
    ],
  ])("is not connected to, however it is dressed up: %j", async (url) => {
    await expect(ask(url)).rejects.toThrow();
    expect([wanted, caught]).toEqual([[], 0]);
  });

  test.each([
    ["this machine", [["127.0.0.1"]]],
    ["this machine, by IPv6", [["::1"]]],
    ["this machine, mapped", [["::ffff:127.0.0.1"]]],
    ["a cloud's own", [["169.254.169.254"]]],
    ["a private one", [["10.1.2.3"]]],
    ["a neighbour", [["fe80::1"]]],
    ["one outside and one inside", [["1.1.1.1", "127.0.0.1"]]],
    ["one inside and one outside", [["127.0.0.1", "1.1.1.1"]]],
    ["one of each kind", [["2606:4700::1111", "::1"]]],
    ["nothing", [[]]],
  ])("is not connected to by a name that means %s", async (_, said) => {
    answers.set("inside.example", said);
    await expect(ask("https://inside.example/")).rejects.toThrow();
    expect([wanted, caught]).toEqual([[], 0]);
  });

  test("is not connected to by a name that means another one when it is looked up again", async () => {
    answers.set("rebound.example", [["1.1.1.1"], ["127.0.0.1"]]);
    // What was looked at is what is connected to: nobody asks twice.
    await expect(ask("https://rebound.example/")).rejects.toThrow();
    expect(wanted).toEqual(["1.1.1.1"]);
    wanted = [];
    await expect(ask("https://rebound.example/")).rejects.toThrow();
    expect([wanted, caught]).toEqual([[], 0]);
  });
});

test("the trap catches what comes, and a name of the outside leaves for there", async () => {
  const free = guardedFetch({ trusted: "https://127.0.0.1", plain: false });
  await expect(free("https://127.0.0.1/")).rejects.toThrow();
  expect([wanted, caught]).toEqual([["127.0.0.1"], 1]);
  wanted = [];
  answers.set("outside.example", [["1.1.1.1", "2606:4700:4700::1111"]]);
  await expect(ask("https://outside.example/")).rejects.toThrow();
  expect([wanted, caught]).toEqual([["1.1.1.1", "2606:4700:4700::1111"], 1]);
});
