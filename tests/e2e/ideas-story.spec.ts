import { createHmac } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import type { ParsedMail } from "mailparser";
import { Client } from "pg";
import * as desk from "#app/i18n/desk.ts";
import * as evidence from "#app/i18n/evidence.ts";
import * as back from "#app/i18n/idea-return.ts";
import { statusWords } from "#app/i18n/idea-status.ts";
import * as ideas from "#app/i18n/ideas.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { voteFor, voteUndo } from "#app/i18n/threads.ts";
import * as trackers from "#app/i18n/trackers.ts";
import { secretItself } from "#app/i18n/webhooks.ts";
import { startEmbedded } from "#db/embedded/start-embedded.ts";
import { type MailSink, startMailSink } from "#tests/support/mail-sink.ts";
import { type Server, startServer } from "#tests/support/server.ts";
import { openStandIn, type StandIn, stages } from "#tests/support/tracker-stand-in.ts";
import { alive } from "./support/alive.ts";
import { expectLanguage } from "./support/language.ts";
import { expect, test as onDemo } from "./support/site.ts";

/** The demo brand with a mail server and an issue tracker beside it. */
type Loop = { server: Server; sink: MailSink; tracker: StandIn; base: Client };

const test = onDemo.extend<{ loop: Loop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names a fixture needs from this pattern
  loop: async ({}, use) => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), "parvis-loop-"));
    // As root, the database runs under another account, which has to get in.
    chmodSync(dataDir, 0o755);
    const [sink, tracker] = await Promise.all([startMailSink(), openStandIn()]);
    const server = await startServer({ DATA_DIR: dataDir, SEED: "demo", SMTP_URL: sink.url });
    const { url, stop } = await startEmbedded({ dataDir });
    const base = new Client({ connectionString: url });
    await base.connect();
    await use({ server, sink, tracker, base });
    await base.end();
    await server.stop();
    await stop();
    await Promise.all([sink.close(), tracker.close()]);
    rmSync(dataDir, { recursive: true, force: true });
  },
  baseURL: async ({ loop }, use) => use(loop.server.url),
});

const title = "Export rides as GPX to my tour planner";
const near = "Export rides as GPX from the app";
const quoted = "Je prépare mes brevets à la main\u202f: deux soirées par mois de recopie.";
const kept = "Between us, I pay a competitor for this.";
const planned = {
  fr: "Prévu pour le printemps\u202f: l’appli enverra chaque trajet, si vous le voulez.",
  en: "Planned for spring: the app will send each ride, if you want it to.",
};
const shipped = {
  fr: "C’est livré\u202f: voyez «\u202fPartager\u202f» sous chaque trajet.",
  en: "It is out: look for “Share” under each ride.",
};
const narrator = { fr: "odile@virelai.example", en: "tom@virelai.example", own: "rhona@virelai.example" };

test("an idea is proposed, voted for, planned, exported, built, and comes back in French and English", async ({
  open,
  loop,
}) => {
  test.setTimeout(150_000);
  const { sink, tracker } = loop;
  const nora = await open({ locale: "en", as: "nora" });
  const loic = await open({ locale: "fr", as: "loic" });
  const hook = await test.step("the team's tracker is connected, and done means shipped", () =>
    connect(nora, loic, tracker));

  const rhona = await open({ locale: "en", as: "rhona" });
  await test.step("a customer types an idea, sees what is like it and proposes anyway", () => propose(rhona));
  const address = new URL(rhona.url()).pathname;
  const id = Number(address.split("/")[2]);

  const odile = await open({ locale: "fr", as: "odile" });
  const tom = await open({ locale: "en", as: "tashdown" });
  await test.step("others vote and say why, one to be quoted and one not", async () => {
    await voteAndSay(odile, address, "fr", quoted, true);
    await voteAndSay(tom, address, "en", kept, false);
    await odile.goto(address);
    const why = odile.getByRole("region", { name: ideas.whyTitle("fr") });
    await expect(why).toContainText(quoted);
    await expect(why).not.toContainText(kept);
    await expectLanguage(odile, "fr");
  });

  await test.step("R&D decides on the desk, with a reason in both languages", async () => {
    await loic.goto("/desk?sort=new");
    await loic.getByRole("link", { name: title }).first().click();
    const decide = loic.getByRole("region", { name: desk.decideTitle("fr") });
    await expect(loic.getByRole("heading", { level: 1 })).toHaveText(title);
    await decide.getByLabel(statusWords.planned("fr")).check();
    await decide.getByLabel(ideas.reasonFrField("fr")).fill(planned.fr);
    await decide.getByLabel(ideas.reasonEnField("fr")).fill(planned.en);
    await decide.getByRole("button", { name: ideas.moveSave("fr") }).click();
    await expect(loic.getByText(desk.deskMoved("fr"))).toBeVisible();
    await expectLanguage(loic, "fr");
  });

  await test.step("proposer and voters are mailed of it, each in their language", async () => {
    await mailWhatIsTold(loop, id, 3);
    const said = await mailsOf(sink, 1);
    expect(said.own.text).toContain("Your idea is planned");
    expect(said.own.text).toContain(planned.en);
    expect(said.en.text).toContain("An idea you voted for is planned");
    expect(said.en.text).toContain(planned.en);
    expect(said.fr.text).toContain("Une idée pour laquelle vous avez voté est prévue");
    expect(said.fr.text).toContain(planned.fr);
    expect(said.fr.text).not.toContain(planned.en);
  });

  await test.step("its evidence goes to the tracker, as one issue", async () => {
    await loic
      .getByRole("link", { name: evidence.exportAct("fr") })
      .first()
      .click();
    await expect(loic.getByRole("checkbox", { name: evidence.selectIdea({ title }, "fr") })).toBeChecked();
    await loic.getByLabel("R&D lights").check();
    await loic.getByRole("button", { name: evidence.exportNow("fr") }).click();
    await expect(loic.getByRole("heading", { level: 1 })).toHaveText(evidence.batchTitle({ count: 1 }, "fr"));
    const issue = loic.getByRole("link", { name: trackers.issueNamed({ id: "1" }, "fr") });
    await reloadUntil(loic, issue);
    expect(tracker.issues.github).toHaveLength(1);
    const { text, ...made } = tracker.issues.github[0]!;
    expect(made.title).toBe(title);
    expect(text).toContain("2 votes");
    // Without its full stop, which the tracker's markup escapes.
    expect(text).toContain(quoted.slice(0, -1));
    expect(text).not.toContain("a competitor");
    expect(tracker.faults).toEqual([]);
  });

  const visitor = await open({ locale: "en" });
  await test.step("done there is shipped here, by the tracker's signed word alone", async () => {
    // It would be asked by the clock as well, which would say nothing of what it tells by itself.
    await loop.base.query("update evidence_targets set next_ask_at = now() + interval '1 day'");
    tracker.move("github", 1, stages.github.done);
    expect(await say(hook, `${hook.secret}x`)).toBe(401);
    await visitor.goto(address);
    await expect(stands(visitor, "en")).toContainText(planned.en);
    expect(await say(hook, hook.secret)).toBe(202);
    await reloadUntil(visitor, stands(visitor, "en").getByText(statusWords.shipped("en")));
    await expect(stands(visitor, "en")).toContainText(shipped.en);
    await expect(stands(visitor, "en")).toContainText(trackers.byTracker("en"));
  });

  await test.step("roadmap and changelog say so to everybody, with thanks to who proposed it", async () => {
    await visitor.goto("/roadmap?stage=shipped");
    await expect(cardOf(visitor)).toContainText(shipped.en);
    await visitor.goto("/changelog");
    const entry = visitor.getByRole("listitem").filter({ hasText: title });
    await expect(entry).toContainText("Proposed by Rhona");
    await expect(entry).toContainText("2 people voted for it");
    const french = await open({ locale: "fr" });
    await french.goto("/changelog");
    await expect(french.getByRole("listitem").filter({ hasText: title })).toContainText(shipped.fr);
    await expectLanguage(french, "fr");
  });

  const said = await test.step("the mails say so, thank by name and ask", async () => {
    await mailWhatIsTold(loop, id, 3);
    const said = await mailsOf(sink, 2);
    expect(said.own.text).toContain("Your idea has shipped");
    expect(said.own.text).toContain("Thank you, Rhona Macleod: it began with your idea.");
    expect(said.en.text).toContain("An idea you voted for has shipped");
    expect(said.en.text).toContain("Thank you, Tom Ashdown: your vote helped it get here.");
    expect(said.fr.text).toContain("Une idée pour laquelle vous avez voté est livrée");
    expect(said.fr.text).toContain("Merci, Odile Marchetti\u202f: votre vote y a contribué.");
    expect(said.fr.text).toContain("Un mot suffit\u202f: oui, en partie ou non.");
    for (const each of [said.own, said.en]) expect(each.text).toContain(shipped.en);
    expect(said.fr.text).toContain(shipped.fr);
    expect(said.fr.text).not.toContain(shipped.en);
    return said;
  });

  await test.step("so do the inboxes, each step once", async () => {
    for (const [page, locale, step, before] of [
      [
        odile,
        "fr",
        "Une idée pour laquelle vous avez voté est livrée",
        "Une idée pour laquelle vous avez voté est prévue",
      ],
      [tom, "en", "An idea you voted for has shipped", "An idea you voted for is planned"],
      [rhona, "en", "Your idea has shipped", "Your idea is planned"],
    ] as const) {
      await page.goto("/notifications");
      const group = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });
      for (const words of [step, before])
        await expect(group.getByRole("link", { name: words })).toHaveCount(1);
      await expect(group).toContainText(shipped[locale]);
      await expectLanguage(page, locale);
    }
  });

  await test.step("one says on the idea's page whether it solves it, in French", async () => {
    await odile.goto(address);
    await stands(odile, "fr")
      .getByRole("link", { name: back.sayWhether("fr") })
      .click();
    await expect(odile.getByText("Merci, Odile Marchetti\u202f: votre vote y a contribué.")).toBeVisible();
    await odile.getByLabel(back.verdictWords.yes("fr"), { exact: true }).check();
    await odile.getByRole("button", { name: back.sendVerdict("fr") }).click();
    await expect(odile.getByText(back.verdictKept("fr"))).toBeVisible();
    await expectLanguage(odile, "fr");
  });

  await test.step("another by the mail's link, who is signed in nowhere", async () => {
    const elsewhere = await open({ locale: "en" });
    const [link = ""] = /http\S+\/mail\/solved-it\?s=\S+/.exec(said.en.text ?? "") ?? [];
    await elsewhere.goto(link);
    await expect(elsewhere.getByText("You are answering as Tom Ashdown.")).toBeVisible();
    await elsewhere.getByLabel(back.verdictWords.partly("en")).check();
    await elsewhere.getByRole("button", { name: back.sendVerdict("en") }).click();
    await expect(elsewhere.getByText(back.verdictKept("en"))).toBeVisible();
    await odile.goto(address);
    await expect(odile.getByRole("region", { name: back.solvedTitle("fr") })).toContainText(
      "Oui 1 · En partie 1 · Non 0",
    );
    await expect(stands(odile, "fr")).toContainText("Vous avez dit «\u202foui\u202f»");
  });

  await test.step("nobody was mailed anything twice", async () => {
    await mailWhatIsTold(loop, id, 0);
    const sent = sink.mails.filter(({ subject }) => subject?.includes(title));
    expect(sent.map(addressee).sort()).toEqual(
      Object.values(narrator)
        .flatMap((one) => [one, one])
        .sort(),
    );
  });
});

type Hook = { address: string; secret: string };

/** By an administrator and by who decides, on their pages. @returns where the tracker tells of changes, and its secret */
async function connect(nora: Page, loic: Page, tracker: StandIn): Promise<Hook> {
  await nora.goto("/admin/evidence/new?kind=github");
  await nora.getByLabel(evidence.targetName("en")).fill("R&D lights");
  await nora.getByLabel(trackers.trackerBase("en")).fill(tracker.origin);
  await nora.getByLabel(trackers.trackerProject("en")).fill("acme/lights");
  await nora.getByLabel(trackers.trackerToken("en")).fill(tracker.token);
  await nora.getByRole("button", { name: trackers.addTrackerWord("en") }).click();
  await expect(nora.getByText(trackers.trackerSaved("en"))).toBeVisible();
  await nora.getByRole("button", { name: trackers.renewHookSecretWord("en") }).click();
  const secret = await nora.getByLabel(secretItself("en"), { exact: true }).inputValue();
  const part = nora.getByRole("region", { name: trackers.hookPart("en") });
  const [address = ""] =
    /http\S+\/hooks\/evidence\/[0-9a-f-]{36}/.exec((await part.textContent()) ?? "") ?? [];

  await loic.goto(`/desk/evidence/targets/${address.split("/").at(-1)}`);
  await loic.getByLabel(trackers.ruleStatus("fr"), { exact: true }).selectOption(stages.github.done);
  await loic.getByLabel(trackers.ruleTo("fr")).selectOption("shipped");
  await loic.getByLabel(trackers.ruleReasonFr("fr")).fill(shipped.fr);
  await loic.getByLabel(trackers.ruleReasonEn("fr")).fill(shipped.en);
  await loic.getByRole("button", { name: trackers.ruleSave("fr") }).click();
  await expect(loic.getByText(trackers.ruleSaved("fr"))).toBeVisible();
  return { address, secret };
}

async function propose(page: Page): Promise<void> {
  await page.goto("/ideas");
  await page
    .getByRole("main")
    .getByRole("link", { name: ideas.proposeIdea("en") })
    .first()
    .click();
  const field = page.getByLabel(ideas.ideaTitleField("en"));
  await alive(field);
  await field.fill(title);
  await page
    .getByRole("textbox", { name: ideas.problemField("en") })
    .fill("After each ride I copy it by hand into the app that plans my tours.");
  await page.getByLabel(ideas.wishField("en")).fill("One press, and the ride is over there.");
  const alike = page.getByRole("region", { name: ideas.alikeCount({ count: 1 }, "en") });
  await expect(alike.getByRole("link", { name: near })).toBeVisible();
  await page.getByRole("button", { name: ideas.publishIdea("en") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  await expect(stands(page, "en")).toContainText(statusWords.new("en"));
  await expectLanguage(page, "en");
}

async function voteAndSay(
  page: Page,
  at: string,
  l: Locale,
  words: string,
  mayQuote: boolean,
): Promise<void> {
  await page.goto(at);
  await page
    .getByRole("button", { name: voteFor(l) })
    .first()
    .click();
  await expect(page.getByRole("button", { name: voteUndo(l) })).toBeVisible();
  await page.getByLabel(ideas.whyMine(l)).fill(words);
  if (mayQuote) await page.getByLabel(ideas.whyQuotable(l)).check();
  await page.getByRole("button", { name: ideas.whySave(l), exact: true }).click();
  await expect(page.getByText(ideas.whyYours(l), { exact: true })).toBeVisible();
}

const stands = (page: Page, l: Locale) => page.getByRole("region", { name: ideas.ideaSection(l) });
const cardOf = (page: Page) => page.getByRole("listitem").filter({ hasText: title });

async function reloadUntil(page: Page, shows: Locator): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(shows).toBeVisible({ timeout: 250 });
  }).toPass({ timeout: 30_000 });
}

/** As GitHub tells of a closed issue. @returns how that was answered */
async function say({ address }: Hook, secret: string): Promise<number> {
  const body = JSON.stringify({
    ...{ action: "closed", issue: { number: 1 } },
    repository: { full_name: "acme/lights" },
  });
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  const { status } = await fetch(address, {
    method: "POST",
    body,
    headers: {
      ...{ "Content-Type": "application/json", "X-GitHub-Event": "issues" },
      "X-Hub-Signature-256": `sha256=${signature}`,
    },
  });
  return status;
}

/** Waits until so many are told of the idea and not mailed yet, ends their grace, and waits for a whole round of mails. */
async function mailWhatIsTold({ base }: Loop, idea: number, count: number): Promise<void> {
  const waiting = "thread_id = $1 and mail_at is not null and mailed_at is null";
  const told = async () =>
    (await base.query(`select count(*)::int as told from notifications where ${waiting}`, [idea])).rows[0]
      .told;
  await expect.poll(told).toBe(count);
  await base.query(`update notifications set mail_at = now() where ${waiting}`, [idea]);
  // One round waits for the next minute at any time, but for the moment in which one is at work.
  let round: string | undefined;
  const hasten = async () => {
    const waits = "name = 'due-mails' and state = 'created'";
    const { rows } = await base.query(
      `update pgboss.job set start_after = now() where ${waits} returning id`,
    );
    round = rows[0]?.id;
    return round;
  };
  await expect.poll(hasten).toBeDefined();
  const state = async () =>
    (await base.query("select state from pgboss.job where id = $1", [round])).rows[0]?.state;
  await expect.poll(state).toBe("completed");
}

const addressee = ({ to }: ParsedMail) => [to ?? []].flat()[0]?.text ?? "";

/** The mail of this number about the idea that each of the three got. */
async function mailsOf(sink: MailSink, number: number): Promise<Record<keyof typeof narrator, ParsedMail>> {
  const of = (address: string) => {
    const all = sink.mails.filter((mail) => mail.subject?.includes(title) && addressee(mail) === address);
    expect(all, `mails to ${address}`).toHaveLength(number);
    return all.at(-1)!;
  };
  return { fr: of(narrator.fr), en: of(narrator.en), own: of(narrator.own) };
}
