import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DiscourseImport } from "#app/domain/imports/import-discourse.ts";
import type { ImportReport } from "#app/domain/imports/report.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";

const small = path.resolve("tests/fixtures/discourse-small");
const site = "tea-forum.example.com";
const scratch = mkdtempSync(path.join(os.tmpdir(), "parvis-discourse-"));

let database: TestDatabase;
let bring: (request: DiscourseImport) => Promise<ImportReport>;
let pool: typeof import("#db/client.server.ts").pool;

beforeAll(async () => {
  database = await testDatabase();
  process.env.DATABASE_URL = database.url;
  ({ importDiscourse: bring } = await import("#app/domain/imports/import-discourse.ts"));
  ({ pool } = await import("#db/client.server.ts"));
});

afterAll(async () => {
  rmSync(scratch, { recursive: true, force: true });
  await pool?.end();
  await database?.drop();
});

async function rows<T = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await pool.query(text, values)).rows;
}

/** The post with this number there, with its thread. */
async function imported(id: number, from = site) {
  const [found] = await rows<Record<string, string>>(
    `select p.*, t.title, t.tags, t.kind as thread_kind, t.closed_at, t.archived_at, t.pinned_at, t.solved_at, t.answer_count,
      t.created_at as asked_at, t.slug, s.slug as space, m.username, m.display_name, m.email
    from origins o join posts p on p.id = o.post_id join threads t on t.id = p.thread_id join spaces s on s.id = t.space_id
    left join members m on m.id = p.author_id where o.source = 'discourse' and o.site = $1 and o.external_id = $2`,
    [from, String(id)],
  );
  return found!;
}

/** Every row of every table an import may write; equal before and after, nothing changed. */
async function fingerprint() {
  const prints: Record<string, unknown> = {};
  for (const table of "members threads posts thread_tags origins decisions revisions thread_acts thread_links tags spaces settings search_documents events".split(
    " ",
  )) {
    const [print] = await rows(
      `select count(*)::int as rows, md5(coalesce(string_agg(x.xmin::text || x.ctid::text || md5(x::text), '' order by x.ctid), '')) as sum from ${table} x`,
    );
    prints[table] = print;
  }
  return prints;
}

type Page = Record<string, unknown> & { post_stream: { posts: Record<string, unknown>[] } };

/** The fixture with some of its files changed, or taken away. */
function changed(pages: Record<string, ((page: Page) => void) | string | null>): string {
  const folder = mkdtempSync(path.join(scratch, "site-"));
  cpSync(small, folder, { recursive: true });
  for (const [name, change] of Object.entries(pages)) {
    const file = path.join(folder, name);
    if (change === null) rmSync(file);
    else if (typeof change === "string") writeFileSync(file, change);
    else {
      const page = JSON.parse(readFileSync(file, "utf8")) as Page;
      change(page);
      writeFileSync(file, JSON.stringify(page));
    }
  }
  return folder;
}

const post = (page: Page, number: number) =>
  page.post_stream.posts.find((one) => one.post_number === number) as Record<string, unknown>;

describe("a small site", () => {
  let report: ImportReport;
  beforeAll(async () => {
    report = await bring({ from: small, site });
  });

  test("is counted, with what is left out and why", () => {
    expect(report.read).toEqual({ topics: 8, posts: 17, categories: 3 });
    expect(report.written).toMatchObject({
      members: 3,
      questions: 3,
      answers: 4,
      comments: 0,
      accepted: 1,
      closed: 1,
      decisions: 2,
      links: 3,
    });
    expect(report.remarks).toEqual({
      otherFiles: 1,
      privateMessages: 1,
      restrictedTopics: 1,
      unlistedTopics: 1,
      unknownCategories: 1,
      topicsWithoutBody: 1,
      smallActions: 1,
      whispers: 1,
      hiddenPosts: 1,
      deletedPosts: 1,
      postsMissing: 1,
      postsLeftWithTopic: 5,
      postsWithoutUser: 1,
      bodiesFromHtml: 1,
      statesChanged: 1,
      textsLedHere: 4,
      linksLeftAsTheyAre: 1,
    });
    expect(report.space).toBe("brewing, chat");
  });

  test("lets nothing through that not everyone could read there", async () => {
    const tables = await rows<{ name: string }>(
      "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'",
    );
    for (const { name } of tables) {
      expect(await rows(`select x::text from "${name}" x where x::text like '%canary%'`), name).toEqual([]);
    }
    expect(await rows("select 1 from members where username like 'carl%'")).toEqual([]);
  });

  test("makes members without e-mail, under names that are free and speak for nobody", async () => {
    expect(await imported(1001)).toMatchObject({ username: "ada", display_name: "Ada Quill", email: null });
    expect(await imported(1002)).toMatchObject({ username: "bea", display_name: "Bea" });
    expect(await imported(1003)).toMatchObject({ username: "someone", display_name: "The Keeper" });
    expect(await imported(1007)).toMatchObject({ author_id: null });
  });

  test("makes a space of each category that has something to show", async () => {
    expect(
      await rows(
        "select slug, name, description, default_kind, kinds, visibility, hue from spaces where slug in ('brewing', 'chat', 'staff') order by position",
      ),
    ).toEqual([
      {
        slug: "brewing",
        name: { en: "Brewing", fr: "Brewing" },
        description: { en: "Water, leaves and time.", fr: "Water, leaves and time." },
        default_kind: "question",
        kinds: ["question", "discussion"],
        visibility: "public",
        hue: 198,
      },
      expect.objectContaining({
        slug: "chat",
        default_kind: "discussion",
        description: { en: "Talk of tea.", fr: "Talk of tea." },
      }),
    ]);
  });

  test("keeps dates, tags, likes, and what answers the question", async () => {
    expect(await imported(1001)).toMatchObject({
      kind: "body",
      thread_kind: "question",
      title: "Which water suits green tea?",
      tags: ["water", "green-tea"],
      space: "brewing",
      imported_up: 3,
      score: 3,
      answer_count: 3,
      asked_at: new Date("2021-03-01T10:00:00.000Z"),
      closed_at: new Date("2021-04-01T09:00:00.000Z"),
      edited_at: null,
    });
    // A reply to a reply answers all the same.
    expect(await imported(1003)).toMatchObject({
      kind: "answer",
      imported_up: 4,
      accepted_as: "author",
      solved_at: new Date("2021-03-03T10:00:00.000Z"),
    });
    expect(await imported(1002)).toMatchObject({ edited_at: new Date("2021-03-02T12:00:00.000Z") });
  });

  test("closes, archives and pins in the house's own ways", async () => {
    expect(
      await rows(
        `select d.action, d.imported, d.made_by, d.reason from decisions d join threads t on t.id = d.thread_id order by d.action`,
      ),
    ).toEqual([
      {
        action: "archive",
        imported: true,
        made_by: null,
        reason: "Archived before the move, where it came from.",
      },
      {
        action: "close",
        imported: true,
        made_by: null,
        reason: "Closed before the move; the reason did not come with it.",
      },
    ]);
    expect(await imported(1031)).toMatchObject({ archived_at: new Date("2021-02-02T08:00:00.000Z") });
    expect(await imported(1021)).toMatchObject({
      pinned_at: new Date("2021-06-02T08:00:00.000Z"),
      thread_kind: "discussion",
      space: "chat",
    });
    expect(await rows("select act, made_by from thread_acts")).toEqual([{ act: "pinned", made_by: null }]);
  });

  test("takes what was typed, calls people by their names here, and nobody by another's", async () => {
    const later = await imported(1032);
    const { markdown, html } = await imported(1001);
    expect(markdown).toBe(
      `Is **soft** water better, @bea? See [what was said](/p/${later.id}) and \`@ada\`. Not \\@nobody.`,
    );
    expect(html).toContain('<a href="/u/bea">@bea</a>');
    expect(html).not.toContain("/u/nobody");
  });

  test("keeps quotes as the house's own, with whom they quote", async () => {
    const body = await imported(1001);
    const { markdown, html } = await imported(1002);
    expect(markdown).toBe(`> [ada](/p/${body.id})\n>\n> Is soft water better\n\nIt is.`);
    expect(html).toContain(`<cite><a href="/p/${body.id}">Ada Quill</a></cite>`);
  });

  test("makes Markdown of what was shown where nothing else came", async () => {
    const { markdown, html } = await imported(1021);
    const answer = await imported(1003);
    expect(markdown).toBe(
      [
        "Morning :tea: from @someone.",
        `> [admin](/p/${answer.id})\n>\n> Rain water, filtered twice.`,
        "[All about Assam](https://leaves.example.org/assam)",
        "![My pot](https://cdn.example.net/original/pot.jpeg)",
        "[\\#brewing](https://tea-forum.example.com/c/brewing/5)",
        '```js\nsteep("@ada", "https://tea-forum.example.com/t/101");\n```',
      ].join("\n\n"),
    );
    expect(html).toContain(">The Keeper</a></cite>");
    expect(html).toContain('<a href="/u/someone">@someone</a>');
    expect(html).not.toMatch(/alert|<img/);
  });

  test("leads links to what became of topics, also to later ones, and leaves code and the rest", async () => {
    const question = await imported(1001);
    const answer = await imported(1003);
    const [id, address] = [question.thread_id, `/t/${question.thread_id}/${question.slug}`];
    const { markdown, html } = await imported(1032);
    expect(markdown).toBe(
      `Read #${id} and [#${id}](/p/${answer.id}), or [that](${address}).\n\nNot \`https://${site}/t/101\`, nor https://${site}/t/gone/999.`,
    );
    expect(html).toContain(`<a href="${address}">#${id} Which water suits green tea?</a>`);
    const links = await rows<{ from: string; to: string }>(
      `select f.external_id as "from", t.external_id as "to" from thread_links l
        join origins f on f.kind = 'topic' and f.thread_id = l.from_thread_id
        join origins t on t.kind = 'topic' and t.thread_id = l.to_thread_id order by 1, 2`,
    );
    expect(links).toEqual([
      { from: "101", to: "103" },
      { from: "102", to: "101" },
      { from: "103", to: "101" },
    ]);
  });

  test("is found by the number of its topic", async () => {
    const { lookUp } = await import("#app/domain/api/look-up.ts");
    const asked = { source: "discourse", site, kind: "topic" as const, id: "101" };
    expect(await lookUp({ member: null, locale: "en" }, asked)).toMatchObject({
      type: "thread",
      title: "Which water suits green tea?",
      origin: { source: "discourse", site, kind: "question", id: "1001" },
    });
  });

  test("changes nothing when it comes again", async () => {
    const before = await fingerprint();
    const again = await bring({ from: small, site });
    expect(await fingerprint()).toEqual(before);
    expect(Object.values(again.written).every((count) => count === 0)).toBe(true);
    expect(again.changed).toEqual({ posts: 0, texts: 0 });
    expect(again.already).toEqual({ members: 3, questions: 3, answers: 4, comments: 0 });
    expect(again.remarks).not.toHaveProperty("statesChanged");
    expect(again.remarks).not.toHaveProperty("textsLedHere");
  });
});

describe("a site that goes on", () => {
  const moving = "moving.example.com";
  const edited = () =>
    changed({
      "t/101.json": (page) => {
        Object.assign(page, {
          title: "Which water for green tea?",
          tags: ["water", "kettle"],
          closed: false,
        });
        Object.assign(page, { accepted_answer: { post_number: 2 } });
        delete post(page, 3).accepted_answer;
        const text = "Is **hard** water worse, @Bea?";
        Object.assign(post(page, 1), {
          raw: text,
          cooked: "<p>Is <strong>hard</strong> water worse, @Bea?</p>",
        });
        Object.assign(post(page, 1), { version: 2, updated_at: "2021-07-01T10:00:00.000Z" });
        Object.assign(post(page, 3), { actions_summary: [{ id: 2, count: 9 }] });
      },
      "t/102.json": (page) => {
        Object.assign(page, { pinned: false, pinned_at: null });
        page.post_stream.posts.push({
          ...post(page, 1),
          id: 1022,
          post_number: 2,
          cooked: "<p>Morning!</p>",
        });
      },
    });

  test("is followed in words, likes, states and replies", async () => {
    await bring({ from: small, site: moving });
    const report = await bring({ from: edited(), site: moving });
    expect(report.written).toMatchObject({ questions: 0, answers: 1, members: 0, accepted: 1, decisions: 1 });
    expect(report.changed).toEqual({ posts: 2, texts: 1 });
    expect(await imported(1001, moving)).toMatchObject({
      title: "Which water for green tea?",
      tags: ["water", "kettle"],
      markdown: "Is **hard** water worse, @bea-12?",
      edited_at: new Date("2021-07-01T10:00:00.000Z"),
      closed_at: null,
    });
    expect(await imported(1002, moving)).toMatchObject({ accepted_as: "author" });
    expect(await imported(1003, moving)).toMatchObject({ accepted_at: null, imported_up: 9, score: 9 });
    expect(await imported(1021, moving)).toMatchObject({ pinned_at: null, answer_count: 1 });
    const before = await fingerprint();
    await bring({ from: edited(), site: moving });
    expect(await fingerprint()).toEqual(before);
  });

  test("leaves what people did here", async () => {
    const body = await imported(1031, moving);
    const [moderator] = await rows<{ id: string }>("select id from members where username = 'ada'");
    await pool.query(
      `insert into decisions (id, action, reverses, thread_id, reason, made_by, made_at)
        select gen_random_uuid(), 'lift', id, thread_id, 'still wanted', $2, now() from decisions where thread_id = $1 and action = 'archive'`,
      [body.thread_id, moderator?.id],
    );
    await pool.query("update threads set archived_at = null where id = $1", [body.thread_id]);
    await pool.query("update posts set markdown = 'Mine now.' where id = $1", [body.id]);
    await pool.query(
      "insert into revisions (id, post_id, number, title, markdown, tags, author_id, made_at) values (gen_random_uuid(), $1, 1, 'x', 'Mine now.', '{}', $2, now())",
      [body.id, moderator?.id],
    );
    const folder = changed({
      "t/103.json": (page) =>
        Object.assign(post(page, 1), { raw: "Theirs.", version: 5, updated_at: "2022-01-01T00:00:00.000Z" }),
    });
    await bring({ from: folder, site: moving });
    expect(await imported(1031, moving)).toMatchObject({ archived_at: null, markdown: "Mine now." });
  });
});

describe("people and places that not everybody may be or see", () => {
  const guarded = "guarded.example.com";
  const folder = () =>
    changed({
      "t/102.json": (page) => {
        const one = post(page, 1);
        const more = (id: number, facts: object) => ({ ...one, id, post_number: id - 1020, ...facts });
        const held = "2999-01-01T00:00:00.000Z";
        page.post_stream.posts.push(
          more(1022, { user_id: 71, username: "mailer", name: "mailer@private.example", staged: true }),
          more(1023, { user_id: 72, username: "held", name: "", suspended_till: held, silenced_till: held }),
          more(1024, {
            user_id: 73,
            username: "boss",
            name: "Boss",
            admin: true,
            moderator: true,
            staff: true,
          }),
          more(1025, { user_id: -1, username: "system", name: "system", admin: true }),
        );
        // The same like told twice is one.
        page.post_stream.posts.push(more(1022, { actions_summary: [{ id: 2, count: 5 }] }));
      },
      "categories.json": JSON.stringify({
        categories: [
          { id: 5, name: "Brewing", slug: "brewing", read_restricted: true },
          { id: 6, name: "Chat", slug: "chat", parent_category_id: 8, read_restricted: false },
          { id: 8, name: "Hall", slug: "hall", parent_category_id: 9, read_restricted: false },
        ],
      }),
    });

  test("come without role, address or way in; nobody speaks for the house", async () => {
    const report = await bring({ from: folder(), site: guarded });
    expect(report.remarks).toMatchObject({ repeatedRows: 1 });
    expect(await imported(1022, guarded)).toMatchObject({
      display_name: "mailer",
      email: null,
      imported_up: 0,
      imported_down: 0,
    });
    expect(await imported(1023, guarded)).toMatchObject({
      display_name: "held",
      username: "held",
      email: null,
    });
    expect((await imported(1025, guarded)).username).not.toBe("system");
    expect(await rows("select 1 from role_grants")).toEqual([]);
    expect(await rows("select 1 from members where password_hash is not null")).toEqual([]);
  });

  test("are not shown though only a category above says so, and are told when they were", async () => {
    const open = await rows("select 1 from origins where site = $1 and kind = 'topic'", [guarded]);
    expect(open).toHaveLength(2);
    const from = folder();
    const list = JSON.parse(readFileSync(path.join(from, "categories.json"), "utf8"));
    list.categories.push({ id: 9, name: "Staff", slug: "staff-rooms", read_restricted: true });
    writeFileSync(path.join(from, "categories.json"), JSON.stringify(list));
    const fresh = await bring({ from, site: "nested.example.com" });
    expect(fresh.remarks).toMatchObject({ restrictedTopics: 5 });
    expect(await rows("select 1 from origins where site = 'nested.example.com'")).toEqual([]);
    const before = await fingerprint();
    const again = await bring({ from, site: guarded });
    expect(again.remarks).toMatchObject({ hereStill: 7 });
    expect(await fingerprint()).toEqual(before);
  });
});

describe("where it goes", () => {
  test("all into one space, in one language, what few could read only where few read", async () => {
    await pool.query(
      `insert into spaces (id, slug, name, description, default_kind, kinds, visibility, created_at) values
        (gen_random_uuid(), 'open', '{"en":"Open"}', '{"en":"x"}', 'discussion', '{discussion}', 'members', now()),
        (gen_random_uuid(), 'inner', '{"en":"Inner"}', '{"en":"x"}', 'question', '{question,discussion}', 'staff', now()),
        (gen_random_uuid(), 'wishes', '{"en":"Wishes"}', '{"en":"x"}', 'idea', '{idea}', 'public', now())`,
    );
    const open = await bring({ from: small, site: "open.example.com", space: "open", language: "fr" });
    expect(open.remarks).toMatchObject({ restrictedTopics: 1, unknownCategories: 1 });
    expect(await imported(1001, "open.example.com")).toMatchObject({
      space: "open",
      thread_kind: "discussion",
      solved_at: null,
    });
    const inner = await bring({ from: small, site: "inner.example.com", space: "inner" });
    expect(inner.remarks).not.toHaveProperty("restrictedTopics");
    expect(await imported(1051, "inner.example.com")).toMatchObject({ space: "inner" });
    expect(inner.remarks).toMatchObject({ privateMessages: 1, whispers: 1, hiddenPosts: 1 });
    await expect(bring({ from: small, site: "ideas.example.com", space: "wishes" })).rejects.toThrow(
      "The space wishes takes neither questions nor discussions.",
    );
  });

  test("one space for the site where no list of categories came", async () => {
    const from = changed({ "categories.json": null, "t/105.json": null, "t/107.json": null });
    const report = await bring({ from, site: "bare.example.com" });
    expect(report.space).toBe("bare");
    expect(report.remarks.categoriesUnknown).toBeGreaterThan(0);
    expect(await imported(1021, "bare.example.com")).toMatchObject({ space: "bare" });
  });
});

describe("files that are none of Discourse's are refused in one line", () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  test.each<[string, () => Partial<DiscourseImport>, RegExp]>([
    [
      "no folder",
      () => ({ from: "/nowhere/at-all" }),
      /^The folder \/nowhere\/at-all cannot be read: it does not exist\.$/,
    ],
    ["an empty folder", () => ({ from: mkdtempSync(path.join(scratch, "empty-")) }), /holds no JSON file\.$/],
    ["no site for a folder", () => ({ site: undefined }), /^The site's name is missing/],
    ["no host name", () => ({ site: "../../etc" }), /is not a host name/],
    [
      "an address with a password",
      () => ({ from: "https://a:b@example.com", site: undefined }),
      /is not the address of a site/,
    ],
    [
      "no JSON",
      () => ({ from: changed({ "t/103.json": '{"id": 103, ' }) }),
      /^t\/103\.json is not JSON \(.+\)\.$/,
    ],
    [
      "wrong types",
      () => ({ from: changed({ "t/103.json": (page) => Object.assign(page, { title: { a: 1 } }) }) }),
      /^t\/103\.json: title is not as Discourse gives it/,
    ],
    [
      "a number that is none",
      () => ({ from: changed({ "t/103.json": (page) => Object.assign(post(page, 2), { id: "../../x" }) }) }),
      /^t\/103\.json: post_stream\.posts\.1\.id is not as Discourse gives it/,
    ],
    [
      "a date that is none",
      () => ({
        from: changed({ "t/103.json": (page) => Object.assign(post(page, 2), { created_at: "soon" }) }),
      }),
      /^t\/103\.json: post_stream\.posts\.1\.created_at is not .+is no moment/,
    ],
    [
      "a date that no base holds",
      () => ({
        from: changed({
          "t/103.json": (page) => Object.assign(post(page, 2), { created_at: "+099999-01-01T00:00:00Z" }),
        }),
      }),
      /^t\/103\.json: post_stream\.posts\.1\.created_at is not .+is no moment/,
    ],
    [
      "a number that no column holds",
      () => ({
        from: changed({ "t/103.json": (page) => Object.assign(post(page, 2), { post_number: 2 ** 40 }) }),
      }),
      /^t\/103\.json: post_stream\.posts\.1\.post_number is not .+is too large/,
    ],
    [
      "posts that are none",
      () => ({ from: changed({ "t/103.json": (page) => Object.assign(page, { post_stream: [] }) }) }),
      /^t\/103\.json: post_stream/,
    ],
    [
      "a file too large",
      () => ({ from: changed({ "t/103.json": " ".repeat(33 * 1024 * 1024) }) }),
      /^t\/103\.json is larger than 32 MB/,
    ],
    ["no such space", () => ({ space: "nowhere" }), /^There is no space nowhere/],
  ])("%s", async (_, request, message) => {
    const before = await fingerprint();
    await expect(bring({ from: small, site: "broken.example.com", ...request() })).rejects.toThrow(message);
    expect(await fingerprint()).toEqual(before);
  });

  test("depth, stray files, links out of the folder and odd characters harm nothing", async () => {
    const from = changed({
      "deep.json": deep,
      "t/103.json": (page) => {
        Object.assign(page, { title: "A \u0000 title \ud800" });
        Object.assign(post(page, 1), { cooked: "<div>".repeat(3_000), raw: undefined });
        Object.assign(post(page, 2), { raw: `${"[quote]\n".repeat(5_000)}@${"a".repeat(5_000)}` });
      },
    });
    mkdirSync(path.join(from, "etc"));
    symlinkSync("/etc", path.join(from, "etc", "out"));
    symlinkSync(path.join(small, "t/101.json"), path.join(from, "twice.json"));
    const report = await bring({ from, site: "odd.example.com" });
    expect(report.remarks).toMatchObject({ otherFiles: 2 });
    expect(report.remarks).not.toHaveProperty("repeatedRows");
    expect((await imported(1031, "odd.example.com")).title).toMatch(/^A {1,2}title/);
  });
});
