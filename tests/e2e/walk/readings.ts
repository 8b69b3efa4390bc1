import * as filters from "#app/i18n/filters.ts";
import * as ideas from "#app/i18n/ideas.ts";
import * as reuses from "#app/i18n/reuses.ts";
import * as survey from "#app/i18n/survey.ts";
import * as threads from "#app/i18n/threads.ts";
import { demoAnswer, demoIdea, demoPost, demoThread } from "../support/site.ts";
import type { Stop } from "../support/walk.ts";

const alarm = "Une alarme antivol qui prévient le téléphone";
const rolls = "Let the folded Menuet roll on its own wheels";

/** What there is to read: lists, threads, products, tags, people. */
export const readings: Stop[] = [
  { name: "home", at: "/" },
  { name: "home of a member", at: "/", as: "yanis" },
  { name: "threads, newest", at: "/threads" },
  { name: "threads, active", again: true, at: "/threads?sort=active" },
  { name: "threads, unanswered", again: true, at: "/threads?sort=unanswered" },
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
  {
    name: "threads, filtered to nothing",
    again: true,
    at: "/threads?state=solved&author=nora&tag=courroie",
    as: "rhona",
  },
  { name: "space", at: "/s/entraide" },
  { name: "space of discussions", at: "/s/sur-la-route" },
  { name: "space for members", at: "/s/workshop", as: "tashdown" },
  { name: "question, solved", at: demoThread("e14-sous-la-pluie") },
  { name: "question, solved, to its asker", again: true, at: demoThread("e14-sous-la-pluie"), as: "odile" },
  { name: "question, solved by two", again: true, at: demoThread("autonomie-par-temps-froid"), as: "femi" },
  { name: "how often an answer was reused", at: `${demoAnswer("e14-sous-la-pluie", "ines")}/reuse` },
  { name: "an answer to say a word on", at: `${demoAnswer("e14-sous-la-pluie", "ines")}/verdict` },
  {
    name: "an answer that no longer works, to who said so",
    again: true,
    at: `${demoAnswer("e14-sous-la-pluie", "ines")}/verdict`,
    async reach(page, l) {
      const why = page.getByRole("textbox", { name: reuses.reasonLabel(l) });
      // The same reader has said so on an earlier visit.
      if (!(await why.isVisible())) await page.getByRole("button", { name: reuses.sayOutdated(l) }).click();
      await why.waitFor();
    },
  },
  {
    name: "what an answer spared its reader, asked",
    at: `${demoPost("pupitre-update-stuck", "accepted")}/verdict`,
    async reach(page, l) {
      const asked = page.getByRole("heading", { name: survey.surveyTitle(l) });
      // The same reader has said so on an earlier visit.
      if (!(await asked.isVisible())) await page.getByRole("button", { name: reuses.saySolved(l) }).click();
      await asked.waitFor();
    },
  },
  {
    name: "what an answer spared its reader, to who is not asked",
    again: true,
    at: `${demoPost("pupitre-update-stuck", "accepted")}/survey`,
    as: "rhona",
  },
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
  { name: "discussion, archived", at: demoThread("nantes-la-rochelle") },
  { name: "question, duplicate", at: demoThread("e14-apres-lavage") },
  { name: "ideas", at: "/ideas" },
  {
    name: "ideas, rising, explained",
    again: true,
    at: "/ideas?sort=rising",
    as: "odile",
    reach: (page, l) => page.getByText(ideas.risingWhat(l)).click(),
  },
  {
    name: "ideas, filtered, with the form open",
    again: true,
    at: "/ideas?sort=status&status=all&product=pupitre",
    as: "odile",
    reach: (page, l) => page.getByText(filters.filterList(l), { exact: true }).click(),
  },
  { name: "ideas, filtered to nothing", again: true, at: "/ideas?status=shipped&tag=hub" },
  { name: "space of ideas", at: "/s/ideas", as: "rhona" },
  { name: "roadmap", at: "/roadmap", as: "rhona" },
  {
    name: "roadmap, narrowed, with the form open",
    again: true,
    at: "/roadmap?product=pupitre",
    reach: (page, l) => page.getByText(filters.filterList(l), { exact: true }).click(),
  },
  { name: "roadmap, one stage", again: true, at: "/roadmap?stage=planned" },
  { name: "roadmap, a stage without ideas", again: true, at: "/roadmap?stage=declined&product=pupitre" },
  { name: "changelog", at: "/changelog" },
  {
    name: "changelog, one version",
    again: true,
    at: "/changelog?product=pupitre&version=3.2.1",
    as: "odile",
  },
  { name: "idea, with what was merged into it", at: demoIdea(alarm) },
  { name: "idea, to who voted and said why", again: true, at: demoIdea(alarm), as: "yanis" },
  { name: "idea, to who voted", again: true, at: demoIdea(rolls), as: "rhona" },
  { name: "idea, shipped", at: demoIdea("Export rides as GPX from the app"), as: "loic" },
  { name: "history of a thread", at: `${demoThread("e14-sous-la-pluie")}/history` },
  {
    name: "history of a thread, to a moderator",
    again: true,
    at: `${demoThread("e14-apres-lavage")}/history`,
    as: "femi",
  },
  { name: "history of a moved thread", at: `${demoThread("bilan-un-an-ballade-3")}/history`, as: "femi" },
  { name: "products", at: "/products" },
  { name: "product with known issues", at: "/products/pupitre" },
  { name: "product, for one version", again: true, at: "/products/pupitre?version=3.2.1", as: "odile" },
  { name: "product, for a version that nothing holds for", again: true, at: "/products/pupitre?version=3.1" },
  { name: "product, retired", again: true, at: "/products/ballade-2", as: "rhona" },
  { name: "announcement", at: "/s/news", as: "yanis" },
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
  { name: "search, before", at: "/search" },
  { name: "search, results", at: "/search?q=batterie" },
  { name: "search, none", again: true, at: "/search?q=zzyzx", as: "rhona" },
  { name: "tag", at: "/tags/ballade-3" },
  { name: "tag, none", again: true, at: "/tags/zzyzx" },
  { name: "tag, to those who keep it", again: true, at: "/tags/batterie?sort=hot", as: "femi" },
  { name: "tags", at: "/tags" },
  { name: "tags, none", again: true, at: "/tags?q=zzyzx" },
  { name: "member", at: "/u/ines" },
  { name: "member with little to show", at: "/u/nora", as: "nora" },
  { name: "member, to the team", again: true, at: "/u/odile", as: "nora" },
  { name: "member’s answers", at: "/u/ines/answers" },
  { name: "member’s questions", at: "/u/odile/questions", as: "odile" },
  { name: "member’s comments, none", again: true, at: "/u/nora/comments", as: "rhona" },
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
  { name: "suggested edits, none", again: true, at: "/suggestions?mine", as: "nora" },
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
  { name: "refused, 404", again: true, at: "/t/999999/nowhere", status: 404 },
  { name: "refused, 404, to a member", again: true, at: "/nowhere", as: "rhona", status: 404 },
];
