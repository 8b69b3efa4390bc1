import type { Locator, Page } from "@playwright/test";
import * as accounts from "#app/i18n/accounts.ts";
import { refusals } from "#app/i18n/errors.ts";
import { kept } from "#app/i18n/forms.ts";
import { votesCount, waitingForAnswer } from "#app/i18n/lists.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { confirmSubject, resetSubject } from "#app/i18n/mails.ts";
import * as shell from "#app/i18n/shell.ts";
import * as threads from "#app/i18n/threads.ts";
import { demo as content } from "#db/seed/demo-content.ts";
import { expectLanguage } from "./support/language.ts";
import { linkIn, Mailbox } from "./support/mailbox.ts";
import { expect, passwordOf, test } from "./support/site.ts";

type Cast = {
  locale: Locale;
  scripts: boolean;
  asker: { displayName: string; username: string; email: string };
  space: string;
  title: string;
  body: string;
  /** Two who know: the first one's answer is accepted, the second one's gets the vote. */
  helpers: { username: string; answer: string; phrase: string }[];
  /** What someone else types in search of it: other forms of the words. */
  query: string;
};

const casts: Cast[] = [
  {
    locale: "fr",
    scripts: false,
    asker: { displayName: "Solène Aubrac", username: "solene-a", email: "solene@lecteurs.example" },
    space: "Entraide",
    title: "Cantate L : la sonnette grelotte toute seule sur les pavés",
    body: "Depuis hier, la sonnette **grelotte** à chaque pavé.\n\nFaut-il la remplacer ?",
    helpers: [
      {
        username: "yanis",
        answer: "Resserrez la *vis de six pans* sous la coque : un quart de tour suffit.",
        phrase: "un quart de tour suffit",
      },
      {
        username: "odile",
        answer: "Chez moi, un joint en caoutchouc glissé dessous a réglé l’affaire.",
        phrase: "un joint en caoutchouc",
      },
    ],
    query: "sonnettes et pavé",
  },
  {
    locale: "en",
    scripts: true,
    asker: { displayName: "Maud Kerrigan", username: "maud-k", email: "maud@readers.example" },
    space: "Help",
    title: "Cantate L: the bell rattles by itself on cobbles",
    body: "Since yesterday the bell **rattles** on every cobble.\n\nDoes it have to be replaced?",
    helpers: [
      {
        username: "tashdown",
        answer: "Tighten the *hex screw* under the dome: a quarter turn is enough.",
        phrase: "a quarter turn is enough",
      },
      {
        username: "rhona",
        answer: "A rubber washer under the clamp settled mine for good.",
        phrase: "A rubber washer",
      },
    ],
    query: "bells rattling",
  },
];

const password = "violet teapot gravel seventeen";
const nextPassword = "harbour pencil thistle ninety";
const brand = { brand: content.brand.name };

for (const cast of casts) {
  test(`a question is asked, answered, accepted and found, in ${cast.locale} ${cast.scripts ? "with" : "without"} scripts`, async ({
    open,
    demo,
  }) => {
    test.setTimeout(120_000);
    const { locale: l, scripts, asker } = cast;
    const mails = new Mailbox(demo.dataDir);
    const reader = { locale: l, scripts };
    const page = await open(reader);

    await test.step("a visitor joins, and is told what is wrong first", async () => {
      await page.goto("/");
      await expectLanguage(page, l);
      await page
        .getByRole("banner")
        .getByRole("link", { name: shell.join(l), exact: true })
        .click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(accounts.joinTitle(brand, l));
      await page.getByLabel(accounts.displayNameLabel(l)).fill(asker.displayName);
      await page.getByLabel(accounts.usernameLabel(l)).fill("yanis");
      await page.getByLabel(accounts.emailLabel(l)).fill(asker.email);
      await page.getByLabel(accounts.passwordLabel(l)).fill(password);
      await page.getByRole("button", { name: accounts.joinAction(l) }).click();
      await expect(page.getByRole("alert")).toContainText(refusals.usernameTaken(l));
      await expect(page.getByRole("alert")).toContainText(kept(l));
      await expect(page.getByLabel(accounts.displayNameLabel(l))).toHaveValue(asker.displayName);
      await expect(page.getByLabel(accounts.emailLabel(l))).toHaveValue(asker.email);
      await expectLanguage(page, l);
      await page.getByLabel(accounts.usernameLabel(l)).fill(asker.username);
      await page.getByLabel(accounts.passwordLabel(l)).fill(password);
      await page.getByRole("button", { name: accounts.joinAction(l) }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(accounts.checkMailTitle(l));
      await expectLanguage(page, l);
    });

    await test.step("confirms by the mail", async () => {
      const mail = await mails.next(asker.email);
      expect(mail.subject).toBe(confirmSubject(brand, l));
      await page.goto(linkIn(mail));
      await expectLanguage(page, l);
      await page.getByRole("button", { name: accounts.confirmReadyAction(l) }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(accounts.confirmedTitle(l));
      await expectLanguage(page, l);
    });

    await test.step("asks, and loses nothing by a mistake", async () => {
      await page
        .getByRole("main")
        .getByRole("link", { name: shell.askQuestion(l) })
        .click();
      const title = page.getByRole("textbox", { name: threads.titleField(l) });
      const body = page.getByRole("textbox", { name: threads.bodyField(l) });
      const space = page.getByRole("combobox", { name: threads.spaceField(l) });
      const tags = page.getByRole("textbox", { name: threads.tagsField(l) });
      await expectLanguage(page, l);
      await title.fill(cast.title);
      await body.fill(cast.body);
      await space.selectOption({ label: cast.space });
      await tags.fill("un, deux, trois, quatre, cinq, six");
      await page.getByRole("button", { name: threads.publish(l) }).click();
      await expect(page.getByRole("alert")).toContainText(refusals.tooManyTags(l));
      await expect(title).toHaveValue(cast.title);
      await expect(body).toHaveValue(cast.body);
      await expect(space.locator("option:checked")).toHaveText(cast.space);
      await expect(tags).toHaveValue("un, deux, trois, quatre, cinq, six");
      await expectLanguage(page, l);
      await tags.fill("cantate-l, accessoires");
      await page.getByRole("button", { name: threads.publish(l) }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(cast.title);
      await expect(page.getByText(threads.noAnswerYet(l))).toBeVisible();
    });
    const address = new URL(page.url()).pathname;

    for (const helper of cast.helpers) {
      await test.step(`${helper.username} answers`, async () => {
        const theirs = await open(reader);
        await signIn(theirs, l, helper.username, passwordOf(helper.username));
        await expect(theirs.getByRole("heading", { name: waitingForAnswer(l) })).toBeVisible();
        await theirs.goto("/threads");
        await theirs.getByRole("link", { name: cast.title }).click();
        await theirs.getByRole("textbox", { name: threads.yourAnswer(l) }).fill(helper.answer);
        await theirs.getByRole("button", { name: threads.sendAnswer(l) }).click();
        await expect(answerOf(theirs, helper.username, l)).toContainText(helper.phrase);
        await expect(theirs.getByRole("textbox", { name: threads.yourAnswer(l) })).toHaveValue("");
        await expectLanguage(theirs, l);
      });
    }
    const [first, second] = cast.helpers.map(({ username }) => answerOf(page, username, l)) as [
      Locator,
      Locator,
    ];

    await test.step("the asker votes for one and accepts the other", async () => {
      await page.goto(address);
      await second.getByRole("button", { name: threads.voteUp(l) }).click();
      const given = second.getByRole("button", { name: threads.voteUndo(l) });
      await expect(given).toHaveAttribute("aria-pressed", "true");
      await expect(given).toHaveAccessibleName(new RegExp(votesCount({ count: 1 }, l)));
      await first.getByRole("button", { name: threads.accept(l) }).click();
      await expect(first).toContainText(threads.acceptedByAsker(l));
      await expectLanguage(page, l);
    });

    const visitor = await open(reader);
    await test.step("a visitor finds it, with the accepted answer first", async () => {
      await visitor.goto("/");
      // Indexing follows the question within moments.
      await expect(async () => {
        const box = visitor.getByRole("searchbox", { name: shell.searchLabel(l) });
        await box.fill(cast.query);
        await box.press("Enter");
        await expect(visitor.getByRole("link", { name: cast.title })).toBeVisible({ timeout: 2_000 });
      }).toPass({ timeout: 30_000 });
      await expectLanguage(visitor, l);
      await visitor.getByRole("link", { name: cast.title }).click();
      const top = visitor.getByRole("article").first();
      await expect(top).toHaveAccessibleName(
        threads.answerBy({ name: nameOf(cast.helpers[0]!.username) }, l),
      );
      await expect(top).toContainText(threads.acceptedByAsker(l));
      await expect(top).toContainText(cast.helpers[0]!.phrase);
      await expect(visitor.getByRole("article").nth(1)).toContainText(cast.helpers[1]!.phrase);
      await expectLanguage(visitor, l);
    });

    await test.step("the asker takes the acceptance back", async () => {
      await first.getByRole("button", { name: threads.unaccept(l) }).click();
      await expect(first.getByRole("button", { name: threads.accept(l) })).toBeVisible();
      await expect(page.getByText(threads.acceptedByAsker(l))).toHaveCount(0);
      await expect(async () => {
        await visitor.goto(address);
        await expect(visitor.getByRole("article").first()).toContainText(cast.helpers[1]!.phrase, {
          timeout: 1_000,
        });
      }).toPass({ timeout: 30_000 });
      await expect(visitor.getByText(threads.acceptedByAsker(l))).toHaveCount(0);
    });

    await test.step("signs out, and gets back in by mail with a new password", async () => {
      await signOut(page, l);
      await page
        .getByRole("banner")
        .getByRole("link", { name: shell.signIn(l), exact: true })
        .click();
      await page.getByRole("link", { name: accounts.forgotten(l) }).click();
      await page.getByLabel(accounts.emailLabel(l)).fill(asker.email);
      await page.getByRole("button", { name: accounts.forgotAction(l) }).click();
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(accounts.checkMailTitle(l));
      await expectLanguage(page, l);
      const mail = await mails.next(asker.email);
      expect(mail.subject).toBe(resetSubject(brand, l));
      await page.goto(linkIn(mail));
      await page.getByLabel(accounts.passwordLabel(l)).fill(nextPassword);
      await page.getByRole("button", { name: accounts.resetAction(l) }).click();
      await expect(page.getByLabel(shell.yourAccount(l))).toBeVisible();
      await expectLanguage(page, l);
      await signOut(page, l);

      await page
        .getByRole("banner")
        .getByRole("link", { name: shell.signIn(l), exact: true })
        .click();
      await page.getByLabel(accounts.loginLabel(l)).fill(asker.email);
      await page.getByLabel(accounts.passwordLabel(l)).fill(password);
      await page
        .getByRole("main")
        .getByRole("button", { name: shell.signIn(l), exact: true })
        .click();
      await expect(page.getByRole("alert")).toContainText(refusals.badCredentials(l));
      await expect(page.getByLabel(accounts.loginLabel(l))).toHaveValue(asker.email);
      await page.getByLabel(accounts.passwordLabel(l)).fill(nextPassword);
      await page
        .getByRole("main")
        .getByRole("button", { name: shell.signIn(l), exact: true })
        .click();
      await expect(page.getByLabel(shell.yourAccount(l))).toBeVisible();
    });
  });
}

const nameOf = (username: string) =>
  content.people.find((person) => person.username === username)?.displayName ?? username;

function answerOf(page: Page, username: string, l: Locale): Locator {
  return page.getByRole("article", { name: threads.answerBy({ name: nameOf(username) }, l) });
}

async function signIn(page: Page, l: Locale, login: string, word: string): Promise<void> {
  await page.goto("/");
  await page
    .getByRole("banner")
    .getByRole("link", { name: shell.signIn(l), exact: true })
    .click();
  await page.getByLabel(accounts.loginLabel(l)).fill(login);
  await page.getByLabel(accounts.passwordLabel(l)).fill(word);
  await page
    .getByRole("main")
    .getByRole("button", { name: shell.signIn(l), exact: true })
    .click();
  await expect(page.getByLabel(shell.yourAccount(l))).toBeVisible();
}

async function signOut(page: Page, l: Locale): Promise<void> {
  await page.getByLabel(shell.yourAccount(l)).click();
  await page.getByRole("button", { name: shell.signOut(l) }).click();
  await expect(
    page.getByRole("banner").getByRole("link", { name: shell.signIn(l), exact: true }),
  ).toBeVisible();
}
