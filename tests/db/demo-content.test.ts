import { describe, expect, it } from "vitest";
import { slugify } from "#app/lib/slug.ts";
import { announcements } from "#db/seed/demo/catalogue.ts";
import { proposals } from "#db/seed/demo/duplicates.ts";
import { edits, suggestions } from "#db/seed/demo/edits.ts";
import { type Ago, type DemoDecision, momentOf } from "#db/seed/demo/shapes.ts";
import { demo } from "#db/seed/demo-content.ts";

const now = new Date("2025-01-01T00:00:00Z");
const time = (at: Ago) => momentOf(at, now).getTime();
const { brand, people, spaces, threads } = demo;
const roleOf = new Map(people.map((person) => [person.username, person.role]));
const employees = ["expert", "product", "manager", "administrator"];

/** Every post of the demo with the time it must come after and who may not vote on it. */
const posts = threads.flatMap((thread) => [
  { author: thread.author, at: thread.at, after: undefined, votes: thread.votes, body: thread.body, thread },
  ...thread.comments.map((comment) => ({ ...comment, after: thread.at, votes: [], thread })),
  ...thread.answers.flatMap((answer) => [
    { ...answer, after: thread.at, thread },
    ...answer.comments.map((comment) => ({ ...comment, after: answer.at, votes: [], thread })),
  ]),
]);
const questions = threads.filter((thread) => thread.kind === "question");
const accepted = (thread: (typeof threads)[number]) => thread.answers.filter((answer) => answer.accepted);

const passages = [
  ...edits.flatMap(({ thread, why, was, is }) => [
    { thread, text: why },
    { thread, text: was },
    { thread, text: is },
  ]),
  ...suggestions.flatMap(({ thread, why, wanted }) => [
    { thread, text: why },
    { thread, text: wanted },
  ]),
  ...proposals.flatMap(({ thread, voices, refused }) => [
    ...voices.map(({ why }) => ({ thread, text: why })),
    { thread, text: refused?.reason ?? "" },
  ]),
];
const passagesIn = (language: string) =>
  passages
    .filter(({ thread }) => threads.find(({ key }) => key === thread)?.language === language)
    .map(({ text }) => text);

const withoutCode = (text: string) =>
  text.replace(/~~~[\s\S]*?~~~|`[^`]*`/g, "").replace(/^\|[-:|]+\|$/gm, "");
const french = [
  brand.description.fr,
  ...spaces.flatMap((space) => [space.name.fr, space.description.fr]),
  ...people.filter((person) => person.locale === "fr").map((person) => person.bio),
  ...posts.filter(({ thread }) => thread.language === "fr").map((post) => post.body),
  ...threads.flatMap((thread) =>
    thread.language === "fr"
      ? [thread.title, thread.closed?.reason ?? "", thread.archived?.reason ?? ""]
      : [],
  ),
  ...passagesIn("fr"),
].map(withoutCode);
const english = [
  brand.description.en,
  ...spaces.flatMap((space) => [space.name.en, space.description.en]),
  ...people.filter((person) => person.locale === "en").map((person) => person.bio),
  ...posts.filter(({ thread }) => thread.language === "en").map((post) => post.body),
  ...threads.flatMap((thread) =>
    thread.language === "en"
      ? [thread.title, thread.closed?.reason ?? "", thread.archived?.reason ?? ""]
      : [],
  ),
  ...passagesIn("en"),
].map(withoutCode);

describe("the demo's cast", () => {
  it("has twenty people with every role, unique names, and long passwords for those who sign in", () => {
    expect(people).toHaveLength(20);
    expect(new Set(people.map((person) => person.username)).size).toBe(20);
    expect(new Set(people.map((person) => person.email)).size).toBe(20);
    const passwords = people.flatMap(({ demoPassword }) => demoPassword ?? []);
    expect(new Set(passwords).size).toBe(9);
    for (const password of passwords) expect(password.length).toBeGreaterThanOrEqual(14);
    for (const role of ["member", "expert", "product", "moderator", "manager", "administrator"])
      expect(people.filter((person) => person.demoPassword).map((person) => person.role)).toContain(role);
    for (const locale of ["fr", "en"])
      expect(people.filter((person) => person.locale === locale).length).toBeGreaterThan(7);
  });

  it("has two spaces a language, one of the four for members only", () => {
    expect(spaces.map((space) => space.language).sort()).toEqual(["en", "en", "fr", "fr"]);
    expect(spaces.filter((space) => space.visibility === "members")).toHaveLength(1);
    expect(brand.accent).toMatch(/^#[0-9a-f]{6}$/);
  });
});

describe("the demo's threads", () => {
  it("are sixty with news and the long talk, with the states a visitor should meet", () => {
    expect(threads.length + announcements.news.length + 1).toBeGreaterThanOrEqual(59);
    expect(new Set(threads.map((thread) => thread.key)).size).toBe(threads.length);
    expect(new Set(threads.map((thread) => slugify(thread.title))).size).toBe(threads.length);
    for (const language of ["fr", "en"]) {
      const own = questions.filter((thread) => thread.language === language);
      expect(own.filter((thread) => accepted(thread).length > 0).length).toBeGreaterThan(9);
      expect(own.filter((thread) => thread.answers.length === 0).length).toBeGreaterThan(1);
      expect(own.some((thread) => thread.answers.length > 0 && accepted(thread).length === 0)).toBe(true);
      expect(own.some((thread) => thread.closed?.reason)).toBe(true);
      expect(
        threads.filter((one) => one.language === language && one.kind === "discussion").length,
      ).toBeGreaterThan(4);
    }
    expect(questions.some((thread) => accepted(thread).length === 2)).toBe(true);
    const acceptances = questions.flatMap(accepted);
    expect(acceptances.some((answer) => answer.accepted === "staff")).toBe(true);
    expect(acceptances.some((answer) => employees.includes(roleOf.get(answer.author)!))).toBe(true);
    for (const language of ["fr", "en"]) {
      const own = posts.filter(({ thread }) => thread.language === language);
      for (const state of ["hidden", "removed", "withdrawn"])
        expect(
          own.filter((post) => state in post),
          `${state}, ${language}`,
        ).toHaveLength(1);
      expect(threads.filter((one) => one.language === language && one.archived)).toHaveLength(1);
    }
    for (const thread of threads) expect(thread.answers.length).toBeLessThanOrEqual(6);
  });

  it("stand in a space of their language and kind", () => {
    for (const thread of threads)
      expect(spaces).toContainEqual(
        expect.objectContaining({ slug: thread.space, language: thread.language, kind: thread.kind }),
      );
  });

  it("are written by people who had joined, each after what it replies to", () => {
    for (const post of posts) {
      const author = people.find((person) => person.username === post.author);
      expect(author, post.body).toBeDefined();
      expect(time(post.at)).toBeGreaterThan(time(author!.joined));
      expect(time(post.at)).toBeLessThan(now.getTime());
      if (post.after) expect(time(post.at), post.body).toBeGreaterThan(time(post.after));
    }
  });

  it("list comments and answers in the order they were written", () => {
    const lists = threads.flatMap((thread) => [
      thread.answers,
      thread.comments,
      ...thread.answers.map((answer) => answer.comments),
    ]);
    for (const list of lists) {
      const times = list.map((post) => time(post.at));
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it("hold one vote a person, none on one's own post, down only from a moderator", () => {
    for (const { author, votes } of posts) {
      const voters = votes.map((vote) => vote.by);
      expect(new Set(voters).size).toBe(voters.length);
      expect(voters).not.toContain(author);
      for (const vote of votes) expect(roleOf.has(vote.by)).toBe(true);
      for (const vote of votes.filter(({ value }) => value === -1))
        expect(roleOf.get(vote.by)).toBe("moderator");
    }
  });

  it("accept and close after the fact, by whoever may", () => {
    for (const thread of threads) {
      for (const answer of accepted(thread)) {
        expect(time(answer.acceptedAt!)).toBeGreaterThan(time(answer.at));
        if (answer.accepted === "author") expect(answer.acceptedBy).toBe(thread.author);
        else expect(roleOf.get(answer.acceptedBy!)).not.toBe("member");
      }
      for (const post of posts) {
        const { hidden, removed } = post as { hidden?: DemoDecision; removed?: DemoDecision };
        for (const decision of [hidden, removed]) {
          if (!decision) continue;
          expect(roleOf.get(decision.by)).not.toBe("member");
          expect(time(decision.at)).toBeGreaterThan(time(post.at));
        }
      }
      const ends = [thread.closed, thread.archived].filter((end) => end !== undefined);
      if (ends.length === 0) continue;
      for (const { by } of ends) expect(roleOf.get(by)).not.toBe("member");
      const lastPost = Math.max(
        ...posts.filter((post) => post.thread === thread).map((post) => time(post.at)),
      );
      for (const { at } of ends) expect(time(at)).toBeGreaterThan(lastPost);
    }
  });
});

describe("the demo's typography", () => {
  it("sets French spaces and apostrophes", () => {
    for (const text of french) {
      expect(text).not.toMatch(/[^\u202f\s][;:!?»]/);
      expect(text).not.toMatch(/[ \u00a0][;:!?»]/);
      expect(text).not.toMatch(/«(?!\u202f)/);
      expect(text).not.toMatch(/['"]/);
    }
  });

  it("sets English quotation marks and apostrophes", () => {
    for (const text of english) {
      expect(text).not.toMatch(/['"]/);
      expect(text).not.toMatch(/[ \u202f][;:!?]/);
    }
  });

  it("binds figures to their units and leaves code as written", () => {
    const rain = threads.find((thread) => thread.key === "e14-sous-la-pluie")!;
    expect(rain.title).toContain("200\u00a0m");
    expect(rain.body).toContain("4\u202f900\u00a0km");
    expect(rain.answers[1]!.body).toContain("SPD  lost   0   (24 h)\n~~~");
  });
});

describe("the demo's edits and suggestions", () => {
  it("change passages of answers there are, after they were written", () => {
    for (const { thread: key, answer: author, at, ...change } of [...edits, ...suggestions]) {
      const answer = threads
        .find((thread) => thread.key === key)
        ?.answers.find((one) => one.author === author);
      expect(answer?.body, change.is).toContain(change.is);
      expect(time(at)).toBeGreaterThan(time(answer!.at));
      expect("was" in change ? change.was : change.wanted).not.toBe(change.is);
    }
  });
});
