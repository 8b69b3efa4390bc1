import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { guessColumns, guessDates, guessStatus } from "#app/domain/idea-imports/guess.ts";
import { type Mapping, mappingInput, tableLimits } from "#app/domain/idea-imports/input.ts";
import { readMoment } from "#app/domain/idea-imports/read-moment.ts";
import { decodeTable, guessDelimiter, readTable } from "#app/domain/idea-imports/read-table.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../../support/content.ts";
import { type Ground, openGround } from "../../support/told.ts";

type Known = Viewer & { member: NonNullable<Viewer["member"]> };
const latest = new Date("2026-11-29T00:00:00Z");

describe("a table", () => {
  const french =
    "Titre;Détails;Votes;Statut;Créée le;Étiquettes\nUne cloche;« Trop discrète »;1 204;Prévu;31/01/2024;son, nuit\n";

  test.each([
    ["UTF-8", Buffer.from(french)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${french}`)],
    ["UTF-16", Buffer.from(`\ufeff${french}`, "utf16le")],
    ["Windows-1252", Buffer.from(french, "latin1")],
  ])("in %s is read, by whichever mark its columns are parted", (_, bytes) => {
    for (const [mark, delimiter] of [
      [";", "semicolon"],
      ["\t", "tab"],
    ] as const) {
      const words = decodeTable(bytes).replaceAll(";", mark);
      expect(guessDelimiter(words)).toBe(delimiter);
      const table = readTable(words, delimiter);
      expect(table.headings[1]).toBe("Détails");
      expect(table.rows[0]?.cells[1]).toContain("Trop discrète");
      expect(guessColumns(table)).toMatchObject({
        title: 0,
        details: 1,
        votes: 2,
        status: 3,
        date: 4,
        tags: 5,
      });
      expect(guessDates(table, 4, "month")).toBe("day");
    }
  });

  test("of another tool has its columns and words known, each column once", () => {
    const table = readTable(
      'id,title,details,"vote count",status,"status changed at","created at",author,"author email",category,board,url\n' +
        "1,A,B,3,in progress,2024-01-02,2024-01-01,Ana,a@b.example,x,y,https://u.example/1\n",
      "comma",
    );
    expect(guessColumns(table)).toEqual({
      ...{ title: 1, details: 2, votes: 3, status: 4, statusDate: 5, reason: null },
      ...{ date: 6, author: 7, email: 8, tags: 9, product: null, key: 11 },
    });
    const meant = [
      "Under Review",
      "À l’étude",
      "Started",
      "Peut-être",
      "status-completed",
      "Non retenue",
      "Terminée",
    ];
    expect(meant.map(guessStatus)).toEqual([
      ...["under-review", "under-review", "in-progress", null, "shipped", "declined", "shipped"],
    ]);
  });

  test.each<[string, "day" | "month", string | null]>([
    ["2024-02-29", "day", "2024-02-29T00:00:00.000Z"],
    ["2023-02-29", "day", null],
    ["2024-01-05 10:11:12 +0200", "day", "2024-01-05T08:11:12.000Z"],
    ["03/04/2025", "day", "2025-04-03T00:00:00.000Z"],
    ["03/04/2025 2:05 PM", "month", "2025-03-04T14:05:00.000Z"],
    ["5 août 2021", "day", "2021-08-05T00:00:00.000Z"],
    ["Wed, Aug 5, 2021", "day", "2021-08-05T00:00:00.000Z"],
    ["1700000000", "day", "2023-11-14T22:13:20.000Z"],
    ["2026-12-24", "day", null],
    ["soon", "day", null],
  ])("with the date %s (%s first) says %s", (words, order, at) => {
    expect(readMoment(words, order, latest)?.toISOString() ?? null).toBe(at);
  });

  test.each<[string, () => Uint8Array, string]>([
    ["nothing", () => Buffer.alloc(0), "fileEmpty"],
    ["a spreadsheet's own file", () => Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8]), "tableNoText"],
    ["a NUL", () => Buffer.from("title\na\u0000b"), "tableNoText"],
    ["a quotation mark left open", () => Buffer.from(`title,votes\n"${"a".repeat(100)}\n`), "tableBroken"],
    ["headings alone", () => Buffer.from("title,votes\n\n"), "tableEmpty"],
    ["too many rows", () => Buffer.from(`title\n${"a\n".repeat(tableLimits.rows + 1)}`), "tableLong"],
    ["too many columns", () => Buffer.from(`${"a,".repeat(tableLimits.columns)}a\n1\n`), "tableWide"],
    ["a line without end", () => Buffer.from(`title\n${"a".repeat(2_100_000)}\n`), "tableBroken"],
    ["nearly nothing but marks", () => Buffer.from(`title,a\n1,"${",".repeat(1_300_000)}"\n`), "tableWide"],
  ])("that is %s is refused", (_, bytes, key) => {
    const read = () => {
      const words = decodeTable(bytes());
      return readTable(words, guessDelimiter(words));
    };
    expect(read).toThrow(expect.objectContaining({ fields: { file: [key] } }));
  });
});

describe("brought in", () => {
  let ground: Ground;
  let does: Awaited<ReturnType<typeof commands>>;
  let [manager, other, member, product]: Known[] = [];
  const productId = "01990000-0000-7000-8000-0000000000c1";

  const csv = [
    "url,Title,Details,Votes,Status,Status date,Created,Author,E-mail,Tags,Product,Response",
    'https://old.example/1,A louder bell,"It is <b>too</b> quiet.","1,204",Planned,2024-05-01,2024-01-31,Ana,ana@example.com,"Bell, Night time",Aria,"In spring, says the team."',
    "https://old.example/2,Une sonnerie plus douce,La nuit elle réveille toute la maison et les voisins.,7,Gelé,,2023-06-01,Bo,bo@elsewhere.example,,Unknown,",
    `https://old.example/3,'=HYPERLINK("x"),<script>alert(1)</script> and **bold**,0,Done,,2022-01-01,Bo,bo@elsewhere.example,$$$,,`,
    "https://old.example/1,A louder bell,Again,3,Planned,,2024-01-31,,,,,",
    "https://old.example/5,,No title,3,Planned,,2024-01-31,,,,,",
    "https://old.example/6,Many votes,,lots,Planned,,2024-01-31,,,,,",
    "https://old.example/7,From the future,,1,Planned,,2031-01-31,,,,,",
    `https://old.example/8,Too long,${"a".repeat(tableLimits.cell + 1)},1,Planned,,2024-01-31,,,,,`,
    "https://old.example/9,Too many cells,,1,Planned,,2024-01-31,,,,,,,more",
    ",,,,,,,,,,,",
  ].join("\r\n");

  beforeAll(async () => {
    ground = await openGround();
    const { startJobs } = await import("#app/services/jobs.server.ts");
    const { declareQueues } = await import("#app/background/worker.server.ts");
    await declareQueues(await startJobs());
    does = await commands();
    await addSpace(ground.base, { slug: "wishes", kinds: ["idea"] });
    await addSpace(ground.base, { slug: "help", kinds: ["question"] });
    await ground.pool.query("update spaces set language = 'all' where slug = 'wishes'");
    await ground.pool.query(
      "insert into products (id, slug, name, description, created_at) values ($1, 'aria', 'Aria', '{}', now())",
      [productId],
    );
    manager = await ground.viewerOf({ username: "manager", role: "manager" });
    other = await ground.viewerOf({ username: "other", role: "administrator" });
    product = await ground.viewerOf({ username: "product", role: "product" });
    member = await ground.viewerOf({ username: "ana" });
    await ground.pool.query(
      "update members set email = 'ana@example.com', email_confirmed_at = now() where id = $1",
      [member.member.id],
    );
  });
  afterAll(() => ground?.close());

  async function commands() {
    const all = await Promise.all([
      import("#app/domain/idea-imports/open-import.ts"),
      import("#app/domain/idea-imports/map-import.ts"),
      import("#app/domain/idea-imports/start-import.ts"),
      import("#app/domain/idea-imports/drop-import.ts"),
      import("#app/domain/idea-imports/import-next.ts"),
      import("#app/domain/idea-imports/find-import.ts"),
      import("#app/domain/idea-imports/sweep-imports.ts"),
      import("#app/domain/ideas/list-ideas.ts"),
    ]);
    return Object.assign({}, ...all) as (typeof all)[0] &
      (typeof all)[1] &
      (typeof all)[2] &
      (typeof all)[3] &
      (typeof all)[4] &
      (typeof all)[5] &
      (typeof all)[6] &
      (typeof all)[7];
  }

  const open = async (viewer: Viewer, words = csv) =>
    (await does.openImport(viewer, { bytes: Buffer.from(words), name: "C:\\lists\\uservoice-export.csv" }))
      .importId;

  /** As the form sends what the page suggests, with what is said otherwise. */
  async function mapped(viewer: Viewer, id: string, more: Partial<Record<keyof Mapping, unknown>> = {}) {
    const { view } = await does.findMapping(viewer, id);
    const sent = Object.fromEntries(
      Object.entries(view!.mapping).map(([name, value]) => [name, value === null ? "" : String(value)]),
    );
    const words = view!.words.map(({ word, to }) => ({ word, to }));
    const input = mappingInput.parse({
      ...sent,
      word: words.map(({ word }) => word),
      to: words.map(({ to }) => to),
      ...more,
    });
    await does.mapImport(viewer, id, input);
    return view!;
  }
  const counts = async () =>
    (
      await ground.pool.query(
        `select (select count(*)::int from ideas) as ideas, (select count(*)::int from idea_steps) as steps,
          (select count(*)::int from members) as members, (select count(*)::int from origins) as origins,
          (select count(*)::int from events) as events`,
      )
    ).rows[0];

  test("says to the row what would come, and writes nothing until told to", async () => {
    const before = await counts();
    const id = await open(manager!);
    const view = await mapped(manager!, id, { people: "names" });
    expect(view.mapping).toMatchObject({
      title: 1,
      key: 0,
      reason: 11,
      product: 10,
      from: "uservoice",
      space: "wishes",
    });
    expect(view.words.map(({ word, known }) => [word, known])).toEqual([
      ["Planned", true],
      ["Done", true],
      ["Gelé", false],
    ]);
    const check = await does.checkImport(manager!, id);
    expect(check).toMatchObject({
      ...{ rows: 9, ideas: 3, already: 0, withoutDate: 0, tagsLeft: 1, productsUnknown: ["Unknown"] },
      statuses: { new: 1, planned: 1, shipped: 1 },
      authors: { members: 1, people: 2, nobody: 0 },
    });
    expect(check?.refused).toEqual([
      { row: 5, why: "repeated", said: "2" },
      { row: 6, why: "noTitle", said: "" },
      { row: 7, why: "votesUnread", said: "lots" },
      { row: 8, why: "dateUnread", said: "2031-01-31" },
      { row: 9, why: "cellLong", said: "a".repeat(80) },
      { row: 10, why: "tooManyCells", said: "14" },
    ]);
    expect(await counts()).toEqual(before);
  });

  test("comes with votes, dates, authors, products and what became of it, and tells nobody", async () => {
    const before = await counts();
    const id = await open(manager!);
    await mapped(manager!, id, { people: "names" });
    await does.startImport(manager!, id);
    await does.startImport(manager!, id);
    while (await does.importNext());
    const { facts } = await does.findMapping(manager!, id);
    expect(facts).toMatchObject({
      state: "done",
      done: 3,
      total: 3,
      outcome: { already: 0, refusedCount: 6 },
    });
    const board = await does.listIdeas({ member: null, locale: "en" }, { sort: "votes", status: "all" });
    expect(
      board.items.map(({ title, votes, status, product, language }) => [
        title,
        votes,
        status,
        product?.slug,
        language,
      ]),
    ).toEqual([
      ["A louder bell", 1_204, "planned", "aria", "en"],
      ["Une sonnerie plus douce", 7, "new", undefined, "fr"],
      ['=HYPERLINK("x")', 0, "shipped", undefined, "en"],
    ]);
    const { rows } = await ground.pool.query(
      `select t.title, t.created_at as at, t.tags, p.markdown, p.html, p.imported_up as up, m.username, m.display_name as name, m.email,
        i.status_at, s.reason_fr, s.reason_en, s.imported, s.made_by
      from ideas i join threads t on t.id = i.thread_id join posts p on p.thread_id = t.id left join members m on m.id = t.author_id
      left join idea_steps s on s.thread_id = t.id order by p.imported_up desc`,
    );
    expect(rows[0]).toMatchObject({
      ...{
        at: new Date("2024-01-31"),
        status_at: new Date("2024-05-01"),
        tags: ["bell", "night-time"],
        up: 1_204,
      },
      ...{ username: "ana", markdown: "It is **too** quiet." },
      ...{ reason_fr: "", reason_en: "In spring, says the team.", imported: true, made_by: null },
    });
    expect(rows[1]).toMatchObject({ name: "Bo", email: null, reason_fr: null });
    // Shipped since it is not known when: no later than it was proposed, so that it is no news.
    expect(rows[2]).toMatchObject({
      name: "Bo",
      status_at: new Date("2022-01-01"),
      reason_en: "Brought over from uservoice, where it was marked “Done”.",
    });
    expect(rows[2].username).toBe(rows[1].username);
    expect(rows[2].html).not.toContain("<script");
    expect(rows[2].html).toContain("and **bold**");
    expect(await counts()).toEqual({
      ...before,
      ideas: before.ideas + 3,
      steps: before.steps + 2,
      members: before.members + 1,
      origins: before.origins + 4,
    });
    const audit = await ground.pool.query(
      "select act, after from audit_entries where act = 'ideas.imported'",
    );
    expect(audit.rows).toEqual([
      { act: "ideas.imported", after: { ideas: 3, from: "uservoice", file: "uservoice-export.csv" } },
    ]);
    const { rows: kept } = await ground.pool.query("select content from idea_imports where id = $1", [id]);
    expect(kept).toEqual([{ content: null }]);
  });

  test("doubles nothing when it comes again, and goes on where it was cut short", async () => {
    const before = await counts();
    const again = await open(manager!);
    await mapped(manager!, again);
    expect(await does.checkImport(manager!, again)).toMatchObject({ ideas: 0, already: 3 });
    const many = [
      "title,votes",
      ...Array.from({ length: 250 }, (_, at) => `Wish number ${at + 1} of many,${at}`),
    ].join("\n");
    const id = await open(manager!, many);
    await mapped(manager!, id, { from: "list" });
    await does.startImport(manager!, id);
    // As a worker that dies after its first hundred leaves it.
    const { planImport } = await import("#app/domain/idea-imports/plan-import.ts");
    const { writeIdeas } = await import("#app/domain/idea-imports/write-ideas.ts");
    const { db } = await import("#db/client.server.ts");
    const { rows } = await ground.pool.query(
      "select content, mapping, created_at as at from idea_imports where id = $1",
      [id],
    );
    const plan = await planImport(rows[0].content, rows[0].mapping, rows[0].at);
    const cut = writeIdeas(db, plan, rows[0].at, async (tx, count) => {
      await tx.execute(`update idea_imports set done = done + ${count} where id = '${id}'`);
      if ((await ground.pool.query("select done from idea_imports where id = $1", [id])).rows[0].done > 0)
        throw new Error("killed");
    });
    await expect(cut).rejects.toThrow("killed");
    expect((await counts()).ideas).toBe(before.ideas + 100);
    while (await does.importNext());
    expect((await does.findMapping(manager!, id)).facts).toMatchObject({
      state: "done",
      done: 250,
      total: 250,
    });
    expect((await counts()).ideas).toBe(before.ideas + 250);
  });

  test("comes whole though its long cells end within a character", async () => {
    const at = (length: number) => `${"x".repeat(length - 1)}🚲 and more`;
    const id = await open(
      manager!,
      [
        "title,details,status,response,author",
        `A wish with long cells,Details of it,${at(60)},${at(2_000)},${at(60)}`,
        `${at(80)}${"y".repeat(200)},Its title is too long,,,`,
      ].join("\n"),
    );
    await mapped(manager!, id, { from: "cut", people: "names" });
    await does.startImport(manager!, id);
    while (await does.importNext());
    expect((await does.findMapping(manager!, id)).facts).toMatchObject({
      ...{ state: "done", done: 1 },
      outcome: { refused: [{ row: 3, why: "titleLong", said: "x".repeat(79) }] },
    });
  });

  test("tells whoever runs one space alone nobody's address, and gives them nobody's name", async () => {
    const { rows } = await ground.pool.query("select id from spaces where slug = 'wishes'");
    const keeper = await ground.viewerOf({ username: "keeper", role: "manager", spaceId: rows[0].id });
    const id = await open(keeper, "title,email\nA wish in her name,ana@example.com\n");
    await mapped(keeper, id, { from: "names" });
    expect(await does.checkImport(keeper, id)).toMatchObject({ ideas: 1, authors: { members: 0 } });
    await expect(mapped(keeper, id, { email: "1" })).rejects.toMatchObject({
      fields: { email: ["emailsNotYours"] },
    });
  });

  test("is its sender's alone, for those who run the space, and thrown away after a day", async () => {
    await expect(open(product!)).rejects.toMatchObject({ key: "notFound" });
    await expect(open(member!)).rejects.toMatchObject({ key: "notFound" });
    const id = await open(manager!);
    for (const viewer of [other!, product!, { member: null, locale: "en" } as Viewer]) {
      await expect(does.findMapping(viewer, id)).rejects.toMatchObject({ key: "notFound" });
      await expect(does.checkImport(viewer, id)).rejects.toMatchObject({ key: "notFound" });
      await expect(does.startImport(viewer, id)).rejects.toMatchObject({ key: "notFound" });
      await expect(does.dropImport(viewer, id)).rejects.toMatchObject({ key: "notFound" });
    }
    await expect(does.startImport(manager!, id)).rejects.toMatchObject({ key: "importUnmapped" });
    await expect(mapped(manager!, id, { space: "help" })).rejects.toMatchObject({
      fields: { space: ["spaceNoIdeas"] },
    });
    // A manager of another space alone has none that takes ideas.
    const [{ id: help }] = (await ground.pool.query("select id from spaces where slug = 'help'")).rows;
    const ofHelp = {
      ...manager!,
      member: { ...manager!.member, grants: [{ role: "manager" as const, spaceId: help }] },
    };
    await expect(mapped(ofHelp, id, { space: "wishes" })).rejects.toMatchObject({
      fields: { space: ["spaceNoIdeas"] },
    });
    expect(await does.listImports(other!)).toEqual([]);
    await does.sweepImports(new Date(Date.now() + 23 * 3_600_000));
    expect((await does.findMapping(manager!, id)).view).not.toBeNull();
    await does.sweepImports(new Date(Date.now() + 25 * 3_600_000));
    await expect(does.findMapping(manager!, id)).rejects.toMatchObject({ key: "notFound" });
  });

  test("has its limits in each cell, is begun once, and is left alone while it is brought in", async () => {
    await expect(
      does.openImport(manager!, { bytes: new Uint8Array(tableLimits.bytes + 1).fill(97), name: "a" }),
    ).rejects.toMatchObject({ fields: { file: ["tableHeavy"] } });
    const rows = [
      "title,votes,author,email",
      "\u202eReversed\u202c words,1,Cy,cy@example.com",
      `${"t".repeat(tableLimits.title + 1)},1,,`,
      `Far too many,${tableLimits.votes + 1},,`,
      "Of a member,1,Ana,ana@example.com",
    ].join("\n");
    const { importId: id } = await does.openImport(manager!, {
      bytes: Buffer.from(rows),
      name: "\u202e\u0007list.csv",
    });
    await mapped(manager!, id, { from: "limits", people: "names" });
    const check = async () => (await does.checkImport(manager!, id))!;
    expect(await check()).toMatchObject({
      first: [{ title: "Reversed words" }, { title: "Of a member" }],
      refused: [{ why: "titleLong" }, { why: "votesUnread" }],
      authors: { members: 1, people: 1, nobody: 0 },
    });
    expect((await does.findMapping(manager!, id)).facts.name).toBe("list.csv");
    // An address that nobody answered from, or whose member has left, is nobody's; nor is anybody named unasked.
    const { pool } = ground;
    const ana = (what: string) => pool.query(`update members set ${what} where id = $1`, [member!.member.id]);
    await ana("email_confirmed_at = null");
    expect((await check()).authors).toEqual({ members: 0, people: 2, nobody: 0 });
    await ana("email_confirmed_at = now(), deleted_at = now()");
    expect((await check()).authors).toEqual({ members: 0, people: 2, nobody: 0 });
    await ana("deleted_at = null");
    await mapped(manager!, id, { from: "limits", people: "nobody" });
    expect((await check()).authors).toEqual({ members: 1, people: 0, nobody: 1 });

    const begun = async () =>
      (
        await pool.query(
          "select 1 from audit_entries where act = 'ideas.imported' and after->>'from' = 'limits'",
        )
      ).rowCount;
    await Promise.all([does.startImport(manager!, id), does.startImport(manager!, id)]);
    expect(await begun()).toBe(1);
    await expect(does.dropImport(manager!, id)).rejects.toMatchObject({ key: "importBegun" });
    const mapping = (await pool.query("select mapping from idea_imports where id = $1", [id])).rows[0]
      .mapping;
    await expect(does.mapImport(manager!, id, mapping)).rejects.toMatchObject({ key: "importBegun" });
    await does.sweepImports(new Date(Date.now() + 25 * 3_600_000));
    while (await does.importNext());
    expect((await does.findMapping(manager!, id)).facts).toMatchObject({ state: "done", done: 2 });
    await expect(does.mapImport(manager!, id, mapping)).rejects.toMatchObject({ key: "importBegun" });
    await does.sweepImports(new Date(Date.now() + 89 * 86_400_000));
    expect((await does.listImports(manager!)).map((one) => one.id)).toContain(id);
    await does.sweepImports(new Date(Date.now() + 91 * 86_400_000));
    expect(await does.listImports(manager!)).toEqual([]);

    const many = [];
    for (let n = 0; n < 6; n++) many.push(await open(manager!));
    expect((await does.listImports(manager!)).map((one) => one.id)).toEqual(many.slice(1).reverse());
  });
});
