import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import sharp from "sharp";
import * as accounts from "#app/i18n/accounts.ts";
import * as brand from "#app/i18n/brand.ts";
import * as identities from "#app/i18n/identities.ts";
import * as invitations from "#app/i18n/invitations.ts";
import { testSubject } from "#app/i18n/notification-mails.ts";
import { roleWord } from "#app/i18n/people.ts";
import * as shell from "#app/i18n/shell.ts";
import * as settings from "#app/i18n/sign-in-settings.ts";
import * as spaces from "#app/i18n/spaces.ts";
import * as threads from "#app/i18n/threads.ts";
import * as wizard from "#app/i18n/wizard.ts";
import { legibility, palette } from "#app/lib/colour.ts";
import { expectLanguage } from "./support/language.ts";
import { linkIn } from "./support/mailbox.ts";
import { mailTo, type Square, test } from "./support/square.ts";

const name = "Maison Aria";
const accent = "#0b6e4f";
const pale = "#ffe14d";
const label = "Aria ID";
const manager = { displayName: "Noémie Lavigne", username: "noemie", email: "noemie@aria.example" };
const colleague = { displayName: "Iris Vale", email: "iris.vale@aria.example" };
const question = "Ballade 3 : à quel couple serrer la potence ?";

for (const scripts of [true, false]) {
  test(`a brand opens its square in French and a colleague joins it in English, ${scripts ? "with" : "without"} scripts`, async ({
    open,
    square,
  }) => {
    test.setTimeout(120_000);
    const page = await open({ locale: "fr", scripts });
    await test.step("sets the square up with the code off the terminal", () => setUp(page, square));
    await test.step("brands it", () => brandIt(page, scripts));
    await test.step("opens spaces from a template", () => openSpaces(page, scripts));
    await test.step("sees that mail arrives", () => tryMail(page, square));
    await test.step("invites a colleague", () => invite(page));
    await test.step("opens one more space, for the team", () => openOneMore(page));
    await test.step("asks a first question", () => ask(page));
    await test.step("connects the brand’s own sign-in", () => connect(page, square));
    const theirs = await open({ locale: "en", scripts, also: square.provider.issuer });
    await test.step("the colleague joins by it, from the invitation", () =>
      joinTeam(theirs, square, scripts));
    await test.step("reads the spaces, and answers as the brand", () => answer(theirs));
    await test.step("the manager sees who came", () => seeWhoCame(page));
  });
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const brandMark = (page: Page, l: "fr" | "en") =>
  page.getByRole("banner").getByRole("link", { name: shell.homeOf({ brand: name }, l) });

async function setUp(page: Page, { server }: Square): Promise<void> {
  const [, token = ""] = /\/setup\?token=([\w-]+)/.exec(server.output()) ?? [];
  await page.goto("/setup");
  await expect(title(page)).toHaveText(accounts.setupTitle("fr"));
  await page.getByLabel(accounts.setupToken("fr")).fill(token);
  await page.getByLabel(brand.brandNameLabel("fr")).fill("Aria");
  await page.getByLabel(accounts.displayNameLabel("fr")).fill(manager.displayName);
  await page.getByLabel(accounts.usernameLabel("fr")).fill(manager.username);
  await page.getByLabel(accounts.emailLabel("fr")).fill(manager.email);
  await page.getByLabel(accounts.passwordLabel("fr")).fill("violet teapot gravel seventeen");
  await expectLanguage(page, "fr");
  await page.getByRole("button", { name: accounts.setupAction("fr") }).click();
  await expect(page).toHaveURL(/\/admin\/start\/brand$/);
}

async function brandIt(page: Page, scripts: boolean): Promise<void> {
  const sample = page.locator("figure [data-preview=light]");
  const action = sample.getByText(brand.previewAction("fr"));
  const see = () => page.getByRole("button", { name: brand.seePreview("fr") }).click();
  const said = page.locator("figure figcaption");
  await expect(title(page)).toHaveText(wizard.brandStepTitle("fr"));
  // Typed while the page's scripts are still on their way, it counts all the same.
  if (scripts) {
    const late = Promise.withResolvers<void>();
    await page.route("**/assets/*.js", (route) => late.promise.then(() => route.continue()));
    await page.reload({ waitUntil: "commit" });
    await page.getByLabel(brand.brandNameLabel("fr")).fill(name);
    late.resolve();
    await expect(sample).toContainText(name);
    await page.unroute("**/assets/*.js");
  }
  await page.getByLabel(brand.brandNameLabel("fr")).fill(name);
  await page.getByLabel(brand.brandLanguage("fr")).selectOption("fr");

  // A colour too pale for text: what is done about it is said, and links in the sample get another shade.
  await page.getByLabel(brand.accentLabel("fr")).fill(pale);
  if (!scripts) await see();
  await expect(sample).toContainText(name);
  await expect(action).toHaveCSS("background-color", rgb(pale));
  await expect(sample.getByText(brand.previewLink("fr"))).toHaveCSS(
    "color",
    rgb(palette(pale, "light")["accent-11"]!),
  );
  const { alone, text, textContrast } = legibility(pale);
  await expect(said).toHaveText(
    `${brand.legibleCorrected({ ratio: alone, text, textRatio: textContrast }, "fr")} ${brand.legibleEdged("fr")}`,
  );
  await expectLanguage(page, "fr");

  await page.getByLabel(brand.accentLabel("fr")).fill(accent);
  if (!scripts) await see();
  await expect(action).toHaveCSS("background-color", rgb(accent));
  await expect(said).toHaveText(brand.legibleAlone({ ratio: legibility(accent).alone }, "fr"));

  await page.getByLabel(brand.logoLabel("fr")).setInputFiles({
    ...{ name: "logo.png", mimeType: "image/png" },
    buffer: await sharp({ create: { width: 192, height: 192, channels: 4, background: accent } })
      .png()
      .toBuffer(),
  });
  if (scripts) await expect(sample.locator("img")).toHaveAttribute("src", /^data:image\/png/);
  await page.getByRole("button", { name: wizard.goOn("fr") }).click();
  await expect(title(page)).toHaveText(wizard.spacesStepTitle("fr"));
  await expectBranded(page, "fr");
}

async function expectBranded(page: Page, l: "fr" | "en"): Promise<void> {
  await expect(brandMark(page, l)).toContainText(name);
  await expect(brandMark(page, l).locator("img")).toHaveJSProperty("complete", true);
  expect(
    await brandMark(page, l)
      .locator("img")
      .evaluate((logo: HTMLImageElement) => logo.naturalWidth),
  ).toBe(192);
}

async function openSpaces(page: Page, scripts: boolean): Promise<void> {
  await page.getByLabel(wizard.brandKindWords.objects!.label("fr")).check();
  if (!scripts) await page.getByRole("button", { name: wizard.showSpaces("fr") }).click();
  const proposed = page.getByRole("group", { name: wizard.spacesProposed("fr") });
  await expect(proposed.getByRole("checkbox", { checked: true })).toHaveCount(5);
  await proposed.getByLabel(/^Discussions/).uncheck();
  await expectLanguage(page, "fr");
  await page.getByRole("button", { name: wizard.openThem("fr") }).click();
  await expect(title(page)).toHaveText(wizard.mailStepTitle("fr"));
}

async function tryMail(page: Page, square: Square): Promise<void> {
  const { host } = new URL(square.sink.url);
  await expect(page.getByText(wizard.mailLeavesBy({ server: host }, "fr"))).toBeVisible();
  await page.getByRole("button", { name: wizard.mailTestAction("fr") }).click();
  await expect(page.getByText(wizard.mailTestSent("fr"))).toBeVisible();
  await expectLanguage(page, "fr");
  const mail = await mailTo(square, manager.email, testSubject({ brand: name }, "fr"));
  expect(mail.from?.text).toContain(name);
  await page.getByRole("link", { name: wizard.goOnPlain("fr") }).click();
}

async function invite(page: Page): Promise<void> {
  await expect(title(page)).toHaveText(wizard.peopleStepTitle("fr"));
  await page.getByLabel(invitations.inviteEmail("fr")).fill(colleague.email);
  await page.getByLabel(invitations.inviteRole("fr")).selectOption("expert");
  await page.getByLabel(invitations.inviteLanguage("fr")).selectOption("en");
  await page.getByRole("button", { name: invitations.inviteSend("fr") }).click();
  await expect(page.getByText(invitations.inviteSent("fr"))).toBeVisible();
  await expect(page.getByLabel(invitations.inviteEmail("fr"))).toHaveValue("");
  await expect(page.getByRole("listitem").filter({ hasText: colleague.email })).toContainText(
    roleWord("expert", "fr"),
  );
  await expectLanguage(page, "fr");
  await page.getByRole("link", { name: wizard.goOnPlain("fr") }).click();
  await expect(title(page)).toHaveText(wizard.doneTitle("fr"));
  await expectLanguage(page, "fr");
}

async function openOneMore(page: Page): Promise<void> {
  await page.getByRole("link", { name: wizard.doneAdmin("fr") }).click();
  await page
    .getByRole("main")
    .getByRole("link", { name: shell.spaceSettings("fr") })
    .click();
  await page.getByLabel(spaces.nameFrench("fr")).fill("Atelier");
  await page.getByLabel(spaces.nameEnglish("fr")).fill("Workshop");
  await page.getByLabel(spaces.slugLabel("fr")).fill("atelier");
  await page.getByLabel(spaces.visibilityLabel("fr")).selectOption({ label: spaces.team("fr") });
  await page.getByRole("button", { name: spaces.createSpace("fr") }).click();
  await expect(page.getByText(spaces.spaceSaved("fr"))).toBeVisible();
  // And one of those there are gets other words.
  await page.getByRole("link", { name: `${spaces.editSpace("fr")} Entretien et réparation` }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Entretien et réparation" })).toBeVisible();
  await page.getByLabel(spaces.descriptionEnglish("fr")).fill("From a squeak to a new chain.");
  await page.getByRole("button", { name: spaces.saveSpace("fr") }).click();
  await expect(page.getByText(spaces.spaceSaved("fr"))).toBeVisible();
  await expectLanguage(page, "fr");
}

async function ask(page: Page): Promise<void> {
  await page.goto("/admin/start/done");
  await page.getByRole("link", { name: wizard.doneAsk("fr") }).click();
  await page.getByRole("textbox", { name: threads.titleField("fr") }).fill(question);
  await page
    .getByRole("textbox", { name: threads.bodyField("fr") })
    .fill("Le cintre tourne un peu quand je freine.");
  await page
    .getByRole("combobox", { name: threads.spaceField("fr") })
    .selectOption({ label: "Entretien et réparation" });
  await page.getByRole("button", { name: threads.publish("fr") }).click();
  await expect(title(page)).toHaveText(question);
}

async function connect(page: Page, { provider }: Square): Promise<void> {
  await page.goto("/admin");
  await page
    .getByRole("main")
    .getByRole("link", { name: settings.signInTitle("fr") })
    .click();
  await page.getByLabel(settings.issuerLabel("fr")).fill(provider.issuer);
  await page.getByLabel(settings.clientIdLabel("fr")).fill(provider.client.id);
  await page.getByLabel(settings.clientSecretLabel("fr")).fill(provider.client.secret);
  await page.getByLabel(settings.scopesLabel("fr")).fill(provider.scopes);
  await page.getByLabel(settings.labelFrench("fr")).fill(label);
  await page.getByLabel(settings.labelEnglish("fr")).fill(label);
  await page.getByRole("button", { name: settings.saveProvider("fr") }).click();
  await expect(page.getByText(settings.providerSaved("fr"))).toBeVisible();
  await expectLanguage(page, "fr");
}

async function joinTeam(page: Page, square: Square, scripts: boolean): Promise<void> {
  const { provider, server } = square;
  // The brand's provider knows them by another address than the one that was asked in.
  provider.people.set("iris", {
    ...{ email: "ivale@staff.example", email_verified: true },
    ...{ name: colleague.displayName, locale: "en-GB" },
  });
  const mail = await mailTo(square, colleague.email, invitations.invitationSubject({ brand: name }, "en"));
  await page.goto(linkIn(mail));
  await expect(title(page)).toHaveText(invitations.acceptTitle({ brand: name }, "en"));
  await expect(page.getByText(invitations.acceptLead({ email: colleague.email }, "en"))).toContainText(
    invitations.acceptRole({ role: roleWord("expert", "en") }, "en"),
  );
  await expectWhole(page, scripts);
  await page.getByRole("link", { name: invitations.acceptByProvider({ label }, "en") }).click();
  await page.getByLabel("Who are you?").fill("iris");
  await page.getByRole("button", { name: "Go on" }).click();
  await expect(title(page)).toHaveText(invitations.acceptTitle({ brand: name }, "en"));
  const who = { who: "ivale@staff.example", label };
  await expect(page.getByText(invitations.arriveTeamWho(who, "en"))).toBeVisible();
  await expect(page.getByText(invitations.acceptLead({ email: colleague.email }, "en"))).toBeVisible();
  await expect(page.getByLabel(accounts.displayNameLabel("en"))).toHaveValue(colleague.displayName);
  await expectWhole(page, scripts);
  await page.getByRole("button", { name: identities.arriveAction("en") }).click();
  await expect(page).toHaveURL(`${server.url}/`);
  await expect(page.getByLabel(shell.yourAccount("en"))).toBeVisible();
  await expectBranded(page, "en");
  await expectLanguage(page, "en");
}

async function expectWhole(page: Page, scripts: boolean): Promise<void> {
  await expectLanguage(page, "en");
  // What looks is itself a script.
  if (!scripts) return;
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
}

async function answer(page: Page): Promise<void> {
  const rail = page.getByRole("navigation").filter({ hasText: "Workshop" });
  await expect(rail.getByRole("link", { name: "Discussion", exact: true })).toHaveCount(0);
  await rail.getByRole("link", { name: "Workshop" }).click();
  await expect(title(page)).toContainText("Workshop");
  await rail.getByRole("link", { name: "Care and repair" }).click();
  await expect(title(page)).toHaveText("Care and repair");
  await expect(page.getByText("From a squeak to a new chain.")).toBeVisible();
  await expectLanguage(page, "en");
  await page.getByRole("link", { name: question }).click();
  await page.getByRole("textbox", { name: threads.yourAnswer("en") }).fill("Serrez à 5 Nm, en croix.");
  await page.getByRole("button", { name: threads.sendAnswer("en") }).click();
  const mine = page.getByRole("article", {
    name: threads.answerBy({ name: colleague.displayName }, "en"),
  });
  await expect(mine).toContainText(threads.officialMark("en"));
}

async function seeWhoCame(page: Page): Promise<void> {
  await page.goto("/admin/people");
  await expect(page.getByRole("row").filter({ hasText: colleague.displayName })).toContainText(
    roleWord("expert", "fr"),
  );
  await expect(page.getByText(invitations.invitationsOpen("fr"))).toHaveCount(0);
}

/** As a browser says a colour. @param hex `#rrggbb` */
function rgb(hex: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(", ")})`;
}
