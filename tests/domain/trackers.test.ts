import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TrackerKind } from "#app/domain/evidence/input.ts";
import type { Viewer } from "#app/domain/viewer.ts";
import { addSpace } from "../support/content.ts";
import { type Ground, openGround } from "../support/told.ts";
import { openStandIn, type StandIn, stages } from "../support/tracker-stand-in.ts";

type Known = Viewer & { member: NonNullable<Viewer["member"]> };

let ground: Ground;
let standIn: StandIn;
let does: Awaited<ReturnType<typeof commands>>;
let [proposer, voter, product, keeper]: Known[] = [];
let made = 0;

const kinds = ["github", "gitlab", "jira", "redmine"] as const;
const projects = { github: "acme/lights", gitlab: "acme/lights", jira: "LIGHT", redmine: "lights" };
const unconsented = "zqunconsentedxv";

beforeAll(async () => {
  standIn = await openStandIn();
  ground = await openGround();
  const { startJobs } = await import("#app/services/jobs.server.ts");
  const { declareQueues } = await import("#app/background/worker.server.ts");
  await declareQueues(await startJobs());
  does = await commands();
  await addSpace(ground.base, { slug: "wishes", kinds: ["idea"] });
  proposer = await ground.viewerOf({ username: "proposer" });
  voter = await ground.viewerOf({ username: "voter" });
  product = await ground.viewerOf({ username: "product", role: "product" });
  keeper = await ground.viewerOf({ username: "keeper", role: "administrator" });
});
afterAll(async () => {
  await ground?.close();
  await standIn?.close();
});

async function commands() {
  return {
    ...(await import("#app/domain/threads/ask.ts")),
    ...(await import("#app/domain/votes/vote.ts")),
    ...(await import("#app/domain/ideas/move-idea.ts")),
    ...(await import("#app/domain/ideas/explain-vote.ts")),
    ...(await import("#app/domain/ideas/find-idea.ts")),
    ...(await import("#app/domain/evidence/export-ideas.ts")),
    ...(await import("#app/domain/evidence/list-batches.ts")),
    ...(await import("#app/domain/evidence/send-parcels-again.ts")),
    ...(await import("#app/domain/evidence/add-tracker.ts")),
    ...(await import("#app/domain/evidence/change-tracker.ts")),
    ...(await import("#app/domain/evidence/check-tracker.ts")),
    ...(await import("#app/domain/evidence/find-tracker.ts")),
    ...(await import("#app/domain/evidence/set-rule.ts")),
    ...(await import("#app/domain/evidence/note-told.ts")),
    ...(await import("#app/domain/evidence/remove-rule.ts")),
    ...(await import("#app/domain/evidence/renew-hook-secret.ts")),
    ...(await import("#app/domain/evidence/note-outside.ts")),
    ...(await import("#app/domain/evidence/begin-link.ts")),
    ...(await import("#app/domain/evidence/note-link.ts")),
    ...(await import("#app/services/webhooks.server.ts")),
    ...(await import("#app/domain/evidence/targets.ts")),
    ...(await import("#app/background/evidence/work-evidence.ts")),
    ...(await import("#app/background/evidence/ask-trackers.ts")),
  };
}

async function propose() {
  const asked = await does.ask(proposer!, {
    ...{ space: "wishes", kind: "idea" as const, tags: ["light"] },
    title: `A light that stays on, number ${++made}`,
    body: "Ça s’éteint à chaque feu rouge.\n/close @admin voir #12 {{include(x)}} [[wiki]]",
  });
  return { id: Number(asked.threadId), bodyId: Number(asked.postId) };
}

const fieldsOf = (kind: TrackerKind, token = standIn.token) => ({
  ...{ name: `R&D ${kind}`, base: standIn.origin, project: projects[kind], token },
  ...{ email: kind === "jira" ? "bot@brand.example" : "", type: kind === "jira" ? "Story" : "" },
  ...{ label: "parvis", markup: "textile" as const, locale: "en" as const },
});

async function exported(idea: number, targetId: string) {
  const { batchId } = await does.exportIdeas(product!, { ideas: [idea], targetId });
  await does.workEvidence();
  const [item] = (await does.listBatchIdeas(product!, batchId)).items;
  return { batchId, item: item! };
}

async function ask() {
  await ground.pool.query("update evidence_targets set next_ask_at = null, ask_tries = 0");
  await does.askTrackers();
}

const statusOf = async (idea: number) => (await does.findIdea(product!, idea, new Date())).status;

/** As each tracker signs what it says. */
function message(kind: TrackerKind, id: number, secret: string) {
  const body = Buffer.from(
    JSON.stringify(
      {
        github: { action: "closed", issue: { number: id }, repository: { full_name: "acme/lights" } },
        gitlab: { object_kind: "issue", object_attributes: { iid: id } },
        jira: { webhookEvent: "jira:issue_updated", issue: { key: `LIGHT-${id}` } },
        redmine: {},
      }[kind],
    ),
  );
  const hmac = `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
  const headers: Record<string, string> = {
    github: { "x-hub-signature-256": hmac },
    gitlab: { "x-gitlab-token": secret },
    jira: { "x-hub-signature": hmac },
    redmine: {},
  }[kind] as Record<string, string>;
  return { body, headers };
}

describe.each(kinds)("an idea in %s", (kind) => {
  test("has one issue, whoever dies, and its status comes back by the team's rules alone", async () => {
    const issues = standIn.issues[kind];
    const { kind: _, ...rest } = { kind, ...fieldsOf(kind) };
    const target = await does.addTracker(keeper!, { kind, ...rest });
    await does.checkTracker(keeper!, target.id);
    const { tracker, offered } = await does.findRules(product!, target.id);
    expect(tracker).toMatchObject({ problem: "", said: "" });
    expect(offered.map(({ key }) => key)).toEqual(
      expect.arrayContaining([stages[kind].begun, stages[kind].odd, stages[kind].done]),
    );

    // The issue is made, and nobody lives to note it.
    const idea = await propose();
    await does.vote(voter!, idea.bodyId, 1);
    await does.explainVote(voter!, idea.id, { words: `Not for others: ${unconsented}`, quotable: false });
    standIn.losesAnswer = true;
    const first = await exported(idea.id, target.id);
    expect(first.item.parcel).toMatchObject({ state: "waiting", problem: "unreachable", tries: 1 });
    expect(issues).toHaveLength(1);
    await does.sendParcelsAgain(product!, first.batchId, undefined);
    await does.workEvidence();
    expect(issues).toHaveLength(1);
    const [issue] = issues;
    const [arrived] = (await does.listBatchIdeas(product!, first.batchId)).items;
    expect(arrived).toMatchObject({
      parcel: { state: "sent", outside: { id: expect.stringContaining(String(issue!.id)) } },
      standing: { lost: false },
    });
    expect(issue!.title).toBe(`A light that stays on, number ${made}`);
    for (const said of [arrived!.hash!, `/t/${idea.id}/`, "/.well-known/parvis-evidence/", "1 vote"])
      expect(issue!.text).toContain(said);
    expect(issue!.text).not.toContain(unconsented);
    expect(issue!.text).not.toContain("Person proposer");
    // Nothing that a customer wrote calls for anybody or runs anything there.
    expect(issue!.text).not.toMatch(/@admin|(?<!&)#12|^\/close|\{\{include|\[\[wiki/m);

    // What people made of it there stays; another state is written over the text of the same issue, and back again.
    issue!.title = "Junction light";
    const before = issue!.text;
    await does.vote(product!, idea.bodyId, 1);
    expect((await exported(idea.id, target.id)).item.parcel).toMatchObject({ state: "sent" });
    expect(issue!.text).toContain("2 votes");
    await does.vote(product!, idea.bodyId, 0);
    await exported(idea.id, target.id);
    expect(issue!.text).toBe(before);
    expect([issues.length, issue!.title]).toEqual([1, "Junction light"]);

    // What nobody has a rule for is shown and does nothing.
    await does.setRule(product!, target.id, {
      ...{ status: stages[kind].done, to: "shipped" },
      ...{ reasonFr: "C’est livré.", reasonEn: "It is out." },
    });
    await ask();
    standIn.move(kind, issue!.id, stages[kind].odd);
    await ask();
    expect(await statusOf(idea.id)).toBe("new");
    const { standings } = await does.findIdea(product!, idea.id, new Date());
    expect(standings).toMatchObject([{ name: `R&D ${kind}`, lost: false }]);
    expect((await does.findIdea(voter!, idea.id, new Date())).standings).toEqual([]);

    // Told by the tracker itself where it can, else asked.
    standIn.move(kind, issue!.id, stages[kind].done);
    const { body, headers } = message(kind, issue!.id, target.secret);
    if (kind === "redmine") {
      await expect(does.noteTold(target.id, headers, body, new Date())).rejects.toMatchObject({
        key: "notFound",
      });
      await ask();
    } else {
      const wrong = message(kind, issue!.id, `${target.secret}x`).headers;
      const told = (heads: Record<string, string>, words = body) =>
        does.noteTold(target.id, heads, words, new Date());
      expect(await told(wrong)).toBe(false);
      expect(await told({})).toBe(false);
      if (kind !== "gitlab") expect(await told(headers, Buffer.from(`${body} `))).toBe(false);
      await does.askTrackers();
      expect(await statusOf(idea.id)).toBe("new");
      expect(await told(headers)).toBe(true);
      await does.askTrackers();
    }
    const shipped = await does.findIdea(voter!, idea.id, new Date());
    expect(shipped.status).toBe("shipped");
    expect(shipped.steps.at(-1)).toMatchObject({
      ...{ to: "shipped", by: null, automatic: true, reasonFr: "C’est livré.", reasonEn: "It is out." },
    });

    await ground.deliver();
    expect(await ground.told()).toContain("voter step");

    // What somebody decides by hand after that stays, as long as nothing changes there.
    await does.moveIdea(product!, idea.id, {
      ...{ from: "shipped", to: "in-progress", version: "", reasonFr: "", reasonEn: "Not quite yet." },
    });
    await ask();
    await ask();
    expect(await statusOf(idea.id)).toBe("in-progress");
    standIn.move(kind, issue!.id, stages[kind].begun);
    await ask();
    standIn.move(kind, issue!.id, stages[kind].done);
    await ask();
    expect(await statusOf(idea.id)).toBe("shipped");
    expect(standIn.faults).toEqual([]);
  });
});

test("a refused token is said, kept nowhere in the open, and once mended the export arrives", async () => {
  const wrong = "zqwrongtokenxv987654";
  const target = await does.addTracker(keeper!, { kind: "redmine", ...fieldsOf("redmine", wrong) });
  const idea = await propose();
  standIn.refuses = { status: 401, body: { errors: [`The key ${wrong} opens nothing`] } };
  const { batchId, item } = await exported(idea.id, target.id);
  expect(item.parcel).toMatchObject({ state: "failed", problem: "wrongToken", status: 401 });
  expect(item.parcel!.said).toBe("The key […] opens nothing");
  // It rests until somebody mends it.
  const calls = standIn.calls.length;
  await does.workEvidence();
  expect(standIn.calls).toHaveLength(calls);
  await does.changeTracker(keeper!, target.id, fieldsOf("redmine"));
  await does.sendParcelsAgain(product!, batchId, undefined);
  standIn.refuses = { status: 429, headers: { "Retry-After": "7200" }, body: {} };
  await does.workEvidence();
  const [waits] = (await does.listBatchIdeas(product!, batchId)).items;
  expect(waits!.parcel).toMatchObject({ state: "waiting", problem: "slowDown" });
  expect(Date.parse(waits!.parcel!.nextTryAt) - Date.now()).toBeGreaterThan(7_100_000);
  await does.sendParcelsAgain(product!, batchId, undefined);
  await does.workEvidence();
  expect((await does.listBatchIdeas(product!, batchId)).items[0]!.parcel).toMatchObject({ state: "sent" });

  const tables = ["evidence_targets", "evidence_parcels", "evidence_links", "audit_entries", "events"];
  const kept = await Promise.all(tables.map((name) => ground.rows(`select * from ${name}`)));
  const shown = [
    await does.listTargets(keeper!),
    await does.findTracker(keeper!, target.id),
    await does.findRules(product!, target.id),
    await does.listBatchIdeas(product!, batchId),
  ];
  for (const secret of [wrong, standIn.token, target.secret].filter(Boolean))
    expect(JSON.stringify([kept, shown])).not.toContain(secret);
  // A token goes to no other server than the one it was given for.
  await expect(
    does.changeTracker(keeper!, target.id, { ...fieldsOf("redmine", ""), base: "https://elsewhere.example" }),
  ).rejects.toMatchObject({ fields: { token: ["tokenAgain"] } });
  await expect(
    does.setRule(voter!, target.id, { status: "3", to: "shipped", reasonFr: "", reasonEn: "Out." }),
  ).rejects.toMatchObject({ key: "forbidden" });
});

test("what a tracker names is taken as text alone, whoever named it", async () => {
  const { id: targetId } = await does.addTracker(keeper!, { kind: "gitlab", ...fieldsOf("gitlab") });
  const idea = await propose();
  await exported(idea.id, targetId);
  const { iid } = (
    await ground.pool.query("select outside_id::int as iid from evidence_links where target_id = $1", [
      targetId,
    ])
  ).rows[0];
  const standing = async () => (await does.findIdea(product!, idea.id, new Date())).standings[0];
  const named = (label: string, web_url: string) => ({
    ...{ status: 200, body: [{ iid, web_url, state: "opened", description: null, labels: [label] }] },
  });
  const askIt = async () => {
    await ground.pool.query(
      "update evidence_targets set ask_tries = 0, next_ask_at = case when id <> $1 then now() + interval '1 day' end",
      [targetId],
    );
    await does.askTrackers();
  };
  standIn.refuses = named("\ud83d\u0000 soon", `${standIn.origin}/issues/1`);
  await askIt();
  expect(await standing()).toMatchObject({ url: `${standIn.origin}/issues/1` });
  standIn.refuses = named("soon", "javascript:alert(1)");
  await askIt();
  expect((await standing())?.url).toBe(`${standIn.origin}/issues/1`);
});

test("who keeps trackers, who keeps rules, and what a tracker may be", async () => {
  const { id } = await does.addTracker(keeper!, { kind: "gitlab", ...fieldsOf("gitlab") });
  const rule = { status: "closed", to: "shipped", reasonFr: "", reasonEn: "Out." } as const;
  const forKeepers = (as: Known) => [
    does.addTracker(as, { kind: "gitlab", ...fieldsOf("gitlab") }),
    does.changeTracker(as, id, fieldsOf("gitlab")),
    does.findTracker(as, id),
    does.renewHookSecret(as, id),
  ];
  const forTeam = (as: Known) => [
    does.checkTracker(as, id),
    does.findRules(as, id),
    does.setRule(as, id, rule),
    does.removeRule(as, id, rule.status),
  ];
  for (const tried of await Promise.allSettled([
    ...[voter!, product!].flatMap(forKeepers),
    ...forTeam(voter!),
  ]))
    expect(tried).toMatchObject({ status: "rejected", reason: { key: "forbidden" } });
  await expect(does.setRule(product!, id, { ...rule, status: "invented" })).rejects.toMatchObject({
    fields: { status: ["statusUnknown"] },
  });
  // What goes into a query of theirs, or leads elsewhere, is no project; and no word goes out in the open.
  for (const [kind, wrong, field] of [
    ["jira", { project: 'A" OR project = "B' }, "project"],
    ["github", { project: "acme/lights/../../user" }, "project"],
    ["redmine", { project: "lights.json?key=x" }, "project"],
    ["gitlab", { base: "http://tracker.example" }, "base"],
    ["gitlab", { base: "https://me:secret@tracker.example" }, "base"],
    ["gitlab", { base: "https://tracker.example/?a=b" }, "base"],
    ["gitlab", { base: "javascript:alert(1)" }, "base"],
  ] as const)
    for (const tried of [
      does.addTracker(keeper!, { kind, ...fieldsOf(kind), ...wrong }),
      ...(kind === "gitlab" ? [does.changeTracker(keeper!, id, { ...fieldsOf(kind), ...wrong })] : []),
    ])
      await expect(tried).rejects.toMatchObject({ fields: { [field]: [expect.any(String)] } });
  const nowhere = "01990000-0000-7000-8000-00000000ffff";
  const often = await ground.viewerOf({ username: "often", role: "administrator" });
  const keys = [];
  for (let n = 0; n <= 30; n++)
    keys.push(await does.checkTracker(often, nowhere).catch(({ key }: { key: string }) => key));
  expect([keys[0], keys.at(-1)]).toEqual(["notFound", "tooMany"]);
});

test("a message opens what its own tracker's secret signed and nothing of another, and only while it is new", async () => {
  const ours = await does.addTracker(keeper!, { kind: "gitlab", ...fieldsOf("gitlab") });
  const other = await does.addTracker(keeper!, { kind: "gitlab", ...fieldsOf("gitlab") });
  const [idea, its] = [await propose(), await propose()];
  await exported(idea.id, ours.id);
  await exported(its.id, other.id);
  const links = await ground.rows(
    "select target_id, outside_id from evidence_links where target_id = any($1)",
    [[ours.id, other.id]],
  );
  const numberOf = (target: string) => Number(links.find((row) => row.target_id === target)!.outside_id);
  const toldOf = async (target: string) =>
    (await ground.rows("select told_at from evidence_links where target_id = $1", [target]))[0]!.told_at;
  const said = message("gitlab", numberOf(other.id), ours.secret);
  const now = new Date();
  // Ours may say what it likes of the other's issue.
  expect(await does.noteTold(ours.id, said.headers, said.body, now)).toBe(true);
  expect(await does.noteTold(other.id, said.headers, said.body, now)).toBe(false);
  expect([await toldOf(ours.id), await toldOf(other.id)]).toEqual([null, null]);
  const alike = `${other.secret.slice(0, -1)}${other.secret.endsWith("A") ? "B" : "A"}`;
  expect(await does.noteTold(other.id, { "x-gitlab-token": alike }, said.body, now)).toBe(false);

  const signed = (at: number) => ({
    "webhook-id": "m1",
    "webhook-timestamp": String(at),
    "webhook-signature": does.signDelivery(other.secret, "m1", at, said.body.toString()),
  });
  const second = Math.floor(now.getTime() / 1_000);
  expect(await does.noteTold(other.id, signed(second - 301), said.body, now)).toBe(false);
  expect(await does.noteTold(other.id, signed(second + 301), said.body, now)).toBe(false);
  expect(await toldOf(other.id)).toBeNull();
  expect(await does.noteTold(other.id, signed(second - 200), said.body, now)).toBe(true);
  expect(await toldOf(other.id)).not.toBeNull();

  // A renewed secret shuts out the former, and keeps the rest.
  const { secret } = await does.renewHookSecret(keeper!, ours.id);
  expect(await does.noteTold(ours.id, said.headers, said.body, now)).toBe(false);
  expect(await does.noteTold(ours.id, { "x-gitlab-token": secret }, said.body, now)).toBe(true);
  expect((await does.findTracker(keeper!, ours.id)).fields).toMatchObject({ project: projects.gitlab });

  // Of an issue that another target has, of an idea that is gone, or where it is that already: no step.
  await does.checkTracker(keeper!, ours.id);
  await does.setRule(product!, ours.id, { status: "closed", to: "shipped", reasonFr: "", reasonEn: "Out." });
  const closed = (target: string) => ({
    ...{ id: String(numberOf(target)), url: "https://tracker.example/1" },
    statuses: [{ key: "closed", name: "Closed" }] as [{ key: string; name: string }],
  });
  const reopened = (target: string) => ({
    ...closed(target),
    statuses: [{ key: "opened", name: "Open" }] as [{ key: string; name: string }],
  });
  expect(await does.noteOutside(ours.id, closed(other.id), now)).toBe(false);
  expect(await does.noteOutside(other.id, closed(other.id), now)).toBe(false);
  expect(await statusOf(its.id)).toBe("new");
  await ground.pool.query("update threads set withdrawn_at = now() where id = $1", [idea.id]);
  expect(await does.noteOutside(ours.id, closed(ours.id), now)).toBe(false);
  await ground.pool.query("update threads set withdrawn_at = null, kind = 'question' where id = $1", [
    idea.id,
  ]);
  expect(await does.noteOutside(ours.id, reopened(ours.id), now)).toBe(false);
  expect(await does.noteOutside(ours.id, closed(ours.id), now)).toBe(false);
  await ground.pool.query("update threads set kind = 'idea' where id = $1", [idea.id]);
  await does.noteOutside(ours.id, reopened(ours.id), now);
  expect(await does.noteOutside(ours.id, closed(ours.id), now)).toBe(true);
  await does.noteOutside(ours.id, reopened(ours.id), now);
  expect(await does.noteOutside(ours.id, closed(ours.id), now)).toBe(false);

  // The issue of one idea is in one hand at a time, and what describes a later export stays.
  const parcel = (createdAt: Date, leasedUntil: Date) => ({
    ...{ id: "", batchId: "", tries: 1, round: 0, fileCount: 1, createdAt, leasedUntil },
    target: { id: ours.id, kind: "gitlab" as const, name: "", sealed: "" },
  });
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  const first = parcel(at(0), at(5));
  const link = await does.beginLink(first, idea.id, at(0));
  expect(await does.beginLink(parcel(at(0), at(6)), idea.id, at(1))).toBe("busy");
  expect(await does.beginLink(parcel(at(0), at(12)), idea.id, at(7))).toMatchObject({ lost: false });
  await does.noteLink(first, link as never, { lost: true }, at(8));
  expect(await does.beginLink(parcel(at(0), at(13)), idea.id, at(9))).toBe("busy");
  expect(await does.beginLink(parcel(at(-60), at(30)), idea.id, at(20))).toMatchObject({
    older: { id: String(numberOf(ours.id)) },
  });
  // Nobody but those who see an idea sees what it is called there.
  expect((await does.findRules(product!, ours.id)).issues).toHaveLength(1);
  await addSpace(ground.base, { slug: "sealed", kinds: ["idea"] });
  await ground.pool.query("update spaces set visibility = 'groups' where slug = 'sealed'");
  await ground.pool.query(
    "update threads set space_id = (select id from spaces where slug = 'sealed') where id = $1",
    [idea.id],
  );
  expect((await does.findRules(product!, ours.id)).issues).toEqual([]);
});
