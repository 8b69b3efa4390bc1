import type { Page } from "@playwright/test";
import * as accounts from "#app/i18n/accounts.ts";
import * as composer from "#app/i18n/composer.ts";
import * as drafts from "#app/i18n/drafts.ts";
import * as ideas from "#app/i18n/ideas.ts";
import * as leaving from "#app/i18n/leaving.ts";
import * as lookAlikes from "#app/i18n/look-alikes.ts";
import * as preferences from "#app/i18n/preferences.ts";
import * as safety from "#app/i18n/safety.ts";
import * as settings from "#app/i18n/settings.ts";
import * as shell from "#app/i18n/shell.ts";
import * as threads from "#app/i18n/threads.ts";
import * as tokens from "#app/i18n/tokens.ts";
import { demo as content } from "#db/seed/demo-content.ts";
import { demoAnswer, demoIdea, demoPost, demoThread } from "../support/site.ts";
import type { Stop } from "../support/walk.ts";

/** As somebody else might have put what the demo has solved. */
const likeSolved = "Code E14 quand il pleut : l’assistance se coupe au bout de 200 m";

/** As somebody else put it already. */
const likeProposed = "Une alarme antivol qui prévient le téléphone";

/** What is one’s own: writing, coming in, the inbox, settings. */
export const own: Stop[] = [
  { name: "alerts in the browser", at: "/settings/push", as: "yanis" },
  { name: "thread that is gone", at: "/ask", as: "odile", reach: toGoneThread },
  {
    name: "propose a duplicate, another one refused before",
    at: `${demoThread("menuet-train-sncf")}/duplicates/propose`,
    as: "yanis",
  },
  {
    name: "take back",
    at: `${demoPost("bequille-double-menuet", "body")}/withdrawal`,
    as: authorOf("bequille-double-menuet"),
  },
  { name: "bring back", at: `${demoPost("menuet-stem-play", "withdrawn")}/withdrawal`, as: "odile" },
  { name: "take one’s name off", at: `${demoPost("bilan-un-an-ballade-3", "body")}/withdrawal`, as: "odile" },
  { name: "propose an idea", at: "/ideas/new", as: "odile" },
  {
    name: "propose an idea, with others like it",
    at: "/ideas/new",
    as: "femi",
    async reach(page, l) {
      await page.getByRole("textbox", { name: ideas.ideaTitleField(l) }).fill(likeProposed);
      const found = page
        .locator("form :is(summary, h2)")
        .filter({ hasText: ideas.alikeCount({ count: 1 }, l) });
      await found.waitFor();
      if ((page.viewportSize()?.width ?? 0) < 1280) await found.click();
      await page.getByRole("link", { name: likeProposed }).waitFor();
    },
  },
  {
    name: "propose an idea, voted for one that was there",
    again: true,
    at: "/ideas/new",
    as: "tashdown",
    async reach(page, l) {
      // As without scripts: nothing was seen while typing.
      await page.route("**/ideas/similar", (route) => route.fulfill({ json: { items: [] } }));
      await page.getByRole("textbox", { name: ideas.ideaTitleField(l) }).fill(likeProposed);
      await page.getByRole("textbox", { name: ideas.problemField(l) }).fill("Il dort dans la cour.");
      await page
        .getByRole("textbox", { name: ideas.wishField(l) })
        .fill("Qu’il prévienne quand on le bouge.");
      await page.getByRole("combobox", { name: ideas.ideaSpaceField(l) }).selectOption("boite-a-idees");
      await page.getByRole("button", { name: ideas.publishIdea(l), exact: true }).click();
      await page.getByRole("heading", { name: ideas.alikeBefore(l) }).waitFor();
    },
  },
  { name: "one’s votes for ideas", at: "/ideas/votes", as: "odile" },
  {
    name: "thanks for a vote instead",
    at: `/ideas/instead?idea=${demoIdea(likeProposed).slice(3)}`,
    as: "odile",
  },
  { name: "what becomes of an idea", at: `${demoIdea(likeProposed)}/status`, as: "loic" },
  { name: "a question to voters, to one of them", at: `${demoIdea(likeProposed)}/poll`, as: "odile" },
  { name: "a question to voters, to who decides", at: `${demoIdea(likeProposed)}/poll`, as: "loic" },
  {
    name: "a question to voters, to be asked",
    at: `${demoIdea("Let the folded Menuet roll on its own wheels")}/poll`,
    as: "loic",
  },
  {
    name: "whether a shipped idea solves it",
    at: `${demoIdea("Un éclairage qui reste allumé au feu rouge")}/solved-it`,
    as: "yanis",
  },
  { name: "ask", at: "/ask", as: "odile" },
  {
    name: "ask, with solved look-alikes",
    at: "/ask",
    as: "rhona",
    async reach(page, l) {
      await page.getByRole("textbox", { name: threads.titleField(l) }).fill(likeSolved);
      const found = page
        .locator("form :is(summary, h2)")
        .filter({ hasText: lookAlikes.lookAlikesCount({ count: 1 }, l) });
      await found.waitFor();
      if ((page.viewportSize()?.width ?? 0) < 1280) await found.click();
      await page
        .getByRole("button", { name: lookAlikes.thisAnswersIt(l) })
        .first()
        .waitFor();
    },
  },
  {
    name: "ask, answered before",
    at: "/ask",
    as: "rhona",
    async reach(page, l) {
      // As without scripts: nothing was seen while typing.
      await page.route("**/ask/similar", (route) => route.fulfill({ json: { items: [] } }));
      await page.getByRole("textbox", { name: threads.titleField(l) }).fill(likeSolved);
      await page.getByRole("textbox", { name: threads.bodyField(l) }).fill("Depuis hier, sous la pluie.");
      await page.getByRole("combobox", { name: threads.spaceField(l) }).selectOption({ index: 1 });
      await page.getByRole("button", { name: threads.publish(l) }).click();
      await page.getByRole("heading", { name: lookAlikes.answeredBefore(l) }).waitFor();
    },
  },
  {
    name: "ask, ended by an answer",
    at: `/ask/answered?answer=${demoAnswer("e14-sous-la-pluie", "ines").split("/").at(-1)}`,
    as: "rhona",
  },
  {
    name: "answer begun, with its preview",
    at: demoThread("claquement-de-courroie"),
    as: "tashdown",
    async reach(page, l) {
      const box = page.getByRole("textbox", { name: threads.yourAnswer(l) });
      await box.fill("**Du gras**, puis :\n\n- une chose\n- une autre\n\n> citée");
      // A comment begun on an earlier visit has a preview of its own.
      await box
        .locator("xpath=ancestor::form")
        .getByRole("button", { name: composer.showPreview(l) })
        .click();
      await page
        .getByRole("region", { name: drafts.previewTitle(l) })
        .getByText("une chose")
        .waitFor();
    },
  },
  { name: "drafts, none", again: true, at: "/drafts", as: "nora" },
  {
    name: "drafts",
    at: "/ask",
    as: "femi",
    async reach(page, l) {
      await page.getByRole("textbox", { name: threads.titleField(l) }).fill("Un brouillon de question");
      await page.getByRole("textbox", { name: threads.bodyField(l) }).fill("Commencé, pas fini.");
      await page.getByText(composer.savedNow(l)).waitFor();
      await page.goto("/drafts");
    },
  },
  { name: "send a file", at: "/files/new", as: "odile" },
  {
    name: "ask, refused",
    again: true,
    at: "/ask?space=entraide",
    as: "odile",
    async reach(page, l) {
      await page
        .getByRole("textbox", { name: threads.titleField(l) })
        .fill("Une question de plus de dix lettres");
      await page.getByRole("textbox", { name: threads.bodyField(l) }).fill("Et ses précisions, gardées.");
      await page.getByRole("textbox", { name: threads.tagsField(l) }).fill("a b c d e f");
      await page.getByRole("button", { name: threads.publish(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "bookmarks", at: "/bookmarks", as: "odile" },
  { name: "bookmarks, none", again: true, at: "/bookmarks", as: "hugo" },
  {
    name: "bookmark kept",
    at: "/bookmarks",
    as: "odile",
    async reach(page) {
      await page.getByRole("main").locator('a[href$="/bookmark"]').first().click();
      await page.waitForURL(/\/bookmark$/);
    },
  },
  { name: "bookmark, to keep", at: "/p/1/bookmark", as: "rhona" },
  { name: "inbox", at: "/notifications", as: "odile" },
  { name: "inbox, narrowed to nothing", again: true, at: "/notifications?show=mentions", as: "odile" },
  { name: "inbox, none", again: true, at: "/notifications", as: "nora" },
  { name: "follow a thread", at: `${demoThread("e14-sous-la-pluie")}/subscription`, as: "odile" },
  { name: "follow a space", at: "/s/entraide/subscription", as: "hugo" },
  { name: "follow a tag", at: "/tags/batterie/subscription", as: "odile" },
  { name: "follow a product", at: "/products/pupitre/subscription", as: "hugo" },
  { name: "follow a person", at: "/u/ines/subscription", as: "odile" },
  { name: "what one follows", at: "/settings/subscriptions", as: "odile" },
  {
    name: "what one follows, narrowed to nothing",
    again: true,
    at: "/settings/subscriptions?q=zzyzx",
    as: "odile",
  },
  { name: "how to be told", at: "/settings/notifications", as: "odile" },
  { name: "settings, profile", at: "/settings/profile", as: "odile" },
  {
    name: "settings, profile, refused",
    again: true,
    at: "/settings/profile",
    as: "rhona",
    async reach(page, l) {
      await page.getByLabel(preferences.linksLabel(l)).fill("javascript:alert(1)");
      await page.getByRole("button", { name: settings.saveDo(l), exact: true }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "settings, preferences", at: "/settings/preferences", as: "odile" },
  { name: "settings, tokens", at: "/settings/tokens", as: "odile" },
  {
    name: "settings, a token made",
    again: true,
    at: "/settings/tokens",
    as: "rhona",
    async reach(page, l) {
      await page.getByLabel(tokens.tokenName(l)).fill("Export");
      await page.getByRole("button", { name: tokens.tokenMake(l) }).click();
      await page.getByLabel(tokens.tokenItself(l)).waitFor();
    },
  },
  { name: "settings, leave", at: "/settings/leave", as: "odile" },
  {
    name: "settings, leave, refused",
    again: true,
    at: "/settings/leave",
    as: "odile",
    async reach(page, l) {
      await page
        .getByLabel(leaving.confirmLabel({ username: "odile" }, l))
        .last()
        .fill("odette");
      await page.getByRole("button", { name: leaving.deleteDo(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "left", at: "/left" },
  { name: "login", at: "/login" },
  {
    name: "login, refused",
    again: true,
    at: "/login?next=%2Fask",
    async reach(page, l) {
      await page.getByLabel(accounts.loginLabel(l)).fill("nobody-at-all");
      await page.getByLabel(accounts.passwordLabel(l)).fill("not the password");
      await page
        .getByRole("main")
        .getByRole("button", { name: shell.signIn(l), exact: true })
        .click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "login, by a link", at: "/login/link?next=%2Fask" },
  { name: "check the mail to sign in", at: "/login/link?sent" },
  { name: "login, the link opened", again: true, at: ({ enter }) => enter },
  { name: "login, the link too late", again: true, at: "/login/enter?token=spent" },
  // Nothing waits for a code, so it leads to the beginning; the story of codes looks at the page itself.
  { name: "login, a code that nothing waits for", again: true, at: "/login/code" },
  { name: "take an account back, too late", again: true, at: "/email/undo?token=spent" },
  { name: "an account taken back", at: "/email/undo?done" },
  { name: "confirm that it is you", at: "/settings/confirm?next=%2Fsettings%2Faccount", as: "rhona" },
  {
    name: "confirm that it is you, the link opened",
    again: true,
    at: "/settings/confirm?token=any",
    as: "rhona",
  },
  { name: "settings, account", at: "/settings/account", as: "rhona" },
  { name: "settings, another address", at: "/settings/account/email", as: "rhona" },
  {
    name: "settings, another address, too late",
    again: true,
    at: "/settings/account/email/confirm?token=spent",
    as: "rhona",
  },
  {
    name: "settings, another password, refused",
    again: true,
    at: "/settings/account/password",
    as: "rhona",
    async reach(page, l) {
      await page.getByLabel(safety.currentPasswordLabel(l)).fill("not the password");
      await page.getByLabel(safety.newPasswordLabel(l)).fill("violet teapot gravel seventeen");
      await page.getByRole("button", { name: safety.changePasswordTitle(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "settings, sign-in", at: "/settings/security", as: "rhona" },
  { name: "settings, codes", at: "/settings/security/codes", as: "rhona" },
  { name: "settings, sessions", at: "/settings/sessions", as: "rhona" },
  { name: "join", at: "/join" },
  {
    name: "join, refused",
    again: true,
    at: "/join",
    async reach(page, l) {
      await page.getByLabel(accounts.displayNameLabel(l)).fill("Virelai");
      await page.getByLabel(accounts.usernameLabel(l)).fill("yanis");
      await page.getByLabel(accounts.emailLabel(l)).fill("someone@readers.example");
      await page.getByLabel(accounts.passwordLabel(l)).fill("motdepasse");
      await page.getByRole("button", { name: accounts.joinAction(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "check the mail to join", at: "/join/confirm" },
  { name: "confirm", at: ({ confirm }) => confirm },
  { name: "confirm, too late", again: true, at: "/join/confirm?token=spent" },
  { name: "confirmed", at: "/join/confirm", as: "odile" },
  { name: "forgot", at: "/forgot" },
  { name: "check the mail to reset", at: "/forgot?sent" },
  { name: "reset", at: ({ reset }) => reset },
  { name: "reset, too late", again: true, at: "/reset?token=spent" },
  { name: "setup", at: ({ setup }) => setup },
  { name: "invitation", at: ({ invite }) => invite },
  { name: "invitation, too late", again: true, at: "/invite?token=spent" },
  { name: "linked sign-ins, none", again: true, at: "/settings/identities", as: "odile" },
  { name: "signing in by the provider, not so", again: true, at: "/login/provider/trouble?why=namesake" },
  { name: "what is mailed", at: ({ preferences }) => preferences },
  { name: "whether a shipped idea solves it, from a mail", again: true, at: ({ solvedIt }) => solvedIt },
  { name: "a question to voters, from a mail", at: ({ poll }) => poll },
  { name: "suspended", at: ({ suspended }) => suspended },
];

function authorOf(key: string): string {
  return content.threads.find((thread) => thread.key === key)?.author ?? "";
}

/** Asks, takes the question back, and looks at its address as a visitor. */
async function toGoneThread(page: Page): Promise<void> {
  const headers = { origin: new URL(page.url()).origin };
  const form = { space: "entraide", title: "Une question vite retirée", body: "Elle n’aura pas duré." };
  const asked = await page.request.post("/ask", { form, headers, maxRedirects: 0 });
  const at = asked.headers().location ?? "";
  const [, act = ""] = /href="(\/p\/\d+\/withdrawal)"/.exec(await (await page.request.get(at)).text()) ?? [];
  await page.request.post(act, { form: { intent: "withdraw" }, headers, maxRedirects: 0 });
  await page.context().clearCookies();
  await page.goto(at);
}
