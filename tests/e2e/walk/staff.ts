import type { Page } from "@playwright/test";
import * as decisions from "#app/i18n/decisions.ts";
import * as deflection from "#app/i18n/deflection.ts";
import * as desk from "#app/i18n/desk.ts";
import { answersAbout, answersTo } from "#app/i18n/embed.ts";
import * as embeds from "#app/i18n/embeds.ts";
import * as freshness from "#app/i18n/freshness.ts";
import * as imports from "#app/i18n/idea-imports.ts";
import * as invitations from "#app/i18n/invitations.ts";
import type { Locale } from "#app/i18n/locale.ts";
import * as replies from "#app/i18n/replies.ts";
import * as searchSettings from "#app/i18n/search-settings.ts";
import * as signIn from "#app/i18n/sign-in-settings.ts";
import * as suspensions from "#app/i18n/suspensions.ts";
import * as tags from "#app/i18n/tags.ts";
import * as threads from "#app/i18n/threads.ts";
import * as webhooks from "#app/i18n/webhooks.ts";
import { demo as content } from "#db/seed/demo-content.ts";
import { demoBatchId } from "#db/seed/demo-evidence.ts";
import { demoReplyId } from "#db/seed/demo-reuses.ts";
import { demoTrackerId } from "#db/seed/demo-trackers.ts";
import { demoWebhookId } from "#db/seed/demo-webhooks.ts";
import { demoIdea, demoPost, demoThread, expect } from "../support/site.ts";
import type { Stop } from "../support/walk.ts";

const tables: Record<Locale, string> = {
  fr: "Titre;Votes;Statut\nUne sonnette plus forte;12;Prévu\nUn panier;beaucoup;Prévu\nUn feu;3;Gelé\n",
  en: "Title,Votes,Status\nA louder bell,12,Planned\nA basket,many,Planned\nA light,3,Frozen\n",
};

/** Sends a table of ideas from its page, up to where its columns are told. */
async function sendTable(page: Page, l: Locale): Promise<void> {
  const file = { name: "table.csv", mimeType: "text/csv", buffer: Buffer.from(tables[l]) };
  await page.locator("#field-file").setInputFiles(file);
  await page.getByRole("button", { name: imports.sendTable(l), exact: true }).click();
  await page.getByRole("heading", { name: imports.mapTitle(l), exact: true }).waitFor();
}

/** What the team keeps: threads arranged and decided on, and the administration. */
export const staff: Stop[] = [
  { name: "saved replies", at: "/replies", as: "ines" },
  { name: "a saved reply whose answer was edited", at: `/replies/${demoReplyId}`, as: "ines" },
  { name: "the desk", at: "/desk", as: "loic" },
  {
    name: "the desk, deciding for several",
    again: true,
    at: "/desk?sort=waiting",
    as: "loic",
    async reach(page, l) {
      await page.locator("[data-row] input").first().check();
      await page.locator("[data-key=s]").click();
      await page.getByRole("button", { name: desk.decideMany(l), exact: true }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "the desk, where nothing fits",
    again: true,
    at: "/desk?status=declined&age=365&tag=nobody",
    as: "loic",
  },
  {
    name: "an idea on the desk",
    at: `/desk${demoIdea("Un éclairage qui reste allumé au feu rouge").slice(2)}?status=all`,
    as: "loic",
  },
  { name: "how ideas fare", at: "/desk/loop?period=all", as: "loic" },
  { name: "bring ideas in", again: true, at: "/desk/import", as: "nora" },
  {
    name: "what a table's columns hold",
    at: "/desk/import",
    as: "nora",
    async reach(page, l) {
      await sendTable(page, l);
    },
  },
  {
    name: "what would come of a table",
    again: true,
    at: "/desk/import",
    as: "nora",
    async reach(page, l) {
      await sendTable(page, l);
      await page.getByRole("button", { name: imports.checkAct(l), exact: true }).click();
      await page.getByRole("heading", { name: imports.checkTitle(l), exact: true }).waitFor();
    },
  },
  { name: "proposed duplicates", at: "/moderation/duplicates", as: "femi" },
  { name: "exports of evidence", at: "/desk/evidence", as: "loic" },
  { name: "an export of ideas", at: "/desk/evidence/new", as: "loic" },
  { name: "an export of evidence", at: `/desk/evidence/batches/${demoBatchId}`, as: "nora" },
  {
    name: "a file of evidence",
    at: `/desk/evidence/batches/${demoBatchId}`,
    as: "loic",
    async reach(page) {
      await page.locator('a[href^="/desk/evidence/files/"]').first().click();
      await page.locator("#verify").waitFor();
    },
  },
  { name: "evidence targets", at: "/admin/evidence", as: "nora" },
  { name: "a new issue tracker", at: "/admin/evidence/new?kind=jira", as: "nora" },
  { name: "an issue tracker", at: `/admin/evidence/${demoTrackerId}`, as: "nora" },
  {
    name: "what an issue tracker's statuses mean",
    at: `/desk/evidence/targets/${demoTrackerId}?status=2`,
    as: "loic",
  },
  { name: "answers to check", at: "/freshness", as: "femi" },
  {
    name: "answers to check, of one space",
    again: true,
    at: "/freshness?space=help&reason=moved",
    as: "ines",
  },
  {
    name: "answers to check, none for this reason",
    again: true,
    at: "/freshness?space=entraide&reason=moved",
    as: "femi",
  },
  { name: "an answer to check", at: `${demoPost("pupitre-update-stuck", "accepted")}/freshness`, as: "femi" },
  {
    name: "an answer to check, another one not named",
    again: true,
    at: `${demoPost("pupitre-update-stuck", "accepted")}/freshness`,
    as: "femi",
    async reach(page, l) {
      await page.getByRole("textbox", { name: freshness.whySuperseded(l) }).fill("3.2.2");
      await page.getByRole("button", { name: freshness.saySuperseded(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  {
    name: "an answer that is superseded, with what was said",
    at: `${demoPost("menuet-stem-play", "accepted")}/freshness`,
    as: "ines",
  },
  {
    name: "edit an answer to bring it up to date",
    at: `${demoPost("pupitre-update-stuck", "accepted")}/edit?updates`,
    as: "femi",
  },
  {
    name: "answer with a saved reply put in",
    at: demoThread("claquement-de-courroie"),
    as: "ines",
    async reach(page, l) {
      await page.getByRole("combobox", { name: replies.replyLabel(l) }).selectOption(demoReplyId);
      await page.getByRole("button", { name: replies.insertReply(l), exact: true }).click();
      await expect(page.getByRole("textbox", { name: threads.yourAnswer(l) })).toHaveValue(/\/p\/\d+/);
    },
  },
  {
    name: "question with a removed answer, to a moderator",
    again: true,
    at: demoThread("pupitre-update-stuck"),
    as: "femi",
  },
  { name: "arrange a thread", at: `${demoThread("claquement-de-courroie")}/arrange`, as: "femi" },
  {
    name: "arrange a thread, its answers chosen for a split",
    at: `${demoThread("claquement-de-courroie")}/arrange?do=split`,
    as: "femi",
  },
  {
    name: "arrange a thread, the other one found",
    again: true,
    at: `${demoThread("claquement-de-courroie")}/arrange?do=merge&other=${demoThread("e14-sous-la-pluie").slice(3)}`,
    as: "femi",
  },
  {
    name: "arrange a thread, the other one given by words",
    again: true,
    at: `${demoThread("claquement-de-courroie")}/arrange?do=duplicate&other=ballade`,
    as: "femi",
  },
  {
    name: "arrange a thread, the other one unknown",
    again: true,
    at: `${demoThread("claquement-de-courroie")}/arrange?do=duplicate&other=999999`,
    as: "femi",
  },
  { name: "hide or remove", at: `${demoPost("claquement-de-courroie", "body")}/decision`, as: "femi" },
  {
    name: "hide or remove, decided",
    again: true,
    at: `${demoPost("autonomie-par-temps-froid", "removed")}/decision`,
    as: "femi",
  },
  {
    name: "close, lock or archive, refused",
    again: true,
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
  { name: "suspend somebody", at: "/u/odile/decision", as: "femi" },
  {
    name: "suspend somebody, refused",
    again: true,
    at: "/u/odile/decision",
    as: "femi",
    async reach(page, l) {
      await page.getByRole("textbox", { name: decisions.reasonField(l) }).fill("x");
      await page.getByRole("button", { name: suspensions.suspendDo(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "somebody suspended", at: "/u/carlos/decision", as: "femi" },
  { name: "somebody suspended, their profile to a moderator", again: true, at: "/u/carlos", as: "femi" },
  { name: "somebody suspended, among people", again: true, at: "/admin/people/carlos", as: "hugo" },
  // The demo announces last of all.
  { name: "banner", at: `/t/${content.threads.length + 2}/banner`, as: "hugo" },
  {
    name: "versions of an answer",
    at: `${demoPost("pupitre-update-stuck", "accepted")}/validity`,
    as: "ines",
  },
  {
    name: "versions of an answer, all of them",
    again: true,
    at: `${demoPost("e14-sous-la-pluie", "accepted")}/validity`,
    as: "odile",
  },
  {
    name: "known issue of a thread, fixed",
    again: true,
    at: `${demoThread("pupitre-update-stuck")}/product`,
    as: "hugo",
  },
  { name: "product of a thread", at: `${demoThread("claquement-de-courroie")}/product`, as: "hugo" },
  { name: "catalogue kept", at: "/admin/products?edit=pupitre", as: "nora" },
  { name: "notes of a version", at: "/admin/products/notes?product=pupitre&version=3.2.1", as: "nora" },
  {
    name: "embeds, with one at work",
    at: "/admin/embeds?about=product&product=ballade-3",
    as: "nora",
    async reach(page, l) {
      await page.getByRole("heading", { name: answersAbout({ name: "Ballade 3" }, l) }).waitFor();
    },
  },
  {
    name: "embeds, refused",
    again: true,
    at: "/admin/embeds?about=query&query=batterie&limit=1",
    as: "nora",
    async reach(page, l) {
      await page.getByRole("heading", { name: answersTo({ query: "batterie" }, l) }).waitFor();
      await page.getByLabel(embeds.originsField(l)).fill("http://www.virelai.example/boutique");
      await page.getByRole("button", { name: embeds.originsSave(l), exact: true }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "contacts avoided, to a manager", again: true, at: "/admin/deflection", as: "hugo" },
  {
    name: "contacts avoided, settings refused",
    again: true,
    at: "/admin/deflection",
    as: "nora",
    async reach(page, l) {
      await page.getByLabel(deflection.surveyShareField(l)).fill("101");
      await page.getByLabel(deflection.currencyField(l)).fill("e");
      await page.getByRole("button", { name: deflection.settingsSave(l), exact: true }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "edit a tag", at: "/tags/ballade-3/edit", as: "femi" },
  {
    name: "edit a tag, refused",
    again: true,
    at: "/tags/ballade-3/edit",
    as: "femi",
    async reach(page, l) {
      await page.getByRole("textbox", { name: tags.synonymField(l) }).fill("ballade-3");
      await page.getByRole("button", { name: tags.addSynonymWord(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "administration", at: "/admin", as: "nora" },
  { name: "administration, to a manager", again: true, at: "/admin", as: "hugo" },
  { name: "administration, settings found", again: true, at: "/admin?q=couleur", as: "nora" },
  { name: "administration, no setting found", again: true, at: "/admin?q=zzyzx", as: "nora" },
  { name: "people", at: "/admin/people", as: "nora" },
  { name: "people, narrowed to nobody", again: true, at: "/admin/people?q=zzyzx&role=expert", as: "nora" },
  {
    name: "people, an invitation refused",
    again: true,
    at: "/admin/people",
    as: "nora",
    async reach(page, l) {
      await page.getByLabel(invitations.inviteEmail(l)).fill("rhona@virelai.example");
      await page.getByRole("button", { name: invitations.inviteSend(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "person", at: "/admin/people/femi", as: "nora" },
  { name: "person, to a manager", again: true, at: "/admin/people/odile", as: "hugo" },
  { name: "person, to be merged", at: "/admin/people/odile/merge?other=yanis", as: "nora" },
  {
    name: "person, the other one unknown",
    again: true,
    at: "/admin/people/odile/merge?other=zzyzx",
    as: "nora",
  },
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
  { name: "audit log, narrowed to nothing", again: true, at: "/admin/audit?actor=zzyzx", as: "nora" },
  { name: "background jobs", at: "/admin/jobs", as: "nora" },
  { name: "health", at: "/admin/health", as: "nora" },
  { name: "the search", at: "/admin/search", as: "nora" },
  {
    name: "the search, wrongly taught",
    again: true,
    at: "/admin/search",
    as: "nora",
    async reach(page, l) {
      await page.getByLabel(searchSettings.synonymsField(l)).fill("frigo");
      await page.getByRole("button", { name: searchSettings.saveWordsWord(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
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
    again: true,
    at: "/admin/sign-in",
    as: "nora",
    async reach(page, l) {
      await page.getByLabel(signIn.issuerLabel(l)).fill("http://login.example.org");
      await page.getByLabel(signIn.clientIdLabel(l)).fill("parvis");
      await page.getByRole("button", { name: signIn.saveProvider(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "the webhooks", at: "/admin/webhooks", as: "nora" },
  {
    name: "a webhook, its details open",
    again: true,
    at: `/admin/webhooks/${demoWebhookId}`,
    as: "nora",
    async reach(page) {
      for (const one of await page.locator("main summary").all()) await one.click();
    },
  },
  {
    name: "a new webhook, refused",
    again: true,
    at: "/admin/webhooks/new",
    as: "nora",
    async reach(page, l) {
      await page.getByLabel(webhooks.urlField(l)).fill("http://hooks.virelai.example:8080/here");
      await page.getByRole("button", { name: webhooks.createWebhookWord(l) }).click();
      await page.getByRole("alert").waitFor();
    },
  },
  { name: "the log of mails", at: "/admin/mail?box=out", as: "nora" },
  { name: "the log of mails, none", again: true, at: "/admin/mail?state=bounced", as: "nora" },
];
