import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "#app/domain/viewer.ts";
import * as schema from "#db/schema/index.ts";
import { addSpace } from "../support/content.ts";
import { addPeople } from "../support/people.ts";
import { type Ground, openGround } from "../support/told.ts";
import { openReceiver, type Receiver, status } from "../support/webhook-receiver.ts";

type Known = Viewer & { member: NonNullable<Viewer["member"]> };

/** Words that stand nowhere else, each where no export may find it. */
const secrets = { unconsented: "zqunconsentedxv", closed: "zqclosedxv", quietName: "zqquietnamexv" };
const productId = "01990000-0000-7000-8000-0000000000a1";
const otherId = "01990000-0000-7000-8000-0000000000a2";

let ground: Ground;
let does: Awaited<ReturnType<typeof commands>>;
let receiver: Receiver;
let [proposer, quoted, quiet, product, scoped, elsewhere, keeper]: Known[] = [];
let idea: { id: number; bodyId: number };
let outside: { id: number; bodyId: number };
let made = 0;

beforeAll(async () => {
  receiver = await openReceiver();
  process.env.WEBHOOK_STAND_IN = receiver.origin;
  ground = await openGround();
  const { startJobs } = await import("#app/services/jobs.server.ts");
  const { declareQueues } = await import("#app/background/worker.server.ts");
  await declareQueues(await startJobs());
  does = await commands();
  const { base, pool, viewerOf } = ground;
  await addSpace(base, { slug: "wishes", kinds: ["idea", "question"] });
  await addSpace(base, { slug: "inside", visibility: "staff", kinds: ["question"] });
  // Of a group with nobody in it.
  await addSpace(base, { slug: "sealed", kinds: ["idea"] });
  await pool.query("update spaces set visibility = 'groups' where slug = 'sealed'");
  for (const [id, slug] of [
    [productId, "cantate"],
    [otherId, "sonate"],
  ])
    await pool.query(
      `insert into products (id, slug, name, description, created_at) values ($1, $2, $2, '{}', now())`,
      [id, slug],
    );
  proposer = await viewerOf({ username: "proposer" });
  quoted = await viewerOf({ username: "quoted" });
  quiet = await viewerOf({ username: secrets.quietName });
  product = await viewerOf({ username: "product", role: "product" });
  keeper = await viewerOf({ username: "keeper", role: "administrator" });
  const reviewer = async (username: string, spaceId: string) => {
    const viewer = await viewerOf({ username });
    return { ...viewer, member: { ...viewer.member, grants: [{ role: "product" as const, spaceId }] } };
  };
  scoped = await reviewer("scoped", productId);
  elsewhere = await reviewer("elsewhere", otherId);
  idea = await propose("cantate");
  outside = await propose("sonate");
  await fill();
});
afterAll(async () => {
  await ground?.close();
  await receiver?.close();
});

async function commands() {
  return {
    ...(await import("#app/domain/threads/ask.ts")),
    ...(await import("#app/domain/threads/answer.ts")),
    ...(await import("#app/domain/threads/accept-answer.ts")),
    ...(await import("#app/domain/votes/vote.ts")),
    ...(await import("#app/domain/ideas/move-idea.ts")),
    ...(await import("#app/domain/ideas/explain-vote.ts")),
    ...(await import("#app/domain/members/delete-member.ts")),
    ...(await import("#app/domain/evidence/export-ideas.ts")),
    ...(await import("#app/domain/evidence/find-file.ts")),
    ...(await import("#app/domain/evidence/list-batches.ts")),
    ...(await import("#app/domain/evidence/list-offered.ts")),
    ...(await import("#app/domain/evidence/add-target.ts")),
    ...(await import("#app/domain/evidence/retire-target.ts")),
    ...(await import("#app/domain/evidence/targets.ts")),
    ...(await import("#app/domain/evidence/take-parcel.ts")),
    ...(await import("#app/domain/evidence/note-parcel.ts")),
    ...(await import("#app/domain/evidence/note-export.ts")),
    ...(await import("#app/domain/evidence/withdraw-names.ts")),
    ...(await import("#app/domain/arranging/merge-threads.ts")),
    ...(await import("#app/domain/evidence/rotate-key.ts")),
    ...(await import("#app/domain/evidence/sign.ts")),
    ...(await import("#app/domain/evidence/signing-key.ts")),
    ...(await import("#app/domain/evidence/send-parcels-again.ts")),
    ...(await import("#app/domain/evidence/stream-evidence.ts")),
    ...(await import("#app/background/evidence/work-evidence.ts")),
  };
}

async function propose(about: string) {
  const asked = await does.ask(proposer!, {
    ...{ space: "wishes", kind: "idea" as const, tags: ["light"] },
    title: `=A light that stays on at junctions, number ${++made}`,
    body: "Ça s’éteint à chaque feu rouge, « partout ».",
  });
  const ids = { id: Number(asked.threadId), bodyId: Number(asked.postId) };
  await ground.pool.query(
    "update threads set product_id = (select id from products where slug = $1) where id = $2",
    [about, ids.id],
  );
  return ids;
}

/** Voters of whom five own the product and one lives in Belgium; words of both kinds; questions for all and for some. */
async function fill() {
  const { base, pool } = ground;
  const crowd = await addPeople(
    base,
    Array.from({ length: 6 }, (_, place) => ({ username: `voter${place}` })),
  );
  const voters = [quoted!.member.id, quiet!.member.id, ...crowd.map(({ id }) => id)];
  const { vote } = does;
  for (const id of voters) await vote({ member: { ...quoted!.member, id }, locale: "en" }, idea.bodyId, 1);
  await base
    .insert(schema.membersProducts)
    .values(voters.slice(0, 5).map((memberId) => ({ memberId, productId, source: "own" as const })));
  await pool.query("update members set country = 'FR' where id = any($1)", [voters]);
  await pool.query("update members set country = 'BE' where id = $1", [voters[7]]);
  await does.explainVote(quoted!, idea.id, { words: "I cycle home at night.", quotable: true });
  await does.explainVote(quiet!, idea.id, {
    words: `Not for others: ${secrets.unconsented}`,
    quotable: false,
  });
  const link = async (space: string, title: string, as: Known) => {
    const body = `It has to do with #${idea.id}, does it not?`;
    const question = await does.ask(as, { space, kind: "question", tags: [], title, body });
    await base
      .insert(schema.threadLinks)
      .values({ fromThreadId: Number(question.threadId), toThreadId: idea.id })
      .onConflictDoNothing();
    const answer = await does.answer(product!, Number(question.threadId), {
      body: "Keep a capacitor on the dynamo.",
    });
    await does.acceptAnswer(as, Number(answer.postId));
  };
  await link("wishes", "Why does my light go out", proposer!);
  await link("inside", `What support says of ${secrets.closed}`, product!);
  const refused = await propose("cantate");
  await does.moveIdea(product!, refused.id, {
    ...{ from: "new", to: "declined", version: "" },
    ...{ reasonFr: "Trop lourd.", reasonEn: "Too heavy." },
  });
}

const exported = async (as = product!, ideas = [idea.id], targetId: string | null = null) => {
  const { batchId } = await does.exportIdeas(as, { ideas, targetId });
  const { items } = await does.listBatchIdeas(as, batchId);
  return { batchId, hash: items[0]!.hash!, items };
};
const everything = async (lines: AsyncGenerator<string>) => {
  let all = "";
  for await (const line of lines) all += line;
  return all;
};
const noSecret = (words: string) => {
  for (const secret of Object.values(secrets)) expect(words).not.toContain(secret);
};

describe("a file of evidence", () => {
  test("holds what is known and no more, verifies with OpenSSL alone, and is the same for the same state", async () => {
    const first = await exported();
    const file = await does.findWholeFile(product!, first.hash);
    const content = does.contentOf(file);
    expect(content).toMatchObject({
      idea: { status: "new", proposer: "Person proposer", product: { slug: "cantate" } },
      votes: { total: 8, imported: 0, products: { cells: [{ key: "cantate", voters: 5 }], withheld: 0 } },
      verbatims: { quoted: [{ words: "I cycle home at night.", by: "Person quoted" }], more: 0 },
      questions: { open: [{ title: "Why does my light go out", solved: true }], closed: 1, more: 0 },
      workarounds: [{ excerpt: "Keep a capacitor on the dynamo.", accepted: true, official: true }],
      refusals: [{ reason: { fr: "Trop lourd.", en: "Too heavy." } }],
    });
    // One Belgian is a person, not a part.
    expect(content.votes.countries).toEqual({
      cells: [{ key: "FR", name: "France", voters: 7 }],
      withheld: 1,
    });
    expect(content.votes.byWeek.reduce((sum, { votes }) => sum + votes, 0)).toBe(8);
    noSecret(file.content);

    const folder = mkdtempSync(path.join(tmpdir(), "parvis-evidence-"));
    const at = (name: string) => path.join(folder, name);
    const openssl = () =>
      execFileSync(
        "openssl",
        [
          ...["pkeyutl", "-verify", "-pubin", "-inkey", at("key.pem"), "-rawin"],
          ...["-in", at("idea.json"), "-sigfile", at("idea.json.sig")],
        ],
        { encoding: "utf8", stdio: "pipe" },
      );
    writeFileSync(at("key.pem"), (await does.findPublicKey(file.keyId))!);
    writeFileSync(at("idea.json.sig"), Buffer.from(file.signature, "base64"));
    writeFileSync(at("idea.json"), file.content);
    expect(openssl()).toContain("Signature Verified Successfully");
    writeFileSync(at("idea.json"), file.content.replace("8,", "9,"));
    expect(openssl).toThrow(
      expect.objectContaining({
        status: 1,
        stdout: expect.stringContaining("Signature Verification Failure"),
      }),
    );
    rmSync(folder, { recursive: true });

    // By whomever, whenever, and signed by whichever key.
    await does.rotateKey(keeper!);
    const again = await exported({ ...scoped!, locale: "fr" });
    expect(again.hash).toBe(first.hash);
    expect(
      (await ground.rows("select 1 from evidence_files where content_hash = $1", [first.hash])).length,
    ).toBe(1);
    expect(does.verifyText((await does.findPublicKey(file.keyId))!, file.content, file.signature)).toBe(true);
    await expect(ground.pool.query("update evidence_files set content = 'x'")).rejects.toThrow(/append-only/);
  });

  test("says when the idea has changed since, and is not there for those who decide on another product", async () => {
    const { batchId, hash, items } = await exported();
    expect(items[0]!.changed).toBe(false);
    for (const nobody of [elsewhere!, proposer!]) {
      await expect(does.findFile(nobody, hash)).rejects.toMatchObject({ key: "notFound" });
      await expect(does.findBatch(nobody, batchId)).rejects.toMatchObject({ key: "notFound" });
    }
    await expect(
      does.exportIdeas(elsewhere!, { ideas: [outside.id, idea.id], targetId: null }),
    ).rejects.toMatchObject({ key: "notFound" });
    await expect(does.exportIdeas(proposer!, { ideas: [idea.id], targetId: null })).rejects.toMatchObject({
      key: "noExportingIdeas",
    });
    expect(
      (await does.listOffered(elsewhere!, { status: "all", votes: 0 })).items.map(({ id }) => id),
    ).toEqual([String(outside.id)]);
    // Of a batch with others' ideas one sees one's own alone.
    const { batchId: both } = await does.exportIdeas(product!, {
      ideas: [outside.id, idea.id],
      targetId: null,
    });
    expect((await does.listBatchIdeas(elsewhere!, both)).items.map(({ threadId }) => threadId)).toEqual([
      String(outside.id),
    ]);
    expect(await everything(does.streamBatch(elsewhere!, both, "json"))).not.toContain("I cycle home");
    await does.vote(product!, idea.bodyId, 1);
    expect((await does.listBatchIdeas(product!, batchId)).items[0]!.changed).toBe(true);
    expect((await does.listBatches(product!)).items.find(({ id }) => id === batchId)?.changed).toBe(1);
    // Nor is it told to others that one of these has changed.
    expect((await does.listBatches(elsewhere!)).items.find(({ id }) => id === both)?.changed).toBe(0);
    expect((await exported()).hash).not.toBe(hash);
  });

  test("is of an idea that its reader may see, that is there, and that stands by itself", async () => {
    const { pool } = ground;
    const [closed, withdrawn, merged] = [
      await propose("cantate"),
      await propose("cantate"),
      await propose("cantate"),
    ];
    const before = await exported(scoped!, [closed!.id]);
    const since = await exported(scoped!, [withdrawn!.id]);
    await pool.query(
      "update threads set space_id = (select id from spaces where slug = 'sealed') where id = $1",
      [closed!.id],
    );
    await pool.query("update threads set withdrawn_at = now() where id = $1", [withdrawn!.id]);
    await does.mergeThreads(keeper!, merged!.id, { other: idea.id, why: "" });
    for (const { id } of [closed!, withdrawn!, merged!])
      await expect(does.exportIdeas(scoped!, { ideas: [id], targetId: null })).rejects.toMatchObject({
        key: "notFound",
      });
    for (const { hash } of [before, since])
      await expect(does.findFile(scoped!, hash)).rejects.toMatchObject({ key: "notFound" });
    const offered = (await does.listOffered(scoped!, { status: "all", votes: 0 })).items.map(({ id }) =>
      Number(id),
    );
    for (const { id } of [closed!, withdrawn!, merged!]) expect(offered).not.toContain(id);
    // What went up in it is named, unless it is for some alone or gone.
    const named = async () =>
      does
        .contentOf(await does.findWholeFile(product!, (await exported()).hash))
        .idea.merged.map(({ id }) => id);
    expect(await named()).toEqual([String(merged!.id)]);
    await pool.query("update threads set withdrawn_at = now() where id = $1", [merged!.id]);
    expect(await named()).toEqual([]);
    await pool.query(
      "update threads set withdrawn_at = null, space_id = (select id from spaces where slug = 'inside') where id = $1",
      [merged!.id],
    );
    expect(await named()).toEqual([]);
  });

  test("tells no part that is everybody where one of them is named, and no refusal, question or answer that is not for all", async () => {
    const { pool, base } = ground;
    const { id, bodyId } = await propose("cantate");
    const five = await addPeople(
      base,
      Array.from({ length: 5 }, (_, at) => ({ username: `all${at}` })),
    );
    const as = (one: { id: string }): Known => ({ ...quoted!, member: { ...quoted!.member, id: one.id } });
    for (const one of five) await does.vote(as(one), bodyId, 1);
    await pool.query("update members set country = 'CH' where id = any($1)", [five.map((one) => one.id)]);
    const contentNow = async () =>
      JSON.parse(await everything(does.streamNow([id], "json")))[0] as ReturnType<typeof does.contentOf>;
    expect((await contentNow()).votes.countries.cells).toHaveLength(1);
    await does.explainVote(as(five[0]!), id, { words: "I ride in the Alps.", quotable: true });
    expect((await contentNow()).votes.countries).toEqual({ cells: [], withheld: 1 });

    const said = await contentNow();
    expect(said.refusals).toHaveLength(1);
    await pool.query(
      "update threads set space_id = (select id from spaces where slug = 'inside') where id = $1",
      [said.refusals[0]!.id],
    );
    expect((await contentNow()).refusals).toEqual([]);
    await pool.query(
      "update threads set space_id = (select id from spaces where slug = 'wishes') where id = $1",
      [said.refusals[0]!.id],
    );
    await pool.query("update threads set withdrawn_at = now() where id = $1", [said.refusals[0]!.id]);
    expect((await contentNow()).refusals).toEqual([]);
    await pool.query("update threads set withdrawn_at = null where id = $1", [said.refusals[0]!.id]);

    const asked = await does.ask(proposer!, {
      ...{ space: "wishes", kind: "question", tags: [], title: "What lights a junction meanwhile?" },
      body: "Mine goes out.",
    });
    const answer = await does.answer(product!, Number(asked.threadId), { body: "A lamp on a battery." });
    await base
      .insert(schema.threadLinks)
      .values({ fromThreadId: Number(asked.threadId), toThreadId: id })
      .onConflictDoNothing();
    const around = async () => {
      const { questions, workarounds } = await contentNow();
      return [questions.open.length, questions.closed, workarounds.length];
    };
    expect(await around()).toEqual([1, 0, 1]);
    await pool.query("update posts set withdrawn_at = now() where id = $1", [answer.postId]);
    expect(await around()).toEqual([1, 0, 0]);
    await pool.query("update threads set withdrawn_at = now() where id = $1", [asked.threadId]);
    expect(await around()).toEqual([0, 0, 0]);
  });

  test("is a line of CSV that no spreadsheet runs, with its accents", async () => {
    const { batchId } = await exported();
    const csv = await everything(does.streamBatch(product!, batchId, "csv"));
    expect(csv.startsWith("\ufeffid,title,")).toBe(true);
    expect(csv).toContain(`"'=A light that stays on at junctions, number 1"`);
    expect(csv).toContain("Ça s’éteint à chaque feu rouge, « partout ».");
    expect(csv.trimEnd().split("\r\n")).toHaveLength(2);
    noSecret(csv);
    const now = await everything(does.streamNow([idea.id, outside.id], "json"));
    expect(JSON.parse(now)).toHaveLength(2);
    noSecret(now);
  });
});

describe("a target", () => {
  test("of a webhook gets each state once, signed twice over, and what failed until it arrives", async () => {
    const target = await does.addTarget(keeper!, {
      kind: "webhook",
      name: "R&D",
      url: `${receiver.origin}/hook`,
    });
    receiver.answer = status(500);
    const { batchId, hash } = await exported(product!, [idea.id], target.id);
    await does.workEvidence();
    const [failed] = (await does.listBatchIdeas(product!, batchId)).items;
    expect(failed!.parcel).toMatchObject({ state: "waiting", problem: "status", status: 500, tries: 1 });
    receiver.received.length = 0;
    receiver.answer = status(204);
    await does.sendParcelsAgain(scoped!, batchId, failed!.parcel!.id);
    await does.workEvidence();
    await does.sendParcelsAgain(scoped!, batchId, undefined);
    const again = await exported(product!, [idea.id], target.id);
    await does.workEvidence();
    expect(again.items[0]!.parcel).toMatchObject({ state: "sent", before: true });
    expect(receiver.received).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: "" }] = receiver.received;
    const told = new Webhook(target.secret).verify(body, headers as Record<string, string>) as {
      data: { hash: string; keyId: string; signature: string };
    };
    expect(told).toMatchObject({ type: "evidence.exported", data: { hash } });
    const { content } = await does.findWholeFile(product!, hash);
    expect(body).toContain(content);
    expect(does.verifyText((await does.findPublicKey(told.data.keyId))!, content, told.data.signature)).toBe(
      true,
    );
    noSecret(body);
    const sealed = await ground.rows("select sealed, shown from evidence_targets");
    expect(JSON.stringify(sealed)).not.toContain(target.secret);
  });

  test("is kept by administrators alone, lies outside, and is forgotten with its secret when it is retired", async () => {
    const given = { kind: "webhook", name: "Elsewhere", url: `${receiver.origin}/once` } as const;
    for (const nobody of [product!, proposer!]) {
      await expect(does.addTarget(nobody, given)).rejects.toMatchObject({ key: "forbidden" });
      await expect(does.rotateKey(nobody)).rejects.toMatchObject({ key: "forbidden" });
    }
    expect(await does.listTargets(proposer!)).toEqual([]);
    for (const url of [
      "http://hooks.example/x",
      "https://169.254.169.254/x",
      "https://[::1]/x",
      "https://localhost/x",
    ])
      await expect(does.addTarget(keeper!, { ...given, url })).rejects.toMatchObject({
        fields: { url: ["webhookUrl"] },
      });
    const key = "01990000-0000-7000-8000-0000000000e1";
    const target = await does.addTarget(keeper!, given, key);
    expect(await does.addTarget(keeper!, given, key)).toEqual(target);
    const send = { ideas: [idea.id], targetId: target.id };
    const pressed = "01990000-0000-7000-8000-0000000000e2";
    const { batchId } = await does.exportIdeas(product!, send, pressed);
    expect(await does.exportIdeas(product!, send, pressed)).toEqual({ batchId });
    await expect(does.sendParcelsAgain(elsewhere!, batchId, undefined)).rejects.toMatchObject({
      key: "notFound",
    });

    // Whoever has it on its way has it alone, until it takes too long; what the first says then counts for nothing.
    const soon = new Date(Date.now() + 1_000);
    const late = new Date(soon.getTime() + 10 * 60_000);
    expect(await does.takeParcel(new Date(0))).toBeNull();
    const first = await does.takeParcel(soon);
    expect(first?.batchId).toBe(batchId);
    await does.sendParcelsAgain(product!, batchId, undefined, soon);
    expect(await does.takeParcel(soon)).toBeNull();
    expect((await does.takeParcel(late))?.id).toBe(first!.id);
    await does.noteParcel(first!, { sent: true }, late);
    const stateOf = async () => (await does.listBatchIdeas(product!, batchId)).items[0]!.parcel;
    expect(await stateOf()).toMatchObject({ state: "waiting", tries: 2 });

    await expect(does.retireTarget(product!, target.id)).rejects.toMatchObject({ key: "forbidden" });
    await does.retireTarget(keeper!, target.id);
    expect(await stateOf()).toMatchObject({ state: "failed", problem: "targetRetired" });
    await expect(does.sendParcelsAgain(product!, batchId, undefined)).rejects.toMatchObject({
      key: "notFound",
    });
    await expect(does.exportIdeas(product!, send)).rejects.toMatchObject({
      fields: { target: ["targetUnknown"] },
    });
    expect((await does.listTargets(keeper!)).map(({ id }) => id)).not.toContain(target.id);
    const [row] = await ground.rows("select id, sealed from evidence_targets where id = $1", [target.id]);
    await expect(does.openSettings("webhook", { id: row!.id!, sealed: row!.sealed! })).rejects.toThrow();
    // Who takes words of customers along is written down, whichever way they leave.
    const noted = async (act: string) =>
      (await ground.rows("select 1 from audit_entries where act = $1", [act])).length;
    const [exports, readOut] = [await noted("evidence.exported"), await noted("evidence.read-out")];
    await exported();
    await does.noteExport(product!, { status: "all", votes: 0 });
    expect([await noted("evidence.exported"), await noted("evidence.read-out")]).toEqual([
      exports + 1,
      readOut + 1,
    ]);
  });

  test("of a team's mailbox gets figures and links, and no word of anybody", async () => {
    const target = await does.addTarget(keeper!, {
      ...{ kind: "email", name: "Lighting team", address: "lights@brand.example", locale: "fr" },
    });
    const { batchId } = await exported(product!, [idea.id, outside.id], target.id);
    await does.workEvidence();
    await exported(product!, [idea.id, outside.id], target.id);
    await does.workEvidence();
    const mails = await ground.rows("select state, kind from mails where address = 'lights@brand.example'");
    expect(mails).toEqual([{ state: "sent", kind: "evidence" }]);
    expect((await does.listBatchIdeas(product!, batchId)).items.map(({ parcel }) => parcel?.state)).toEqual([
      "sent",
      "sent",
    ]);
  });
});

describe("whoever leaves for good", () => {
  test("or takes their name off one idea is named in no file of that, and in those of others as before", async () => {
    const [one, other] = [await exported(), await exported(product!, [outside.id])];
    const { db } = await import("#db/client.server.ts");
    await db.transaction((tx) =>
      does.withdrawNames(tx, proposer!.member.id, new Date(), { threadId: idea.id }),
    );
    const { replacedBy } = (await does.findFile(product!, one.hash)) as { replacedBy: string };
    await expect(does.findWholeFile(product!, one.hash)).rejects.toMatchObject({ key: "notFound" });
    const left = does.contentOf(await does.findWholeFile(product!, replacedBy));
    expect(left.idea.proposer).toBeNull();
    expect(left.verbatims.quoted).toMatchObject([{ by: "Person quoted", withdrawn: false }]);
    expect(does.contentOf(await does.findWholeFile(product!, other.hash)).idea.proposer).toBe(
      "Person proposer",
    );
  });

  test("takes their words out of every frozen file, whose figures stay in one signed anew", async () => {
    const { batchId, hash } = await exported();
    await does.deleteMember(quoted!, { username: "quoted" });
    const withdrawn = await does.findFile(product!, hash);
    expect(withdrawn).toMatchObject({ hash, withdrawnAt: expect.any(String) });
    const { replacedBy } = withdrawn as { replacedBy: string };
    const file = await does.findWholeFile(product!, replacedBy);
    const content = does.contentOf(file);
    expect(content.verbatims.quoted).toEqual([
      { words: "", by: null, at: expect.any(String), withdrawn: true },
    ]);
    expect(content.votes.total).toBe(9);
    expect(does.verifyText((await does.findPublicKey(file.keyId))!, file.content, file.signature)).toBe(true);
    const left = JSON.stringify(await ground.rows("select * from evidence_files"));
    expect(left).not.toContain("I cycle home");
    expect(left).not.toContain("Person quoted");
    expect(await everything(does.streamBatch(product!, batchId, "csv"))).not.toContain("I cycle home");
  });
});

test("more than a page of ideas is frozen by the worker, and the batch then has its hash", async () => {
  const many = await Promise.all(Array.from({ length: 51 }, () => propose("cantate")));
  const ids = many.map(({ id }) => id);
  const { batchId } = await does.exportIdeas(product!, { ideas: ids, targetId: null });
  expect((await does.findBatch(product!, batchId)).contentHash).toBeNull();
  // Whatever goes before its turn comes is not frozen any more.
  const [withdrawn, emptied] = many;
  await ground.pool.query("update threads set withdrawn_at = now() where id = $1", [withdrawn!.id]);
  await ground.pool.query("update posts set withdrawn_at = now() where id = $1", [emptied!.bodyId]);
  await does.workEvidence();
  expect(await does.findBatch(product!, batchId)).toMatchObject({
    frozen: 49,
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
});
