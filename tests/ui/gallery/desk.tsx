import type { Desk } from "#app/domain/desk/find-desk.ts";
import type { CaseView, DeskRow } from "#app/domain/desk/views.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { CasePage } from "#app/ui/desk/case-page.tsx";
import { DeskPage } from "#app/ui/desk/desk-page.tsx";
import * as s from "./samples.ts";

const now = Date.parse(s.now);
const weeks = [0, 0, 1, 0, 3, 2, 5, 4, 8, 6, 9, 12];
const row = (l: Locale, over: Partial<DeskRow> = {}): DeskRow => ({
  ...{ id: "7", title: s.rows(l)[0]!.title, path: "/t/7/x", language: l, status: "under-review" },
  ...{ statusAt: s.now, createdAt: s.now, space: { slug: "ideas", name: "Ideas", hue: 52 }, product: null },
  ...{ votes: 1_204, weeks, lately: 35, owner: s.people.luc, effort: 2, value: 5, notes: 3, linked: 12 },
  ...over,
});
const queue = (l: Locale, items: DeskRow[]): Desk => ({
  state: { sort: "worth", status: "open" },
  page: { items, next: items.length > 0 ? "abc" : null, prev: null },
  views: [{ id: "0190a0a0-0000-7000-8000-000000000001", name: "Mine", query: "owner=me" }],
  choices: {
    spaces: [{ slug: "ideas", name: "Ideas" }],
    products: [{ slug: "cantate", name: "Cantate" }],
    owners: [{ username: "luc", displayName: l === "fr" ? "Luc Perrin" : "Luc Perrin" }],
  },
});
const step = (l: Locale): CaseView["steps"][number] => ({
  ...{ id: "s1", from: "new", to: "declined", version: null, by: s.people.ada, automatic: false, at: s.now },
  ...{
    reason: { words: "Nobody could build it.", language: l },
    reasonFr: "",
    reasonEn: "Nobody could build it.",
  },
});
const idea = (l: Locale): CaseView => ({
  thread: { id: "7", title: s.rows(l)[0]!.title, path: "/t/7/x", language: l },
  ...{ status: "declined", statusAt: s.now, createdAt: s.now, votes: 1_204, weeks, lately: 35 },
  ...{
    steps: [step(l)],
    versions: ["3.1", "3.0"],
    author: null,
    html: "<p>It goes out.</p>",
    answerCount: 4,
  },
  ...{
    space: { slug: "ideas", name: "Ideas", hue: 52 },
    product: { slug: "cantate", name: "Cantate" },
    tags: ["light"],
    standings: [
      { name: "Redmine", status: "Resolved", url: "https://redmine.example/issues/12", lost: false },
      { name: "Jira", status: "Done", url: "https://jira.example/browse/LIGHT-7", lost: true },
    ],
  },
  assessment: { owner: s.people.luc, effort: 4, value: null, at: s.now, by: null },
  split: {
    groups: [{ key: "clubs", name: "Clubs", voters: 800 }],
    products: [],
    countries: Array.from({ length: 9 }, (_, n) => ({
      key: n ? `C${n}` : null,
      name: n ? `Land ${n}` : null,
      voters: 90 - n,
    })),
  },
  quotes: [{ words: "I ride at night.", by: null, at: s.now }],
  notes: [{ id: "n1", body: "Four minutes are guaranteed.", by: null, at: s.now }],
  linked: [
    {
      ...{ id: "9", title: "Why does it go out?", path: "/t/9/x", language: "en", kind: "question" },
      ...{ meToo: 12, answerCount: 1, duplicates: 2, solved: false },
    },
  ],
  refusals: [
    {
      ...{ id: "8", title: "A light with a battery", path: "/t/8/x", language: "en", votes: 3, at: s.now },
      reason: { words: "It would have to be charged.", language: "en" },
    },
  ],
  owners: [{ username: "luc", displayName: "Luc Perrin" }],
});

/** Where ideas are decided on. */
export const desk = (l: Locale) => ({
  "desk-in-part": {
    path: "/desk",
    member: true,
    page: () => (
      <DeskPage
        desk={queue(l, [row(l), row(l, { id: "8", owner: null, value: null, linked: 0, notes: 0 })])}
        {...{ now, submission: "k", done: null, mayImport: true }}
        many={{ done: 3, refused: [{ id: "8", title: "", why: refusalWords("notFound") }] }}
      />
    ),
  },
  "desk-empty": {
    path: "/desk",
    member: true,
    page: () => (
      <DeskPage desk={queue(l, [])} {...{ now, submission: "k", done: "view" as const, mayImport: false }} />
    ),
  },
  "desk-case-late": {
    path: "/desk/7",
    member: true,
    page: () => (
      <CasePage
        desk={queue(l, [row(l, { id: "6" }), row(l)])}
        idea={idea(l)}
        {...{ now, submission: "k", done: null }}
        errors={{ form: [refusalWords("ideaMovedSince")] }}
        values={{ from: "new", to: "planned", reasonFr: "Elle est belle.", reasonEn: "" }}
      />
    ),
  },
});
