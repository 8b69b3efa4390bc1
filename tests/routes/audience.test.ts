import type { ServerBuild } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { audiences } from "#app/http/audience.server.ts";
import { everythingOf } from "../support/content.ts";
import { aFewAtOnce } from "../support/crowd.ts";
import { addressesOf, type Door, dataAddress, doorsOf, findDoors, type Known } from "../support/doors.ts";
import type { Answer } from "../support/http.ts";
import type { Person } from "../support/people.ts";
import { contentsOf } from "../support/tables.ts";
import { addQuestion, openTestSite, type TestSite } from "../support/test-site.ts";

let site: TestSite;
let doors: Door[];
let known: Known;

beforeAll(async () => {
  doors = await findDoors();
  site = await openTestSite({ WORKER: "off" });
  await addQuestion(site);
  known = { ...(await everythingOf(site.base)), former: ["22"] };
}, 180_000);
afterAll(() => site?.close());

/** Those who lack what the audience asks for, by one step only. Everyone on staff but administrators is no administrator. */
function below(audience: string | undefined): (Person | null)[] {
  const { member, newcomer, expert, moderator } = site.people;
  if (audience === "members") return [null];
  if (audience === "staff") return [null, newcomer, member];
  if (audience === "administrators") return [null, member, expert, moderator];
  return [];
}

/** Those a door is for: one of them at least must come in, since what lies behind may be for some of them alone. */
function entitled(audience: string | undefined): Person[] {
  const { member, expert, moderator, administrator } = site.people;
  if (audience === "administrators") return [administrator];
  return audience === "staff" ? [expert, moderator, administrator] : [member, expert, moderator];
}

/** A visitor is led to the sign-in, or asked for a token; a member is told no. In `.data` a redirect is a 202 that names it. */
function refused({ status, headers, body }: Answer, as: Person | null, api: boolean): boolean {
  if (as) return status === 403;
  if (api) return status === 401;
  if (status === 302) return String(headers.location).startsWith("/login?next=");
  return status === 202 && body.includes("/login?next=");
}

const anyRefusal = (answer: Answer, api: boolean) =>
  [true, false].some((visitor) => refused(answer, visitor ? null : site.people.member, api));

/** What is wrong when a door opens to none of those it is for, or breaks for one. */
function shut(path: string, answers: Answer[], api: boolean): string[] {
  const broken = answers.some(({ status }) => status >= 500);
  if (!broken && !answers.every((answer) => anyRefusal(answer, api))) return [];
  return [`${path} as whom it is for: ${answers.map(({ status }) => status).join(", ")}`];
}

const nameOf = (as: Person | null) => as?.username ?? "visitor";

/** How a door can be asked: as a page, as data, and as data of it alone, past whatever stands above it. */
function asked(door: Door): string[] {
  const page = addressesOf(door, known)[0]!;
  return door.api ? [page] : [page, dataAddress(page), dataAddress(page, [door.id])];
}

const visit = (door: Door, path: string, as: Person | null) =>
  site.visit(path, door.api ? { headers: as ? { authorization: `Bearer ${as.token}` } : {} } : { as });
const methodsOf = (door: Door) => (door.api ? ["POST", "PUT", "PATCH", "DELETE"] : ["POST"]);
const post = (door: Door, path: string, as: Person | null, method = "POST") =>
  door.api
    ? site.visit(path, {
        method,
        headers: { "content-type": "application/json", ...(as && { authorization: `Bearer ${as.token}` }) },
        body: "{}",
      })
    : site.post(path, { intent: "nothing-of-the-kind" }, { as });

/** Doors that name no audience we know. */
function unnamed(all: Door[]): string[] {
  return all.flatMap(({ id, reads, writes }) =>
    [reads, writes]
      .filter((door) => door && !(audiences as readonly (string | undefined)[]).includes(door.audience))
      .map(() => id),
  );
}

describe("every door", () => {
  test("names its audience", () => {
    expect(doors.length).toBeGreaterThan(30);
    expect(unnamed(doors)).toEqual([]);
    expect(doors.filter(({ reads, writes }) => !reads && !writes).map(({ id }) => id)).toEqual([]);
  });

  test("that names none, or one we do not know, is found out", () => {
    const route = (module: object) =>
      ({ id: "routes/fake", path: "fake", module }) as unknown as ServerBuild["routes"][string];
    const bare = { "routes/fake": route({ loader: async () => null }) } as ServerBuild["routes"];
    const odd = {
      "routes/fake": route({ action: Object.assign(async () => null, { audience: "friends" }) }),
    } as ServerBuild["routes"];
    expect(unnamed(doorsOf(bare))).toEqual(["routes/fake"]);
    expect(unnamed(doorsOf(odd))).toEqual(["routes/fake"]);
  });

  test("opens to its audience and to nobody a step below, however it is asked", async () => {
    const wrong: string[] = [];
    let refusals = 0;
    const knock = async (door: Door) => {
      for (const path of asked(door)) {
        for (const as of below(door.reads?.audience)) {
          const answer = await visit(door, path, as);
          refusals++;
          if (!refused(answer, as, door.api))
            wrong.push(`${path} as ${nameOf(as)}: ${answer.status} ${answer.headers.location ?? ""}`);
        }
        const answers = await Promise.all(
          entitled(door.reads?.audience).map((person) => visit(door, path, person)),
        );
        wrong.push(...shut(path, answers, door.api));
      }
    };
    await aFewAtOnce(
      doors.filter(({ reads }) => reads),
      knock,
    );
    expect(wrong).toEqual([]);
    expect(refusals).toBeGreaterThan(20);
  }, 120_000);

  test("takes nothing from anybody a step below, however it is sent", async () => {
    // What is counted is that somebody tried.
    const before = await contentsOf(site.pool, ["rate_limits"]);
    const wrong: string[] = [];
    let refusals = 0;
    const knock = async (door: Door) => {
      const [page, data] = asked(door);
      for (const path of door.api ? [page!] : [page!, data!]) {
        for (const as of below(door.writes?.audience)) {
          // An API address takes some methods and not others; what it takes, it asks a token for.
          const answers = await Promise.all(methodsOf(door).map((method) => post(door, path, as, method)));
          const taken = answers.filter(({ status }) => !door.api || status !== 405);
          refusals += taken.length;
          for (const answer of taken) {
            if (!refused(answer, as, door.api)) wrong.push(`${path} as ${nameOf(as)}: ${answer.status}`);
          }
          if (taken.length === 0) wrong.push(`${path} takes no method`);
        }
      }
      const answers = await Promise.all(
        entitled(door.writes?.audience).map((person) => post(door, page!, person)),
      );
      wrong.push(...shut(page!, answers, door.api));
    };
    await aFewAtOnce(
      doors.filter(({ writes }) => writes),
      knock,
    );
    expect(wrong).toEqual([]);
    expect(refusals).toBeGreaterThan(20);
    expect(await contentsOf(site.pool, ["rate_limits"])).toEqual(before);
  }, 120_000);

  test("of the pages knows no token, and no door of the API knows a cookie", async () => {
    const { administrator } = site.people;
    const bearer = { authorization: `Bearer ${administrator.token}` };
    expect(refused(await site.visit("/ask", { headers: bearer }), null, false)).toBe(true);
    for (const door of doors.filter(({ api, reads }) => api && reads?.audience === "members")) {
      expect((await site.visit(addressesOf(door, known)[0]!, { as: administrator })).status).toBe(401);
    }
  });
});
