import type { ProposalView, ProposedThread } from "#app/domain/duplicates/views.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { DuplicatesPage } from "#app/ui/duplicates/duplicates-page.tsx";
import { ProposePage } from "#app/ui/duplicates/propose-page.tsx";
import * as s from "./samples.ts";

const half = (l: Locale, index: number, over: Partial<ProposedThread> = {}): ProposedThread => {
  const { id, title, path, language, space } = s.rows(l)[index]!;
  return {
    ...{ id, title, path, language, space: space.name, at: s.now },
    ...{ opening: "It began last week.", answerCount: 0, solved: false, meToo: 0, answer: null },
    ...over,
  };
};
const proposal = (l: Locale, id: string, over: Partial<ProposalView> = {}): ProposalView => ({
  id,
  at: s.now,
  thread: half(l, 0, { meToo: 3, answerCount: 1, answer: "Try the seal." }),
  canonical: half(l, 1, { answerCount: 2, solved: true, answer: "Change the seal." }),
  likeness: 0.71,
  voices: 4,
  said: [
    { by: s.people.luc, why: "The same seal." },
    { by: null, why: "Word for word." },
  ],
  ...{ outcome: null, decidedAt: null, decidedBy: null, reason: "" },
  ...over,
});
const queue = (l: Locale) => ({
  page: {
    items: [
      proposal(l, "p1"),
      proposal(l, "p2", { said: [], voices: 0, canonical: half(l, 2) }),
      proposal(l, "p3", { said: [], voices: 0, likeness: null }),
    ],
    next: "abc",
  },
  ...{ of: null, later: false, submission: "k", done: null },
});
const proposing = (l: Locale) => {
  const { thread, canonical } = proposal(l, "p1");
  return {
    thread,
    open: true,
    lookAlikes: s.rows(l).map(({ id, kind, title, path, language, answerCount, score, solved }, index) => ({
      ...{ id, kind, title, path, language, answerCount, score, solved, slug: "x" },
      answer: index === 0 ? { id: "9", opening: "Change the seal." } : null,
    })),
    own: [
      { id: "p1", canonical, at: s.now, outcome: null, reason: "" },
      { id: "p2", canonical, at: s.now, outcome: "refused" as const, reason: "Another seal." },
    ],
  };
};

/** Where duplicates are proposed, and decided on. */
export const duplicates = (l: Locale) => ({
  duplicates: {
    path: "/moderation/duplicates",
    member: true,
    page: () => <DuplicatesPage {...queue(l)} done="taken" />,
  },
  "duplicates-refused": {
    path: "/moderation/duplicates",
    member: true,
    page: () => (
      <DuplicatesPage
        {...queue(l)}
        errors={{ reason: [refusalWords("reasonShort")] }}
        values={{ proposal: "p2", reason: "No" }}
      />
    ),
  },
  "duplicates-late": {
    path: "/moderation/duplicates?thread=3",
    member: true,
    page: () => (
      <DuplicatesPage
        {...queue(l)}
        page={{ items: [], next: null }}
        of={3}
        later
        errors={{ form: [refusalWords("proposalDecided")] }}
        values={{ proposal: "p9" }}
      />
    ),
  },
  "propose-duplicate": {
    path: "/t/3/duplicates/propose",
    member: true,
    page: () => (
      <ProposePage
        proposing={proposing(l)}
        submission="k"
        done={false}
        errors={{ other: [refusalWords("otherUnknown")] }}
        values={{ pick: s.rows(l)[1]!.id, other: "", why: "The same." }}
      />
    ),
  },
  "propose-duplicate-done": {
    path: "/t/3/duplicates/propose",
    member: true,
    page: () => (
      <ProposePage proposing={{ ...proposing(l), lookAlikes: [], open: false }} submission="k" done />
    ),
  },
});
