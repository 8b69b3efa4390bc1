import type { JudgedIdea } from "#app/domain/ideas/find-verdicts.ts";
import type { PollsView, PollView } from "#app/domain/polls/views.ts";
import { refusalWords } from "#app/i18n/errors.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { PollPage } from "#app/ui/ideas/poll-page.tsx";
import { SolvedPage } from "#app/ui/ideas/solved-page.tsx";
import * as s from "./samples.ts";

const thread = (l: Locale) => ({
  id: "7",
  title: l === "fr" ? "Un détartrage qui se rappelle à moi" : "Descaling that reminds me",
  path: "/t/7/descaling",
  language: l,
});
const judged = (l: Locale): JudgedIdea => ({
  thread: thread(l),
  version: "2.3",
  own: false,
  verdicts: {
    counts: { yes: 1_204, partly: 88, no: 31 },
    mine: { word: "partly", line: l === "fr" ? "Pas en vacances." : "Not on holidays.", quotable: true },
    may: true,
    lines: [],
  },
});
const names = ["Maison & jardin, clientes fidèles depuis 2019", "Cafés", ""];
const poll = (l: Locale, over: Partial<PollView> = {}): PollView => ({
  id: "0190a0a0-0000-7000-8000-000000000001",
  question: { words: l === "fr" ? "À quel moment\u202f?" : "At what time?", language: l },
  questionFr: "À quel moment\u202f?",
  questionEn: "At what time?",
  choices: ["Le matin, avant le premier café", "Le soir", "Jamais"].map((words, at) => ({
    ...{ position: at + 1, words, language: "fr" as const, labelFr: words, labelEn: "" },
    answers: [412, 98, 7][at]!,
  })),
  answers: 517,
  openedAt: s.now,
  closesAt: "2026-12-20T00:00:00.000Z",
  closedAt: null,
  mine: 2,
  can: { answer: true, close: true },
  split: [
    { by: "group", rows: names.slice(0, 2).map((name) => ({ name, answers: [120, null, null] })) },
    {
      by: "country",
      rows: names.map((name) => ({ name: name && "France", answers: [200, 51, null] })).slice(1),
    },
  ],
  ...over,
});
const asked = (l: Locale, polls: PollView[], decides: boolean): PollsView => ({
  ...{ thread: thread(l), votes: 530, polls, decides },
});
const unknown = { answers: null, mine: null, split: null, can: { answer: true, close: false } };

/** What comes back of ideas. */
export const returnPages = (l: Locale) => ({
  "solved-it": {
    path: "/t/7/solved-it",
    member: true,
    page: () => <SolvedPage idea={judged(l)} name="Claire" action="/t/7/solved-it" done="said" />,
  },
  "solved-it-refused": {
    path: "/mail/solved-it",
    member: false,
    page: () => (
      <SolvedPage
        idea={judged(l)}
        name="Claire"
        action="/mail/solved-it?s=x"
        byMail
        form={{ errors: { word: [refusalWords("chooseWord")] }, values: { line: "…" } }}
      />
    ),
  },
  "poll-voter": {
    path: "/t/7/poll",
    member: true,
    page: () => (
      <PollPage
        asked={asked(
          l,
          [
            {
              ...poll(l, unknown),
              choices: poll(l).choices.map((one) => ({ ...one, answers: null })),
            },
          ],
          false,
        )}
        action="/t/7/poll"
        submission="x"
      />
    ),
  },
  "poll-decides": {
    path: "/t/7/poll",
    member: true,
    page: () => <PollPage asked={asked(l, [poll(l)], true)} action="/t/7/poll" submission="x" />,
  },
  "poll-ask-refused": {
    path: "/t/7/poll",
    member: true,
    page: () => (
      <PollPage
        asked={asked(l, [poll(l, { closedAt: s.now, can: { answer: false, close: false } })], true)}
        action="/t/7/poll"
        submission="x"
        form={{ errors: { choicesFr: [refusalWords("choicesFew")] }, values: { questionFr: "Quand ?" } }}
      />
    ),
  },
});
