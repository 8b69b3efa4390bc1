import type { Page } from "@playwright/test";
import * as accounts from "#app/i18n/accounts.ts";
import * as composer from "#app/i18n/composer.ts";
import * as decisions from "#app/i18n/decisions.ts";
import * as drafts from "#app/i18n/drafts.ts";
import * as filters from "#app/i18n/filters.ts";
import * as invitations from "#app/i18n/invitations.ts";
import * as leaving from "#app/i18n/leaving.ts";
import type { Locale } from "#app/i18n/locale.ts";
import * as preferences from "#app/i18n/preferences.ts";
import * as safety from "#app/i18n/safety.ts";
import * as settings from "#app/i18n/settings.ts";
import * as shell from "#app/i18n/shell.ts";
import * as signIn from "#app/i18n/sign-in-settings.ts";
import * as tags from "#app/i18n/tags.ts";
import * as threads from "#app/i18n/threads.ts";
import * as tokens from "#app/i18n/tokens.ts";
import { demo as content } from "#db/seed/demo-content.ts";
import { demoAnswer, demoPost, demoThread } from "./site.ts";

/** What the walk has to fetch first: codes out of mails and off the terminal. */
export type Keys = {
  confirm: string;
  reset: string;
  enter: string;
  setup: string;
  preferences: string;
  invite: string;
};

/** One page as someone meets it. */
export type Stop = {
  name: string;
  /** One of the demo's people; a visitor without. */
  as?: string;
  at: string | ((keys: Keys) => string);
  /** 200 where nothing else is said. */
  status?: number;
  /** What to do there until the page is as meant. */
  reach?: (page: Page, locale: Locale) => Promise<void>;
};

/** Every page there is, in each of its states. */
export const stops: Stop[] = [
  { name: "home", at: "/" },
  { name: "home of a member", at: "/", as: "yanis" },
  { name: "threads, newest", at: "/threads" },
  { name: "threads, active", at: "/threads?sort=active" },
  { name: "threads, unanswered", at: "/threads?sort=unanswered" },
  { name: "threads, solved", at: "/threads?sort=solved", as: "rhona" },
  {
    name: "threads, hot, explained",
    at: "/threads?sort=hot",
    async reach(page, l) {
      await page.getByText(filters.hotWhat(l)).click();
    },
  },
  {
    name: "threads, filtered, with the form open",
    at: "/threads?kind=question&state=solved&tag=ballade-3&language=fr&from=2020-01-01",
    async reach(page, l) {
      await page.getByText(filters.filterList(l), { exact: true }).click();
    },
  },
  { name: "threads, filtered to nothing", at: "/threads?state=solved&author=nora&tag=courroie", as: "rhona" },
  { name: "alerts in the browser", at: "/settings/push", as: "yanis" },
  { name: "space", at: "/s/entraide" },
  { name: "space of discussions", at: "/s/sur-la-route" },
  { name: "space for members", at: "/s/workshop", as: "tashdown" },
  { name: "question, solved", at: demoThread("e14-sous-la-pluie") },
  { name: "question, solved, to its asker", at: demoThread("e14-sous-la-pluie"), as: "odile" },
  { name: "question, solved by two", at: demoThread("autonomie-par-temps-froid"), as: "femi" },
  { name: "question with a table", at: demoThread("a630-on-ballade-2") },
  { name: "question, unsolved", at: demoThread("bequille-double-menuet") },
  { name: "question, answered", at: demoThread("claquement-de-courroie"), as: "yanis" },
  { name: "question, closed", at: demoThread("order-in-preparation") },
  { name: "discussion", at: demoThread("bilan-un-an-ballade-3") },
  {
    name: "answer refused",
    at: demoThread("claquement-de-courroie"),
    as: "tashdown",
    async reach(page, l) {
      await page.getByRole("textbox", { name: threads.yourAnswer(l) }).fill("Court");
      await page.getByRole("button", { name: threads.sendAnswer(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "comment begun",
    at: demoThread("claquement-de-courroie"),
    as: "tashdown",
    async reach(page, l) {
      const answer = page.getByRole("article").first();
      const box = answer.getByRole("textbox", { name: threads.yourComment(l) });
      // A draft of an earlier visit has opened it already.
      const fold = answer.locator("summary", { has: page.getByText(threads.addComment(l), { exact: true }) });
      if (!(await box.isVisible())) await fold.click();
      await box.fill("Un détail");
    },
  },
  { name: "discussion with a hidden comment", at: demoThread("repair-kit-without-a-chain"), as: "odile" },
  {
    name: "question with a removed answer, to a moderator",
    at: demoThread("pupitre-update-stuck"),
    as: "femi",
  },
  { name: "discussion, archived", at: demoThread("nantes-la-rochelle") },
  { name: "thread that is gone", at: "/ask", as: "odile", reach: toGoneThread },
  {
    name: "take back",
    at: `${demoPost("bequille-double-menuet", "body")}/withdrawal`,
    as: authorOf("bequille-double-menuet"),
  },
  { name: "bring back", at: `${demoPost("menuet-stem-play", "withdrawn")}/withdrawal`, as: "odile" },
  { name: "take one’s name off", at: `${demoPost("bilan-un-an-ballade-3", "body")}/withdrawal`, as: "odile" },
  { name: "question, duplicate", at: demoThread("e14-apres-lavage") },
  { name: "history of a thread", at: `${demoThread("e14-sous-la-pluie")}/history` },
  {
    name: "history of a thread, to a moderator",
    at: `${demoThread("e14-apres-lavage")}/history`,
    as: "femi",
  },
  { name: "history of a moved thread", at: `${demoThread("bilan-un-an-ballade-3")}/history`, as: "femi" },
  { name: "arrange a thread", at: `${demoThread("claquement-de-courroie")}/arrange`, as: "femi" },
  {
    name: "arrange a thread, its answers chosen for a split",
    at: `${demoThread("claquement-de-courroie")}/arrange?do=split`,
    as: "femi",
  },
  {
    name: "arrange a thread, the other one found",
    at: `${demoThread("claquement-de-courroie")}/arrange?do=merge&other=${demoThread("e14-sous-la-pluie").slice(3)}`,
    as: "femi",
  },
  {
    name: "arrange a thread, the other one given by words",
    at: `${demoThread("claquement-de-courroie")}/arrange?do=duplicate&other=ballade`,
    as: "femi",
  },
  {
    name: "arrange a thread, the other one unknown",
    at: `${demoThread("claquement-de-courroie")}/arrange?do=duplicate&other=999999`,
    as: "femi",
  },
  { name: "hide or remove", at: `${demoPost("claquement-de-courroie", "body")}/decision`, as: "femi" },
  {
    name: "hide or remove, decided",
    at: `${demoPost("autonomie-par-temps-froid", "removed")}/decision`,
    as: "femi",
  },
  {
    name: "close, lock or archive, refused",
    at: `${demoThread("order-in-preparation")}/decision`,
    as: "femi",
    async reach(page, l) {
      await page.getByRole("radio").first().check();
      // Below the forms that lift what is in force.
      await page
        .getByRole("textbox", { name: decisions.reasonField(l) })
        .last()
        .fill("x");
      await page.getByRole("button", { name: decisions.decideDo(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "products", at: "/products" },
  { name: "product with known issues", at: "/products/pupitre" },
  { name: "product, retired", at: "/products/ballade-2", as: "rhona" },
  { name: "announcement", at: "/s/news", as: "yanis" },
  // The demo announces last of all.
  { name: "banner", at: `/t/${content.threads.length + 2}/banner`, as: "hugo" },
  { name: "product of a thread", at: `${demoThread("claquement-de-courroie")}/product`, as: "hugo" },
  { name: "catalogue kept", at: "/admin/products?edit=pupitre", as: "nora" },
  { name: "ask", at: "/ask", as: "odile" },
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
  { name: "drafts, none", at: "/drafts", as: "nora" },
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
  {
    name: "discussion of several pages",
    at: "/threads?author=yanis&kind=discussion&sort=active",
    as: "rhona",
    async reach(page) {
      await page.getByRole("link", { name: "Une ligne par trajet" }).click();
      await page.waitForURL(/\/t\//);
    },
  },
  { name: "new since last time", at: "/new", as: "hugo" },
  { name: "bookmarks", at: "/bookmarks", as: "odile" },
  { name: "bookmarks, none", at: "/bookmarks", as: "hugo" },
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
  { name: "inbox, narrowed to nothing", at: "/notifications?show=mentions", as: "odile" },
  { name: "inbox, none", at: "/notifications", as: "nora" },
  { name: "follow a thread", at: `${demoThread("e14-sous-la-pluie")}/subscription`, as: "odile" },
  { name: "follow a space", at: "/s/entraide/subscription", as: "hugo" },
  { name: "follow a tag", at: "/tags/batterie/subscription", as: "odile" },
  { name: "follow a product", at: "/products/pupitre/subscription", as: "hugo" },
  { name: "follow a person", at: "/u/ines/subscription", as: "odile" },
  { name: "what one follows", at: "/settings/subscriptions", as: "odile" },
  { name: "what one follows, narrowed to nothing", at: "/settings/subscriptions?q=zzyzx", as: "odile" },
  { name: "how to be told", at: "/settings/notifications", as: "odile" },
  { name: "search, before", at: "/search" },
  { name: "search, results", at: "/search?q=batterie" },
  { name: "search, none", at: "/search?q=zzyzx", as: "rhona" },
  { name: "tag", at: "/tags/ballade-3" },
  { name: "tag, none", at: "/tags/zzyzx" },
  { name: "tag, to those who keep it", at: "/tags/batterie?sort=hot", as: "femi" },
  { name: "tags", at: "/tags" },
  { name: "tags, none", at: "/tags?q=zzyzx" },
  { name: "edit a tag", at: "/tags/ballade-3/edit", as: "femi" },
  {
    name: "edit a tag, refused",
    at: "/tags/ballade-3/edit",
    as: "femi",
    async reach(page, l) {
      await page.getByRole("textbox", { name: tags.synonymField(l) }).fill("ballade-3");
      await page.getByRole("button", { name: tags.addSynonymWord(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "member", at: "/u/ines" },
  { name: "member with little to show", at: "/u/nora", as: "nora" },
  { name: "member, to the team", at: "/u/odile", as: "nora" },
  { name: "member’s answers", at: "/u/ines/answers" },
  { name: "member’s questions", at: "/u/odile/questions", as: "odile" },
  { name: "member’s comments, none", at: "/u/nora/comments", as: "rhona" },
  { name: "settings, profile", at: "/settings/profile", as: "odile" },
  {
    name: "settings, profile, refused",
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
  { name: "login, the link opened", at: ({ enter }) => enter },
  { name: "login, the link too late", at: "/login/enter?token=spent" },
  // Nothing waits for a code, so it leads to the beginning; the story of codes looks at the page itself.
  { name: "login, a code that nothing waits for", at: "/login/code" },
  { name: "take an account back, too late", at: "/email/undo?token=spent" },
  { name: "an account taken back", at: "/email/undo?done" },
  { name: "confirm that it is you", at: "/settings/confirm?next=%2Fsettings%2Faccount", as: "rhona" },
  { name: "confirm that it is you, the link opened", at: "/settings/confirm?token=any", as: "rhona" },
  { name: "settings, account", at: "/settings/account", as: "rhona" },
  { name: "settings, another address", at: "/settings/account/email", as: "rhona" },
  {
    name: "settings, another address, too late",
    at: "/settings/account/email/confirm?token=spent",
    as: "rhona",
  },
  {
    name: "settings, another password, refused",
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
  { name: "confirm, too late", at: "/join/confirm?token=spent" },
  { name: "confirmed", at: "/join/confirm", as: "odile" },
  { name: "forgot", at: "/forgot" },
  { name: "check the mail to reset", at: "/forgot?sent" },
  { name: "reset", at: ({ reset }) => reset },
  { name: "reset, too late", at: "/reset?token=spent" },
  { name: "setup", at: ({ setup }) => setup },
  { name: "invitation", at: ({ invite }) => invite },
  { name: "invitation, too late", at: "/invite?token=spent" },
  { name: "administration", at: "/admin", as: "nora" },
  { name: "administration, to a manager", at: "/admin", as: "hugo" },
  { name: "administration, settings found", at: "/admin?q=couleur", as: "nora" },
  { name: "administration, no setting found", at: "/admin?q=zzyzx", as: "nora" },
  { name: "people", at: "/admin/people", as: "nora" },
  { name: "people, narrowed to nobody", at: "/admin/people?q=zzyzx&role=expert", as: "nora" },
  {
    name: "people, an invitation refused",
    at: "/admin/people",
    as: "nora",
    async reach(page, l) {
      await page.getByLabel(invitations.inviteEmail(l)).fill("rhona@virelai.example");
      await page.getByRole("button", { name: invitations.inviteSend(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "person", at: "/admin/people/femi", as: "nora" },
  { name: "person, to a manager", at: "/admin/people/odile", as: "hugo" },
  { name: "person, to be merged", at: "/admin/people/odile/merge?other=yanis", as: "nora" },
  { name: "person, the other one unknown", at: "/admin/people/odile/merge?other=zzyzx", as: "nora" },
  { name: "groups", at: "/admin/groups", as: "nora" },
  {
    name: "group",
    at: "/admin/groups",
    as: "nora",
    async reach(page) {
      const headers = { origin: new URL(page.url()).origin };
      const form = { intent: "save", name: "Essayeuses et essayeurs", slug: `essais-${Date.now()}` };
      await page.request.post("/admin/groups", { form, headers, maxRedirects: 0 });
      const at = `/admin/groups/${form.slug}`;
      await page.request.post(at, {
        form: { intent: "add", usernames: "odile, yanis" },
        headers,
        maxRedirects: 0,
      });
      await page.goto(at);
    },
  },
  { name: "tokens of the site", at: "/admin/tokens", as: "nora" },
  { name: "audit log", at: "/admin/audit", as: "nora" },
  { name: "audit log, narrowed to nothing", at: "/admin/audit?actor=zzyzx", as: "nora" },
  { name: "background jobs", at: "/admin/jobs", as: "nora" },
  { name: "health", at: "/admin/health", as: "nora" },
  { name: "tags kept", at: "/admin/tags", as: "femi" },
  { name: "the brand", at: "/admin/brand", as: "nora" },
  { name: "first steps, the brand", at: "/admin/start/brand?accent=%23ffd400", as: "nora" },
  { name: "first steps, spaces", at: "/admin/start/spaces?kind=services", as: "nora" },
  { name: "first steps, mail", at: "/admin/start/mail?asked", as: "nora" },
  { name: "first steps, colleagues", at: "/admin/start/people", as: "nora" },
  { name: "first steps, done", at: "/admin/start/done", as: "nora" },
  { name: "the spaces", at: "/admin/spaces", as: "nora" },
  { name: "a space of them", at: "/admin/spaces?edit=help", as: "nora" },
  { name: "the mails", at: "/admin/mail", as: "nora" },
  { name: "signing in, set up", at: "/admin/sign-in", as: "nora" },
  {
    name: "signing in, wrongly set up",
    at: "/admin/sign-in",
    as: "nora",
    async reach(page, l) {
      await page.getByLabel(signIn.issuerLabel(l)).fill("http://login.example.org");
      await page.getByLabel(signIn.clientIdLabel(l)).fill("parvis");
      await page.getByRole("button", { name: signIn.saveProvider(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "linked sign-ins, none", at: "/settings/identities", as: "odile" },
  { name: "signing in by the provider, not so", at: "/login/provider/trouble?why=namesake" },
  { name: "the log of mails", at: "/admin/mail?box=out", as: "nora" },
  { name: "the log of mails, none", at: "/admin/mail?state=bounced", as: "nora" },
  { name: "what is mailed", at: ({ preferences }) => preferences },
  { name: "history", at: `${demoAnswer("e14-sous-la-pluie", "ines")}/history` },
  { name: "history, two compared", at: `${demoAnswer("a630-on-ballade-2", "tashdown")}/history?from=1&to=3` },
  {
    name: "history, to be brought back",
    at: `${demoAnswer("a630-on-ballade-2", "tashdown")}/history?restore=1`,
    as: "tashdown",
  },
  { name: "history of what was never edited", at: `${demoPost("e14-sous-la-pluie", "body")}/history` },
  { name: "edit", at: `${demoPost("e14-sous-la-pluie", "body")}/edit`, as: "odile" },
  { name: "suggest an edit", at: `${demoAnswer("e14-sous-la-pluie", "ines")}/edit`, as: "yanis" },
  { name: "suggested edits", at: "/suggestions", as: "femi" },
  { name: "suggested edits, none", at: "/suggestions?mine", as: "nora" },
  {
    name: "suggested edit",
    at: "/suggestions",
    as: "odile",
    async reach(page) {
      await page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link").first().click();
      await page.waitForURL(/\/suggestions\/[0-9a-f-]+$/);
    },
  },
  { name: "refused, 403", at: "/admin/brand", as: "odile", status: 403 },
  { name: "refused, 404", at: "/t/999999/nowhere", status: 404 },
  { name: "refused, 404, to a member", at: "/nowhere", as: "rhona", status: 404 },
];

/** Addresses in `app/routes.ts` that only take forms, lead elsewhere, or are for machines. */
export const pageless =
  /^(drafts\/:key|settings|preview|complete|t\/:id|t\/:id\/answers|t\/:id\/put-away|p\/:id(\/(?!bookmark|withdrawal|decision|edit|history).*)?|(questions|q|a)\/:id\/\*|login\/provider(\/back|\/logout)?|admin\/start|admin\/brand\/preview\.css|logout|passkeys\/options|api\/.*)$/;

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
