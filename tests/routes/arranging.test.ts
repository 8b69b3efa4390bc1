import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type AddedThread, addSpace, addThread } from "../support/content.ts";
import { addPeople, type Person } from "../support/people.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

let site: TestSite;
let open: string;
let secret: string;
let warden: Person;
let count = 0;

beforeAll(async () => {
  site = await openTestSite();
  open = await addSpace(site.base, { slug: "open-room" });
  secret = await addSpace(site.base, { slug: "secret-room", visibility: "staff", name: "zqroomxv" });
  [warden] = (await addPeople(site.base, [{ username: "warden", role: "moderator", spaceId: open }])) as [
    Person,
  ];
}, 180_000);
afterAll(() => site?.close());

const write = (spaceId = open, title = `Thread number ${++count} of all`): Promise<AddedThread> =>
  addThread(site.base, {
    spaceId,
    authorId: site.people.member.id,
    title,
    body: `The body of ${title} zqbody${count}xv.`,
    tags: ["shared"],
    answers: [
      { authorId: site.people.expert.id, body: "One answer." },
      { authorId: site.people.member.id, body: "Another answer." },
    ],
  });

const arrange = (id: number, fields: Record<string, string>, as: Person = site.people.moderator) =>
  site.post(`/t/${id}/arrange`, { why: "For order", ...fields }, { as });
const read = async (path: string, as: Person | null = null) => {
  const answer = await site.visit(path, { as });
  return { status: answer.status, to: answer.headers.location, body: answer.body };
};
const actOf = async (id: number): Promise<string> =>
  (
    await site.pool.query(
      "select id from thread_acts where (thread_id = $1 or other_thread_id = $1) and undone_at is null order by made_at desc limit 1",
      [id],
    )
  ).rows[0].id;
const undo = async (id: number, as: Person = site.people.moderator) =>
  site.post(`/t/${id}/history`, { intent: "undo", act: await actOf(id) }, { as });

describe("a merged thread", () => {
  test("leads to the other one from each of its addresses, and reads nowhere but in the history", async () => {
    const title = "Another way of asking the same";
    const [one, other] = [await write(open, title), await write()];
    const done = await arrange(one.id, { intent: "merge", other: `https://old.example/t/${other.id}/x` });
    expect([done.status, done.headers.location]).toEqual([302, `/t/${other.id}/history?done`]);
    const arrival = `${other.path}?merged=${one.id}`;
    expect(await read(one.path)).toMatchObject({ status: 301, to: arrival });
    expect(await read(`/t/${one.id}`)).toMatchObject({ status: 301, to: arrival });
    const said = `“${title}” was merged into this thread`;
    const arrived = (await read(arrival)).body;
    expect(arrived).toContain(said);
    expect(arrived).toContain(`<link rel="canonical" href="${site.server.url}${other.path}"/>`);
    const unrelated = await write();
    for (const path of [
      other.path,
      `${unrelated.path}?merged=${one.id}`,
      `${other.path}?merged=${unrelated.id}`,
    ])
      expect((await read(path)).body, path).not.toContain("was merged into this thread");
    expect(await read(`/t/${one.id}/history`)).toMatchObject({ status: 301, to: `/t/${other.id}/history` });
    expect(await read(`/p/${one.bodyId}`)).toMatchObject({ status: 302, to: other.path });
    expect(await read(`/p/${one.answerIds[0]}`)).toMatchObject({
      status: 302,
      to: `${other.path}#answer-${one.answerIds[0]}`,
    });
    const api = await site.visit(`/api/v1/threads/${one.id}`);
    expect([api.status, api.headers.location]).toEqual([301, `/api/v1/threads/${other.id}`]);
    expect((await read("/s/open-room")).body).not.toContain(one.path);
    expect((await read(other.path)).body.match(/id="answer-\d+"/g)).toHaveLength(4);
    expect((await read(`/t/${other.id}/history`)).body).toContain("zqbody");

    expect((await undo(other.id)).status).toBe(302);
    expect(await read(one.path)).toMatchObject({ status: 200 });
    expect((await read(other.path)).body.match(/id="answer-\d+"/g)).toHaveLength(2);
  });

  test("is merged once, however often the form is sent", async () => {
    const [one, other] = [await write(), await write()];
    const fields = { intent: "merge", other: String(other.id), _submission: v7() };
    const [first, second] = [await arrange(one.id, fields), await arrange(one.id, fields)];
    expect([first.headers.location, second.headers.location]).toEqual([
      `/t/${other.id}/history?done`,
      `/t/${other.id}/history?done`,
    ]);
    const { rows } = await site.pool.query("select 1 from thread_acts where thread_id = $1", [one.id]);
    expect(rows).toHaveLength(1);
  });
});

describe("a duplicate", () => {
  test("leads to the canonical one, which lists it; a duplicate of it leads to the end at once", async () => {
    const [one, two, last] = [await write(), await write(), await write()];
    await arrange(one.id, { intent: "duplicate", other: String(two.id) });
    await arrange(two.id, { intent: "duplicate", other: `/t/${last.id}` });
    for (const each of [one, two]) expect((await read(each.path)).body).toContain(last.path);
    const canonical = (await read(last.path)).body;
    for (const each of [one, two]) expect(canonical).toContain(each.path);
    await undo(two.id);
    expect((await read(one.path)).body).toContain(two.path);
    expect((await read(last.path)).body).not.toContain('id="asked-as"');
  });

  test("of a thread its reader may not see tells nothing of it, nor the other way round", async () => {
    const [shown, hidden] = [await write(), await write(secret, "Zqtitle of the hidden one xv")];
    for (const [one, other] of [
      [shown, hidden],
      [hidden, await write()],
    ] as const) {
      expect((await arrange(one.id, { intent: "duplicate", other: String(other.id) })).status).toBe(302);
      const readable = one === shown ? one : other;
      for (const path of [
        readable.path,
        `/t/${readable.id}/history`,
        `/api/v1/threads/${readable.id}/acts`,
      ]) {
        const { body, status } = await read(path);
        expect(status).toBe(200);
        expect(body).not.toMatch(new RegExp(`Zqtitle|zqroom|/t/${hidden.id}\\b|"${hidden.id}"`));
      }
    }
    const history = await read(`/t/${shown.id}/history`, site.people.moderator);
    expect(history.body).toContain("Zqtitle");
  });
});

describe("the other thread given by words", () => {
  test("is one of those whose titles hold them, where the reader keeps order, and none else", async () => {
    const { moderator, member } = site.people;
    const ask = async (space: string, title: string) => {
      const body = "It whistles, and nobody knows why.";
      const answer = await site.post("/ask", { space, title, body }, { as: moderator });
      return /\/t\/(\d+)/.exec(String(answer.headers.location))?.[1] ?? "";
    };
    const here = await ask("open-room", "Kettle that whistles at night");
    const there = await ask("open-room", "A kettle whistling in the morning");
    const hidden = await ask("secret-room", "Kettle that whistles zqhiddenxv");
    const find = async (words: string, as: Person, doing = "merge") =>
      (await read(`/t/${here}/arrange?do=${doing}&other=${encodeURIComponent(words)}`, as)).body;
    const leads = (id: string, doing = "merge") => `href="/t/${here}/arrange?do=${doing}&amp;other=${id}"`;
    await until("they are found", async () =>
      (await find("kettle whist", moderator)).includes(leads(hidden)),
    );
    for (const doing of ["merge", "duplicate"]) {
      const found = await find("kettle WHIST", moderator, doing);
      expect(found).toContain(leads(there, doing));
      expect(found).toContain("A kettle whistling in the morning");
      expect(found).not.toContain(leads(here, doing));
      expect(found).toContain('value="kettle WHIST"');
      expect(found).not.toContain('role="alert"');
    }
    const warded = await find("kettle whist", warden);
    expect(warded).toContain(leads(there));
    expect(warded).not.toMatch(new RegExp(`zqhiddenxv|${leads(hidden)}`));
    // Its number leads to the question whether it is the one, as an address does.
    expect(await find(there, moderator)).toContain('value="merge"');
    expect(await find("zebra crossing", moderator)).toContain('role="alert"');
    expect((await read(`/t/${here}/arrange?do=merge&other=kettle`, member)).status).toBe(403);
  });
});

describe("moving into a private space", () => {
  test("takes a thread from every address at once, and its history names no private space after", async () => {
    const one = await write(open, "Zqmoved thread for everyone xv");
    await until(
      "the page is kept",
      async () => (await read(one.path)).status === 200 && (await site.visit("/s/open-room")).headers.etag,
    );
    await arrange(one.id, { intent: "move", space: "secret-room", kind: "" });
    const bodies = async () => {
      const all = await Promise.all(
        [
          one.path,
          `/t/${one.id}`,
          `/t/${one.id}/history`,
          "/",
          "/threads",
          "/s/open-room",
          "/tags/shared",
          `/p/${one.answerIds[0]}`,
        ].map((path) => read(path)),
      );
      return all.map(({ body, to }) => body + to).join("");
    };
    await until("nobody reads it any more", async () => !(await bodies()).includes("Zqmoved"), 5_000);
    for (const path of [one.path, `/t/${one.id}`, `/t/${one.id}/history`, `/p/${one.answerIds[0]}`])
      expect((await read(path)).status, path).toBe(404);
    await until(
      "search has followed",
      async () => !(await read("/search?q=Zqmoved")).body.includes(one.path),
    );
    await undo(one.id);
    const back = await read(`/t/${one.id}/history`);
    expect(back.status).toBe(200);
    expect(back.body).not.toContain("zqroom");
  });

  test("by merging hides the address too, from those who may not see both", async () => {
    const [one, hidden] = [await write(), await write(secret, "Zqother of the secret room xv")];
    await arrange(one.id, { intent: "merge", other: String(hidden.id) });
    const [mine, told] = [await write(secret, "Zqother as well"), await write()];
    await arrange(mine.id, { intent: "merge", other: String(told.id) });
    expect((await read(`${told.path}?merged=${mine.id}`)).body).not.toContain("Zqother");
    const seen = await read(`${told.path}?merged=${mine.id}`, site.people.moderator);
    expect(seen.body).toContain("“Zqother as well” was merged into this thread");
    for (const path of [one.path, `/t/${one.id}`, `/p/${one.bodyId}`, `/api/v1/threads/${one.id}`]) {
      const { status, body, to } = await read(path);
      expect([status, to], path).toEqual([404, undefined]);
      expect(body).not.toContain("Zqother");
    }
  });
});

describe("arranging", () => {
  test("is for those who keep order in both spaces", async () => {
    const [one, hidden] = [await write(), await write(secret)];
    const { member, expert } = site.people;
    expect((await arrange(one.id, { intent: "pin" }, member)).status).toBe(403);
    expect((await read(`/t/${one.id}/arrange`, expert)).status).toBe(404);
    expect((await arrange(one.id, { intent: "pin" }, expert)).status).toBe(403);
    expect((await arrange(one.id, { intent: "merge", other: String(hidden.id) }, warden)).status).toBe(422);
    expect((await arrange(one.id, { intent: "move", space: "secret-room" }, warden)).status).toBe(422);
    await arrange(one.id, { intent: "move", space: "secret-room" });
    expect((await undo(one.id, warden)).status).toBe(403);
    expect((await read(`/t/${one.id}/arrange`, site.people.moderator)).status).toBe(200);
  });

  test("pins a thread above the newest of its space, and lets it go", async () => {
    const [old] = [await write(), await write()];
    const first = async () =>
      /href="(\/t\/[^"]+)"[^>]*line-clamp|<h2[^>]*><a[^>]*href="(\/t\/[^"]+)"/.exec(
        (await read("/s/open-room", site.people.moderator)).body,
      );
    await arrange(old.id, { intent: "pin" });
    expect((await first())?.join(" ")).toContain(old.path);
    await arrange(old.id, { intent: "unpin" });
    expect((await first())?.join(" ")).not.toContain(old.path);
  });

  test("splits answers off into a thread of their own, which undoing leads back", async () => {
    const one = await write();
    const [answerId] = one.answerIds;
    const fields = {
      intent: "split",
      answers: String(answerId),
      title: "Something of its own",
      kind: "discussion",
      space: "open-room",
    };
    const made = /\/t\/(\d+)\//.exec(String((await arrange(one.id, fields)).headers.location))?.[1];
    expect(await read(`/p/${answerId}`)).toMatchObject({ to: `/t/${made}/something-of-its-own` });
    await undo(one.id);
    expect(await read(`/t/${made}`)).toMatchObject({ status: 301, to: `${one.path}?merged=${made}` });
    expect(await read(`/p/${answerId}`)).toMatchObject({ to: `${one.path}#answer-${answerId}` });
  });

  test("that cannot be undone any more says why, on the page", async () => {
    const one = await write();
    await arrange(one.id, { intent: "retype", kind: "discussion", space: "" });
    const act = await actOf(one.id);
    await arrange(one.id, { intent: "retype", kind: "question", space: "" });
    const answer = await site.post(
      `/t/${one.id}/history`,
      { intent: "undo", act },
      { as: site.people.moderator },
    );
    expect(answer.status).toBe(409);
    expect(answer.body).toContain("Undo that first");
  });
});
