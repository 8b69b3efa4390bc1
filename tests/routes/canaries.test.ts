import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as schema from "#db/schema/index.ts";
import { addSpace, everythingOf } from "../support/content.ts";
import { aFewAtOnce } from "../support/crowd.ts";
import { addressesOf, type Door, dataAddress, findDoors, type Known } from "../support/doors.ts";
import type { Answer } from "../support/http.ts";
import { type Listener, listenLive } from "../support/live.ts";
import { multipart } from "../support/multipart.ts";
import { addPeople, type Person } from "../support/people.ts";
import { openTestSite, type TestSite, until } from "../support/test-site.ts";

/** Words that stand nowhere else, each in one restricted place: where one is read, that place has leaked. */
const token = (room: string, place: string) => `zq${room}${place}xv`;
const places = ["name", "about", "title", "body", "answer", "comment", "tag", "file", "idea"] as const;
const rooms = ["members", "group", "staff"] as const;
/** Said or named where ideas are decided on: for those who decide alone, and the sender's table not even for them. */
const ofDesk = ["note", "owner", "question", "choice", "target"].map((place) => token("desk", place));
const voter = token("confided", "voter");
/** Members are suggested by the beginning of their names, whatever else they do; that says nothing of it. */
const named = new Set([voter, token("desk", "owner")]);
const toNobody = [
  ...["url", "token", "table"].map((place) => token("desk", place)),
  token("confided", "why"),
];
/** Taken back or taken down: only those who moderate read them, and their author what was not removed. */
const gone = [
  "withdrawnthread",
  "removedthread",
  "withdrawnanswer",
  "removedanswer",
  "withdrawncomment",
  "removedcomment",
] as const;
const goneToken = (what: string) => token("gone", what);
/** Long enough that chance, of which there is much in nonces and hashes, does not write one. */
const tokenPattern = /zq[a-z]{7,}xv/g;

let site: TestSite;
let doors: Door[];
let known: Known;
/** What there is in the room that is closed to most. */
let closed: Known;
type Reader = {
  name: string;
  as: Person | null;
  rooms: readonly string[];
  gone?: readonly string[];
  /** Decides on ideas. */
  decides?: true;
};
/** Who may read which rooms: one of each kind there is. Who was in the group and left it is any other member. */
let readers: Reader[];

beforeAll(async () => {
  doors = await findDoors();
  site = await openTestSite();
  const { base, people } = site;
  const groupId = v7();
  await base.insert(schema.groups).values({ id: groupId, slug: "testers", name: "Testers" });
  const [insider, departed] = await addPeople(base, [
    { username: "insider", groupIds: [groupId] },
    { username: "departed", groupIds: [groupId] },
  ]);
  for (const room of rooms) {
    const spaceId = await addSpace(base, {
      slug: `${room}-room`,
      name: `Room ${token(room, "name")}`,
      description: `About ${token(room, "about")}`,
      visibility: room === "group" ? "groups" : room,
      kinds: ["question", "discussion", "idea"],
      ...(room === "group" && { groupId }),
    });
    await followedByAll(spaceId, [...Object.values(people), insider!, departed!]);
    await fillRoom(room, room === "group" ? insider! : people.moderator);
  }
  await leaveGone(departed!);
  await proposeInto("staff", [departed!.id, insider!.id]);
  const confided = await sayInConfidence();
  await indexed();
  // Told while they might read it; they may not any more.
  await site.pool.query("delete from group_members where member_id = $1", [departed!.id]);
  await base
    .insert(schema.settings)
    .values({ key: "import.old-addresses", value: [{ source: "stackexchange", site: "old.example" }] })
    .onConflictDoNothing();
  known = { ...(await everythingOf(base)), ...confided };
  closed = await everythingIn("staff");
  readers = [
    { name: "visitor", as: null, rooms: [] },
    { name: "newcomer", as: people.newcomer, rooms: [] },
    { name: "insider", as: insider!, rooms: ["members", "group"] },
    {
      name: "departed",
      as: departed!,
      rooms: ["members"],
      gone: gone.filter((what) => what.startsWith("withdrawn")),
    },
    { name: "expert", as: people.expert, rooms: ["members", "staff"] },
    { name: "moderator", as: people.moderator, rooms, gone },
    { name: "administrator", as: people.administrator, rooms, gone, decides: true },
  ];
}, 180_000);
afterAll(() => site?.close());

/** Everyone would like to be told of everything there. */
async function followedByAll(spaceId: string, people: Person[]): Promise<void> {
  await site.base.insert(schema.subscriptions).values(
    people.map(({ id }) => ({
      memberId: id,
      targetKind: "space" as const,
      targetId: spaceId,
      level: "everything" as const,
      why: "chosen" as const,
    })),
  );
}

async function made(answer: Answer): Promise<{ threadId: string; postId: string }> {
  expect(answer.status, answer.body.slice(0, 500)).toBe(302);
  const [, threadId = "", , postId = ""] =
    /\/t\/(\d+)\/[^#]*(#\w+-(\d+))?/.exec(String(answer.headers.location)) ?? [];
  return { threadId, postId };
}

/** By the forms people use, so that everything derived from a text is there to leak: openings, tags, search rows. */
async function fillRoom(room: string, as: Person): Promise<void> {
  const title = `A question about ${token(room, "title")} here`;
  const body = `It says ${token(room, "body")} to those who may read.`;
  const asked = await made(
    await site.post(
      "/ask",
      { space: `${room}-room`, title, body, tags: `${token(room, "tag")} shared` },
      { as },
    ),
  );
  const file = await sendFile(room, as);
  const answered = await made(
    await site.post(
      `/t/${asked.threadId}/answers`,
      { body: `An answer with ${token(room, "answer")} and [a file](/files/${file}/a.txt).` },
      { as },
    ),
  );
  await made(
    await site.post(
      `/p/${answered.postId}/comments`,
      { body: `A comment with ${token(room, "comment")}, @member, @newcomer and @departed.` },
      { as },
    ),
  );
  await made(await site.post(`/p/${answered.postId}/acceptance`, { intent: "accept" }, { as }));
  const idea = {
    ...{ space: `${room}-room`, title: `An idea about ${token(room, "idea")} here` },
    ...{ body: `It gets in the way of ${token(room, "idea")}.`, wish: "That it did not.", shown: "yes" },
  };
  const { threadId: proposed } = await made(await site.post("/ideas/new", idea, { as }));
  await shipIdea(proposed, `The reason names ${token(room, "idea")} too.`);
  await site.base.insert(schema.origins).values([
    {
      source: "stackexchange",
      site: "old.example",
      kind: "question",
      externalId: `${asked.threadId}1`,
      threadId: Number(asked.threadId),
      postId: await bodyOf(asked.threadId),
    },
    {
      source: "stackexchange",
      site: "old.example",
      kind: "answer",
      externalId: `${asked.threadId}2`,
      threadId: Number(asked.threadId),
      postId: Number(answered.postId),
    },
  ]);
}

/** As its step would have left it: the room's own people may not decide on ideas. */
async function shipIdea(threadId: string, reason: string): Promise<void> {
  await site.pool.query("update ideas set status = 'shipped', status_at = now() where thread_id = $1", [
    threadId,
  ]);
  await site.pool.query(
    `insert into idea_steps (id, thread_id, from_status, to_status, reason_fr, reason_en, made_at)
     values (gen_random_uuid(), $1, 'new', 'shipped', $2, $2, now())`,
    [threadId, reason],
  );
}

/** Why an idea that everybody reads matters to one who does not want to be quoted; and all that those who decide made of it. */
async function sayInConfidence(): Promise<Partial<Known>> {
  const [proposer, wisher, owner, sender] = (await addPeople(site.base, [
    { username: "proposer" },
    { username: voter },
    { username: token("desk", "owner"), role: "product" },
    { username: "sender", role: "manager" },
  ])) as [Person, Person, Person, Person];
  const title = "A bell that can be heard by buses";
  const written = {
    space: "ideas",
    title,
    body: "They never hear mine.",
    wish: "A lower tone.",
    shown: "yes",
  };
  const { threadId } = await made(await site.post("/ideas/new", written, { as: proposer }));
  await made(await site.post(`/p/${await bodyOf(threadId)}/vote`, { value: "1" }, { as: wisher }));
  const words = `Only the team may know of ${token("confided", "why")}.`;
  await made(await site.post(`/t/${threadId}/why`, { words }, { as: wisher }));
  // Among those who decide: none of the readers but the administrator does.
  const as = site.people.administrator;
  const sends = async (path: string, sent: Record<string, string>) => {
    const answer = await site.post(path, sent, { as });
    expect([answer.status, path], answer.body.slice(0, 500)).toEqual([302, path]);
    return String(answer.headers.location);
  };
  const lastOf = (address: string) => /[0-9a-f-]{36}/.exec(address)?.[0] ?? "";
  await sends(`/desk/${threadId}`, { intent: "note", body: `The supplier said ${token("desk", "note")}.` });
  const owned = { owner: owner.username, effort: "2", value: "5", was: "" };
  await sends(`/desk/${threadId}`, { intent: "assess", ...owned });
  await sends(`/t/${threadId}/poll`, {
    ...{ intent: "open", questionFr: "", questionEn: `When, says ${token("desk", "question")}?` },
    ...{ choicesFr: "", choicesEn: `By ${token("desk", "choice")}\nBy day`, closesOn: "" },
  });
  // Neither answers.
  const hook = {
    name: `Team ${token("desk", "target")}`,
    url: `https://127.0.0.1.example/${token("desk", "url")}`,
  };
  const added = await site.post("/admin/evidence", { intent: "webhook", ...hook }, { as });
  expect(added.status, added.body.slice(0, 500)).toBe(200);
  const tracker = await sends("/admin/evidence/new", {
    ...{
      kind: "redmine",
      name: "Team",
      base: "http://127.0.0.1:9",
      project: "lights",
      token: token("desk", "token"),
    },
    ...{ email: "", type: "", label: "", markup: "textile", locale: "en" },
  });
  const batch = await sends("/desk/evidence/new", { idea: threadId, target: "download" });
  const { headers, ...form } = multipart(site.server.url, [
    { name: "file", value: `title,votes\nOf ${token("desk", "table")},1\n`, fileName: "ideas.csv" },
  ]);
  const table = await site.visit("/desk/import/file", { ...form, as: sender, headers });
  expect(table.status, table.body.slice(0, 500)).toBe(303);
  const { rows } = await site.pool.query<{ poll: string; hash: string }>(
    "select (select id from idea_polls) as poll, (select content_hash from evidence_files) as hash",
  );
  return {
    ...{ polls: [rows[0]!.poll], evidence: [rows[0]!.hash], batches: [lastOf(batch)] },
    ...{ trackers: [lastOf(tracker)], tables: [lastOf(String(table.headers.location))] },
  };
}

/** A file whose words and name say where it belongs. @returns its id */
async function sendFile(room: string, as: Person): Promise<string> {
  const name = `${token(room, "file")}.txt`;
  const { headers, ...form } = multipart(site.server.url, [
    { name: "file", value: `The file says ${token(room, "file")}.`, fileName: name },
  ]);
  const sent = await site.visit("/files", {
    ...form,
    as,
    headers: { ...headers, accept: "application/json" },
  });
  expect(sent.status, sent.body).toBe(201);
  return JSON.parse(sent.body).id;
}

async function bodyOf(threadId: string): Promise<number> {
  const { rows } = await site.pool.query("select id from posts where thread_id = $1 and kind = 'body'", [
    threadId,
  ]);
  return Number(rows[0].id);
}

async function everythingIn(room: string): Promise<Known> {
  const { rows } = await site.pool.query<{ thread: string; slug: string; post: string; file: string }>(
    `select t.id as thread, t.slug, p.id as post, f.file_id as file from threads t
      join spaces s on s.id = t.space_id join posts p on p.thread_id = t.id
      left join file_uses f on f.post_id = p.id where s.slug = $1`,
    [`${room}-room`],
  );
  const [{ thread, slug } = { thread: "", slug: "" }] = rows;
  return {
    ...known,
    threads: [{ id: thread, slug }],
    posts: rows.map(({ post }) => post),
    spaces: [`${room}-room`],
    tags: [token(room, "tag")],
    files: rows.flatMap(({ file }) => file ?? []),
  };
}

/** A thread that all may read, said by these members to be what a closed one asks: from before that was moved there, say. */
async function proposeInto(room: string, memberIds: string[]): Promise<void> {
  const { threadId } = await made(
    await site.post(
      "/ask",
      { title: "Which umbrella suits a picnic?", body: "It rains on Sundays.", space: "questions" },
      { as: site.people.member },
    ),
  );
  const { rows } = await site.pool.query<{ id: string }>(
    "select t.id from threads t join spaces s on s.id = t.space_id where s.slug = $1",
    [`${room}-room`],
  );
  const [open, closed] = [Number(threadId), Number(rows[0]!.id)];
  const pairs = [
    { id: v7(), threadId: open, canonicalId: closed },
    { id: v7(), threadId: closed, canonicalId: open },
  ];
  await site.base.insert(schema.duplicateProposals).values(pairs);
  await site.base
    .insert(schema.duplicateVoices)
    .values(pairs.flatMap(({ id }) => memberIds.map((memberId) => ({ proposalId: id, memberId }))));
}

/** In a public space, things of theirs that were there and are no more. */
async function leaveGone(as: Person): Promise<void> {
  const { pool, people } = site;
  const write = async (title: string) =>
    made(
      await site.post(
        "/ask",
        {
          space: "questions",
          title: `${title} for everyone`,
          body: `Words of ${title} itself.`,
          tags: "shared",
        },
        { as },
      ),
    );
  const answer = async (threadId: string, body: string) =>
    made(await site.post(`/t/${threadId}/answers`, { body }, { as }));
  const comment = async (postId: string, body: string) =>
    made(await site.post(`/p/${postId}/comments`, { body }, { as }));
  const decide = async (threadId: string | null, postId: string | null) => {
    const { rows } = await pool.query(
      "insert into decisions (id, action, thread_id, post_id, reason, made_by, made_at) values ($1, 'remove', $2, $3, 'Against the charter', $4, now()) returning id",
      [v7(), threadId, postId, people.moderator.id],
    );
    return rows[0].id;
  };

  const withdrawn = await write(goneToken("withdrawnthread"));
  const removed = await write(goneToken("removedthread"));
  const open = await write("An open thread");
  const kept = await answer(open.threadId, "An answer that stays.");
  const takenBack = await answer(open.threadId, `Words of ${goneToken("withdrawnanswer")}.`);
  const takenDown = await answer(open.threadId, `Words of ${goneToken("removedanswer")}.`);
  const commentBack = await comment(kept.postId, `Words of ${goneToken("withdrawncomment")}.`);
  const commentDown = await comment(kept.postId, `Words of ${goneToken("removedcomment")}.`);
  await indexed();
  await pool.query("update threads set withdrawn_at = now() where id = $1", [withdrawn.threadId]);
  await pool.query("update threads set removed_by_decision = $2 where id = $1", [
    removed.threadId,
    await decide(removed.threadId, null),
  ]);
  for (const { postId } of [takenBack, commentBack])
    await pool.query("update posts set withdrawn_at = now() where id = $1", [postId]);
  for (const { postId } of [takenDown, commentDown]) {
    await pool.query("update posts set removed_by_decision = $2 where id = $1", [
      postId,
      await decide(null, postId),
    ]);
  }
  // The search rows of those threads are written again when something happens in them, as it does with every act.
  await comment(kept.postId, "A comment that stays.");
}

/** Waits until the night shift has nothing left to do. */
const indexed = () =>
  until("every job is done", async () => {
    const { rows } = await site.pool.query(
      "select count(*)::int as left from pgboss.job where name in ('search', 'subscriptions', 'notifications') and state in ('created', 'retry', 'active')",
    );
    return rows[0].left === 0;
  });

/** `all` there are; `whole`, pages and the API; `pages` alone. */
type Ways = "all" | "whole" | "pages";

type Asked = { path: string; headers: Record<string, string> };

/**
 * Every address there is, as one reader's browser or program would ask for it. A page for members carries all that its
 * loaders gave, a visitor's only what is shown: there the loader is asked by itself at every address too. Past whatever
 * stands above it each is asked once, for what is closed to most; see where `ways` is chosen.
 */
function* everyRequest(as: Person | null, ways: Ways): Generator<Asked> {
  const words = [
    ...rooms.flatMap((room) => places.slice(2).map((place) => token(room, place))),
    ...gone.map(goneToken),
    "shared",
    "question",
    "answer",
    "room",
  ];
  // What is searched on a board is what is searched everywhere: a few are enough.
  const ofIdeas = [...rooms.map((room) => token(room, "idea")), "shared"];
  const queries: Record<string, string[]> = {
    "/search": words.map((word) => `?q=${word}`),
    "/search/feed.xml": words.map((word) => `?q=${word}`),
    "/oembed": known.threads.map(
      ({ id, slug }) => `?url=${encodeURIComponent(`${site.server.url}/t/${id}/${slug}`)}`,
    ),
    "/api/v1/best-answers": [
      ...words.map((word) => `?query=${word}&limit=10`),
      ...known.tags.map((tag) => `?tag=${tag}&limit=10`),
      ...(known.products ?? []).map((slug) => `?product=${slug}&limit=10`),
    ],
    "/api/v1/search": words.map((word) => `?q=${word}`),
    "/api/v1/lookup": known.former.flatMap((id) =>
      ["question", "answer"].map((kind) => `?source=stackexchange&site=old.example&id=${id}&kind=${kind}`),
    ),
    "/threads": ["newest", "active", "unanswered", "solved"].map((sort) => `?sort=${sort}`),
    "/ideas": ["?sort=rising", "?sort=new&status=all", "?mine=voted", ...ofIdeas.map((word) => `?q=${word}`)],
    "/api/v1/ideas": ["?sort=status", ...ofIdeas.map((word) => `?q=${word}`)],
    "/roadmap": ["?stage=shipped", ...rooms.map((room) => `?space=${room}-room`)],
    "/roadmap/feed.xml": ["?lang=fr"],
    "/changelog": [`?month=${new Date().toISOString().slice(0, 7)}`],
    "/ask": [...rooms.map((room) => `?space=${room}-room`)],
    "/admin/spaces": [...rooms.map((room) => `?edit=${room}-room`)],
  };
  const bearer: Record<string, string> = as ? { authorization: `Bearer ${as.token}` } : {};
  const cookie: Record<string, string> = as ? { cookie: as.cookie } : {};
  for (const door of doors.filter(({ reads }) => reads)) {
    for (const address of addressesOf(door, known)) {
      for (const query of ["", ...(queries[address] ?? [])]) {
        const page = address + query;
        if (!door.api) yield { path: page, headers: cookie };
        else if (ways !== "pages") yield { path: page, headers: bearer };
        if (!door.api && ways === "all" && !as) yield { path: dataAddress(page, [door.id]), headers: cookie };
      }
    }
    if (door.api || ways !== "all") continue;
    const [page = ""] = addressesOf(door, closed);
    for (const routes of [undefined, [door.id], ["root"]])
      yield { path: dataAddress(page, routes), headers: cookie };
  }
  if (ways === "pages") return;
  for (const path of exportsOf(known)) yield { path, headers: path.startsWith("/api/") ? bearer : cookie };
  for (const id of known.files) {
    for (const path of [`/files/${id}`, `/files/${id}/a.txt?w=480`, `/files/new?sent=${id}`]) {
      yield { path, headers: cookie };
      yield { path, headers: bearer };
    }
  }
  for (const part of [".xml", "/pages.xml", "/threads-0.xml"])
    yield { path: `/sitemap${part}`, headers: cookie };
  for (const { id } of known.threads) yield { path: `/t/${id}/a-slug-of-before`, headers: cookie };
}

/** What stands in Express, or leaves the house as a file. */
const exportsOf = ({ batches = [], evidence = [] }: Known) => [
  ...["csv", "json"].map((format) => `/api/v1/ideas/export?format=${format}`),
  ...batches.flatMap((id) => ["csv", "jsonl"].map((end) => `/desk/evidence/batches/${id}/ideas.${end}`)),
  ...evidence.flatMap((hash) => ["", "/content"].map((end) => `/desk/evidence/files/${hash}${end}`)),
  "/desk/loop.csv?period=all",
];

/** Where each token was read, over everything this reader can ask for. What was asked for comes back, and is no leak. */
async function crawl(
  as: Person | null,
  ways: Ways = "all",
  enough: string[] = [],
): Promise<Map<string, string[]>> {
  const seen = new Map<string, string[]>();
  await aFewAtOnce(everyRequest(as, ways), async ({ path, headers }) => {
    if (enough.length > 0 && enough.every((one) => seen.has(one))) return;
    const answer = await site.visit(path, { headers });
    expect(answer.status, path).toBeLessThan(500);
    const asked = new Set(decodeURIComponent(path).match(tokenPattern));
    const read = (JSON.stringify(answer.headers) + answer.body).match(tokenPattern) ?? [];
    for (const one of new Set(read))
      if (!asked.has(one) && !(named.has(one) && path.startsWith("/search/suggest")))
        seen.set(one, [...(seen.get(one) ?? []), `${path} (${answer.status})`]);
  });
  return seen;
}

const tokensOf = (room: string) => places.map((place) => token(room, place));

/** Tokens this reader must not have seen, with where they were. */
function leaks(
  seen: Map<string, string[]>,
  allowed: readonly string[],
  own: readonly string[] = [],
): Record<string, string[]> {
  const may = new Set([...allowed.flatMap(tokensOf), ...own]);
  return Object.fromEntries(
    [...seen].filter(([one]) => !may.has(one)).map(([one, where]) => [one, where.slice(0, 5)]),
  );
}

describe("what is not for everyone", () => {
  test("was told to those who might read it then", async () => {
    const { rows } = await site.pool.query(
      "select m.username, count(*)::int as told from notifications n join threads t on t.id = n.thread_id join spaces s on s.id = t.space_id join members m on m.id = n.member_id where s.slug = 'group-room' group by 1 order by 1",
    );
    expect(rows.map(({ username }) => username)).toEqual(["administrator", "departed", "moderator"]);
  });

  // Whoever was in the group and left it may read what a newcomer may, and has more behind them.
  test.each(["visitor", "insider", "departed", "expert", "moderator", "administrator"])(
    "reaches the %s by no address unless it is for them",
    async (name) => {
      const reader = readers.find((one) => one.name === name)!;
      const own = [...(reader.gone ?? []).map(goneToken), ...(reader.decides ? ofDesk : [])];
      const expected = [...reader.rooms.flatMap(tokensOf), ...own];
      // Whoever keeps the people sees that there is somebody of that name.
      if (reader.decides) own.push(voter);
      // Loaders are asked by themselves by whoever may read least, and by whoever might once. To whoever may read all of it
      // nothing can leak: they look until they have seen it.
      const ways = name === "visitor" || name === "departed" ? "all" : "whole";
      const seen = await crawl(reader.as, ways, reader.decides && expected);
      expect(leaks(seen, reader.rooms, own)).toEqual({});
      // Those who may read do, so that nothing is missed by not being looked for.
      expect(expected.filter((one) => !seen.has(one))).toEqual([]);
    },
    120_000,
  );

  test("leaves in no export, unless it was said for others", async () => {
    const { administrator: as } = site.people;
    for (const path of exportsOf(known)) {
      const headers: Record<string, string> = path.startsWith("/api/")
        ? { authorization: `Bearer ${as.token}` }
        : { cookie: as.cookie };
      const { status, body } = await site.visit(path, { headers });
      expect([path, status]).toEqual([path, 200]);
      if (!path.includes("loop")) expect(body).toContain("A bell that can be heard by buses");
      for (const one of [...toNobody, ...ofDesk, voter])
        expect([path, body.includes(one)]).toEqual([path, false]);
    }
  });

  test("reaches no visitor from memory after others have looked", async () => {
    const looks = async ({ as }: Reader) => {
      for (const { slug, id } of known.threads) await site.visit(`/t/${id}/${slug}`, { as });
      for (const path of ["/", "/threads", "/tags/shared", ...known.spaces.map((slug) => `/s/${slug}`)])
        await site.visit(path, { as });
    };
    await Promise.all(readers.filter((one) => one.rooms.length > 0).map(looks));
    await until("pages are kept", async () => (await site.visit("/threads")).headers.etag);
    // Only pages are kept.
    expect(leaks(await crawl(null, "pages"), [])).toEqual({});
  }, 120_000);

  test("is denied in the words of what was never there", async () => {
    const { rows } = await site.pool.query(
      "select t.id, t.slug, p.id as post from threads t join spaces s on s.id = t.space_id join posts p on p.thread_id = t.id where s.slug = 'staff-room' and p.kind = 'answer'",
    );
    const { id, slug, post } = rows[0];
    for (const as of [null, site.people.member]) {
      for (const [there, not] of [
        [`/t/${id}/${slug}`, "/t/999999/nothing"],
        [`/t/${id}`, "/t/999999"],
        [`/p/${post}`, "/p/999999"],
        ["/s/staff-room", "/s/nothing"],
      ] as const) {
        const [one, other] = await Promise.all([site.visit(there, { as }), site.visit(not, { as })]);
        const plain = ({ status, body }: Answer, path: string) => ({
          status,
          body: body
            .replaceAll(path, "")
            .replaceAll(encodeURIComponent(path), "")
            .replace(/nonce="[^"]*"|"\$?nonce","[^"]*"/g, "").length,
        });
        expect(one.status).toBe(404);
        expect(other.status).toBe(404);
        if (!as) expect(plain(one, there)).toEqual(plain(other, not));
      }
    }
  });

  test("cannot be changed by those who cannot read it either", async () => {
    const { rows: before } = await site.pool.query(
      "select count(*)::int as posts, (select count(*)::int from votes) as votes from posts",
    );
    const { rows } = await site.pool.query(
      "select t.id, p.id as post from threads t join spaces s on s.id = t.space_id join posts p on p.thread_id = t.id where s.slug in ('group-room', 'staff-room') and p.kind = 'answer'",
    );
    for (const { id, post } of rows) {
      const as = site.people.member;
      const answers = [
        await site.post(`/t/${id}/answers`, { body: "An answer from outside." }, { as }),
        await site.post(`/p/${post}/comments`, { body: "A comment from outside." }, { as }),
        await site.post(`/p/${post}/vote`, { value: "1" }, { as }),
        await site.post(`/p/${post}/acceptance`, { intent: "accept" }, { as }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
      for (const { body, headers } of answers)
        expect((body + JSON.stringify(headers)).match(tokenPattern)).toBeNull();
    }
    const asked = await site.post(
      "/ask",
      { space: "staff-room", title: "A question from outside", body: "It should go nowhere." },
      { as: site.people.member },
    );
    expect(asked.status).toBe(422);
    const { rows: after } = await site.pool.query(
      "select count(*)::int as posts, (select count(*)::int from votes) as votes from posts",
    );
    expect(after).toEqual(before);
  });

  test("is found at the addresses of a former site by those who may", async () => {
    const { rows } = await site.pool.query("select external_id from origins where kind = 'question'");
    const first = rows[0].external_id;
    const moved = await site.visit(`/questions/${first}/x`, { as: site.people.moderator });
    expect(moved.status).toBe(301);
    expect((await site.visit(String(moved.headers.location), { as: site.people.moderator })).status).toBe(
      200,
    );
    expect((await site.visit(`/questions/${first}/x`)).status).toBe(404);
  });

  test("reaches no live stream but of those who may read it, and there by numbers alone", async () => {
    const { rows } = await site.pool.query<{ id: string; room: string }>(
      "select t.id, replace(s.slug, '-room', '') as room from threads t join spaces s on s.id = t.space_id where s.slug like '%-room'",
    );
    const query = `?${rows.map(({ id }) => `thread=${id}`).join("&")}`;
    const members = readers.filter(({ as }) => as !== null);
    const streams = new Map<string, { watching: Listener; inbox: Listener }>();
    for (const { name, as } of members) {
      const [watching, inbox] = await Promise.all(
        [query, ""].map((asked) => listenLive(site.server.url, as!.cookie, { query: asked })),
      );
      streams.set(name, { watching: watching!, inbox: inbox! });
      // What was written before a stream's first message, it does not tell.
      for (const stream of [watching!, inbox!])
        if (stream.status === 200) await stream.next("the first message", () => true);
    }
    const insider = readers.find(({ name }) => name === "insider")!.as!;
    for (const { id, room } of rows) {
      const as = room === "group" ? insider : site.people.moderator;
      await made(await site.post(`/t/${id}/answers`, { body: `One more ${token(room, "answer")}.` }, { as }));
    }
    await indexed();
    // Whoever may read all of it hears of all of it; what others do not hear by then they do not hear.
    const heard = ({ messages }: Listener) =>
      new Set(messages.flatMap(({ data }) => Object.keys(data.threads ?? {})));
    const { watching } = streams.get("administrator")!;
    await until("everything is heard", async () => heard(watching).size === rows.length);
    for (const { name, rooms: allowed } of members) {
      const { watching, inbox } = streams.get(name)!;
      const mine = rows.filter(({ room }) => allowed.includes(room)).map(({ id }) => id);
      if (mine.length === 0) expect(watching.status, name).toBe(404);
      else await until(`${name} hears`, async () => heard(watching).size === mine.length);
      expect([...heard(watching)].sort(), name).toEqual(mine.sort());
      expect((watching.raw() + inbox.raw()).match(tokenPattern), name).toBeNull();
      expect(heard(inbox).size, name).toBe(0);
    }
    // Told of it while they might read it, and not counted now.
    const counts = (name: string) => streams.get(name)!.inbox.messages.at(-1)?.data.inbox?.unread ?? 0;
    expect(counts("departed")).toBe(2);
    expect(counts("newcomer")).toBe(0);
    for (const { watching, inbox } of streams.values()) for (const one of [watching, inbox]) one.stop();
  }, 60_000);

  test("stands in no log either", () => {
    expect(site.server.output().match(tokenPattern)).toBeNull();
  });
});
