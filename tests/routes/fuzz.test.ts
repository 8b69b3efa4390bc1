import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import * as schema from "#db/schema/index.ts";
import { everythingOf } from "../support/content.ts";
import { aFewAtOnce } from "../support/crowd.ts";
import { addressesOf, type Door, dataAddress, findDoors, type Known } from "../support/doors.ts";
import { hostileJson, hostileTexts, type Shape, sampleOf } from "../support/hostile-values.ts";
import { type Answer, formHeaders } from "../support/http.ts";
import { addQuestion, openTestSite, type TestSite } from "../support/test-site.ts";

/** Every door, sent what its forms never send: each is answered, and none by a fault of ours. */
let site: TestSite;
let doors: Door[];
let known: Known;
let sent = 0;
const wrong: string[] = [];
const token = "a-token-of-a-mail-server-and-no-other";

beforeAll(async () => {
  doors = await findDoors();
  site = await openTestSite({
    WORKER: "off",
    TRUST_PROXY: "127.0.0.1",
    LOG_LEVEL: "error",
    MAIL_IN_TOKEN: token,
  });
  await addQuestion(site);
  known = { ...(await everythingOf(site.base)), former: ["22"] };
}, 180_000);
afterAll(() => site?.close());

/** Somebody signed in anew, since what is sent may sign them out. */
async function cookieOf(memberId: string): Promise<string> {
  const session = randomBytes(32).toString("base64url");
  const idHash = createHash("sha256").update(session).digest("hex");
  await site.base
    .insert(schema.sessions)
    .values({ idHash, memberId, expiresAt: new Date(Date.now() + 86_400_000) });
  return `session=${session}`;
}

let networks = 0;
/** Each from a network of its own, or the limits would answer in place of the doors. */
const elsewhere = () => `10.${(networks >> 16) & 255}.${(networks >> 8) & 255}.${networks++ & 255}`;

async function ask(what: string, path: string, options: Parameters<TestSite["visit"]>[1]): Promise<void> {
  sent++;
  const headers = { "x-forwarded-for": elsewhere(), ...options?.headers };
  const answer = await site
    .visit(path, { ...options, headers })
    .catch((error: Error): Pick<Answer, "status" | "body"> => ({ status: 0, body: error.message }));
  const trace = /^\s+at .+:\d+:\d+/m.test(answer.body) || /node_modules/.test(answer.body);
  if (answer.status === 0 || answer.status >= 500 || trace)
    wrong.push(`${what}: ${answer.status} ${trace ? answer.body.slice(0, 300) : ""}`);
}

const all = (tasks: (() => Promise<void>)[]) => aFewAtOnce(tasks, (task) => task());

/** Nothing was answered by a fault; what was, comes with its reason from the log. */
function expectNoFault(atLeast: number): void {
  expect(wrong.splice(0), site.server.output().slice(-3_000)).toEqual([]);
  expect(sent).toBeGreaterThan(atLeast);
  sent = 0;
}

const short = (value: unknown) => (JSON.stringify(value) ?? "undefined").slice(0, 60);
const turn = (list: readonly unknown[], at: number) => list[at % list.length];
/** So many texts for each field, form and address: with 10 every door meets nearly all of them, in ten times the time. */
const each = 1;

test("forms", async () => {
  const { administrator } = site.people;
  const tasks: (() => Promise<void>)[] = [];
  let at = 0;
  for (const door of doors.filter(({ writes, api }) => writes && !api)) {
    const [path = ""] = addressesOf(door, known);
    for (const [intent, input] of Object.entries(door.writes?.inputs ?? {})) {
      const shape = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as Shape;
      const usual = sampleOf(shape) as Record<string, string>;
      const names = Object.keys(shape.properties ?? {});
      const forms: [string, [string, string][]][] = names.flatMap((name) =>
        Array.from({ length: each }, () => {
          const value = String(turn(hostileTexts, at++));
          const fields = Object.entries({ ...usual, [name]: value }).map(([field, one]): [string, string] => [
            field,
            String(one),
          ]);
          return [`${name}=${short(value)}`, fields] as [string, [string, string][]];
        }),
      );
      for (let all = 0; all < each && names.length > 0; all++) {
        const value = String(turn(hostileTexts, at++));
        forms.push([
          `twice=${short(value)}`,
          names.flatMap((name) => [
            [name, value],
            [name, "x"],
          ]),
        ]);
      }
      forms.push([
        "strange",
        [
          ["__proto__", "x"],
          ["__proto__", "y"],
          ["constructor", "z"],
        ],
      ]);
      for (const [what, fields] of forms)
        tasks.push(async () => {
          const cookie = await cookieOf(administrator.id);
          const body = new URLSearchParams([["intent", intent], ...fields]).toString();
          const headers = { ...formHeaders(site.server.url), cookie };
          await ask(`POST ${path} ${intent} ${what}`, path, { method: "POST", headers, body });
        });
      tasks.push(async () => {
        const cookie = await cookieOf(administrator.id);
        const parts = ["intent", ...names].map(
          (name) =>
            `--x\r\ncontent-disposition: form-data; name="${name}"${name === "intent" ? "" : '; filename="a.txt"'}\r\n\r\n${name === "intent" ? intent : "x"}\r\n`,
        );
        const headers = {
          ...formHeaders(site.server.url),
          "content-type": "multipart/form-data; boundary=x",
          cookie,
        };
        const body = `${parts.join("")}--x--\r\n`;
        await ask(`POST ${path} ${intent} files`, path, { method: "POST", headers, body });
      });
    }
  }
  await all(tasks);
  expectNoFault(500);
}, 120_000);

const queries =
  "q after before sort next token s show kind tag space product author from to act actor subject role group state other sent done quote as thread draft page link why limit lang source site id code error sid iss".split(
    " ",
  );

test("addresses", async () => {
  const { administrator } = site.people;
  const tasks: (() => Promise<void>)[] = [];
  const cursors = ["[]", '[0,"a\\u0000b"]', "[1e308]", "[-1,-1,-1]", '["9999-99-99","x"]', "null"].map(
    (text) => Buffer.from(text).toString("base64url"),
  );
  const values = [...hostileTexts.filter((one) => one.length < 60), ...cursors];
  let at = 0;
  for (const door of doors) {
    const [path = ""] = addressesOf(door, known);
    const headers: Record<string, string> = door.api
      ? { authorization: `Bearer ${administrator.token}` }
      : {};
    const addresses = Array.from({ length: each }, () => {
      const query = queries.map((name) => `${name}=${encoded(turn(values, at++) as string)}`).join("&");
      return `${path}?${query}`;
    });
    const segments = door.path.match(/:\w+|\*/g) ?? [];
    for (let n = 0; n < 2 * each && segments.length > 0; n++) {
      const filled = door.path.replace(/:\w+|\*/g, () => encoded(turn(values, at++) as string) || "x");
      addresses.push(filled);
    }
    for (const address of addresses)
      tasks.push(async () => {
        const cookie = door.api ? "" : await cookieOf(administrator.id);
        const both = { ...headers, ...(cookie && { cookie }) };
        if (address.length > 4_000) return;
        await ask(`GET ${address}`, address, { headers: both });
        if (!door.api) await ask(`data ${address}`, dataAddress(address), { headers: both });
        if (door.writes && !address.includes("?") && !door.api)
          await ask(`POST ${address}`, address, {
            method: "POST",
            headers: { ...formHeaders(site.server.url), ...both },
            body: "intent=default",
          });
      });
  }
  await all(tasks);
  expectNoFault(400);
}, 120_000);

test("doors for bytes, streams and mail", async () => {
  const { administrator } = site.people;
  const { cookie } = administrator;
  const mail = { authorization: `Bearer ${token}` };
  const tasks = hostileTexts.flatMap((text) => {
    const value = encoded(text.slice(0, 400));
    const report = { type: "bounce", messageId: text.slice(0, 500), problem: text };
    const form = `--x\r\ncontent-disposition: form-data; name="avatar"; filename="${text.slice(0, 200).replace(/["\r\n]/g, "")}"\r\n\r\n${text}\r\n--x--\r\n`;
    const sending = {
      ...formHeaders(site.server.url),
      cookie,
      "content-type": "multipart/form-data; boundary=x",
    };
    return [
      ["GET", `/live?thread=${value}&as=${value}`, { cookie }],
      [
        "GET",
        `/admin/audit.csv?actor=${value}&act=${value}&subject=${value}&from=${value}&after=${value}`,
        { cookie },
      ],
      ["GET", `/avatars/${value}-96.webp`, {}],
      ["GET", `/brand/logo/${value}`, {}],
      ["GET", `/mail/unsubscribe?s=${value}&s=${value}`, {}],
      ["POST", `/mail/unsubscribe?s=${value}`, {}, "List-Unsubscribe=One-Click"],
      ["POST", `/mail/preferences?s=${value}`, formHeaders(site.server.url), "intent=stop-all"],
      ["POST", "/mail/events", mail, JSON.stringify(report)],
      ["POST", "/mail/events", mail, text],
      ["POST", "/settings/avatar", sending, form],
    ] as [string, string, Record<string, string>, string?][];
  });
  const closed = tasks.filter(([, path]) => path.length < 4_000);
  await all(
    closed.map(
      ([method, path, headers, body]) =>
        () =>
          ask(`${method} ${path}`, path, { method, headers, body }),
    ),
  );
  expectNoFault(500);
}, 120_000);

const encoded = (text: string) => encodeURIComponent(text.toWellFormed());

test("the API", async () => {
  const { administrator } = site.people;
  const document = JSON.parse((await site.visit("/api/openapi.json")).body);
  const look = (ref: string) =>
    ref
      .replace("#/", "")
      .split("/")
      .reduce((part, name) => part?.[name], document) ?? {};
  const headers = { authorization: `Bearer ${administrator.token}`, "content-type": "application/json" };
  const tasks: (() => Promise<void>)[] = [];
  let at = 0;
  const addressOf = new Map(
    doors
      .filter(({ api }) => api)
      .map((door) => [door.path.replace(/:\w+/g, "{id}"), addressesOf(door, known)[0]]),
  );
  for (const [path, operations] of Object.entries<Record<string, { requestBody?: unknown }>>(
    document.paths,
  )) {
    const address = addressOf.get(path) ?? path;
    for (const [method, operation] of Object.entries(operations)) {
      const body = (operation.requestBody as { content?: Record<string, { schema: object }> })?.content?.[
        "application/json"
      ]?.schema;
      if (!body) continue;
      const usual = sampleOf(body, look) as Record<string, unknown>;
      const bodies: unknown[] = Object.keys(usual ?? {}).flatMap((name) =>
        Array.from({ length: 3 * each }, () => ({ ...usual, [name]: turn(hostileJson, at++) })),
      );
      bodies.push(usual, ...Array.from({ length: 3 * each }, () => turn(hostileJson, at++)));
      for (const one of bodies)
        tasks.push(() =>
          ask(`${method} ${address} ${short(one)}`, address, {
            method: method.toUpperCase(),
            headers,
            body: JSON.stringify(one),
          }),
        );
      for (const raw of ["{", "[".repeat(20_000)])
        tasks.push(() =>
          ask(`${method} ${address} raw ${short(raw)}`, address, {
            method: method.toUpperCase(),
            headers,
            body: raw,
          }),
        );
    }
  }
  await all(tasks);
  expectNoFault(300);
}, 120_000);
