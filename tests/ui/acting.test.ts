import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { renderSample } from "./gallery/render.tsx";

// The stub is a browser's router, and React says so at each effect.
beforeAll(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
afterAll(() => vi.restoreAllMocks());

const main = (name: string, locale: "fr" | "en" = "en") =>
  renderSample(name, locale).match(/<main[\s\S]*<\/main>/)![0];
const checked = (html: string) =>
  (html.match(/<input[^>]*type="radio"[^>]*>/g) ?? [])
    .filter((box) => box.includes("checked"))
    .map((box) => box.match(/value="([^"]*)"/)?.[1]);

describe("announcements", () => {
  it("are announced, not asked, where a space takes nothing else, and by those who may", () => {
    expect(main("space-news")).toMatch(/href="\/ask\?space=news"[^>]*>.*?Announce</);
    expect(main("space-news", "fr")).toContain("Annoncer<");
    for (const name of ["space-news", "space-news-visitor"])
      expect(main(name)).not.toMatch(/Unanswered|sort=solved|Ask a question/);
    expect(main("space-news-visitor")).not.toContain("/ask");
    expect(main("space")).toContain("Unanswered");
  });

  it("are written in a form with words of their own", () => {
    expect(main("ask-announcing")).toContain("Make an announcement</h1>");
    expect(main("ask-announcing")).not.toMatch(/The whole question|friend who knows|Where does it belong/);
    expect(main("ask-announcing", "fr")).toContain("Publier une annonce</h1>");
  });

  it("neither wait for answers nor count them", () => {
    expect(main("thread-announcement")).not.toMatch(/No reply yet|>Answers<|0 answers|yours to begin/);
    expect(main("thread-announcement")).not.toContain("Sign in to answer");
    expect(main("thread-waiting")).toContain(">Answers<");
  });
});

describe("asking", () => {
  it("begins with a question where one asked to ask, in the one space of one's language for it", () => {
    const html = main("ask-question");
    expect(checked(html)).toEqual(["question"]);
    expect(html).toMatch(/<option[^>]*value="workshop"[^>]*selected|<option selected[^>]*value="workshop"/);
    expect(main("ask"), "with several, none").not.toMatch(/<option[^>]*value="[a-z]+"[^>]*selected/);
    expect(renderSample("home", "en")).toContain('href="/ask?kind=question"');
  });
});

describe("a thread", () => {
  it("that is a duplicate waits for nothing", () => {
    expect(main("thread-duplicate").match(/<header class="mb-6[\s\S]*?<\/header>/)![0]).toContain(
      "Duplicate",
    );
    expect(main("thread-duplicate")).not.toContain("Waiting for an answer");
    expect(main("thread-waiting")).toContain("Waiting for an answer");
  });

  it("says which thread it took over to whoever comes by that address", () => {
    expect(main("thread-announcement")).toContain("“An older thread” was merged into this thread.");
    expect(main("thread-waiting")).not.toContain("was merged");
  });

  it("leads those who moderate from what was decided to where it is lifted", () => {
    const html = main("thread-moderated");
    const links = [...html.matchAll(/href="([^"]*#in-force)"/g)].map(([, to]) => to);
    expect(links).toEqual(["/t/3/decision#in-force", "/p/105/decision#in-force"]);
    expect(main("thread-closed")).not.toContain("#in-force");
  });

  it("says on a post that a suggested edit waits, and leads there; and that it is bookmarked", () => {
    const html = main("thread-moderated");
    expect(html).toMatch(/href="\/p\/100\/suggestions\/s1"[\s\S]*?1 suggested edit waits/);
    expect(html).toMatch(/id="bookmark-100"[\s\S]*?Bookmarked/);
  });
});

describe("a case", () => {
  it("shows what is in force with its lift form before a new decision, which presets nothing", () => {
    const html = main("case");
    const [inForce, lift, fresh, past] = [
      'id="in-force"',
      'value="lift"',
      "A new decision",
      'id="decisions"',
    ].map((words) => html.indexOf(words)) as [number, number, number, number];
    expect(inForce).toBeGreaterThan(0);
    expect([inForce, lift, fresh, past]).toEqual([inForce, lift, fresh, past].toSorted((a, b) => a - b));
    expect(html.match(/value="lift"/g)).toHaveLength(1);
    expect(html.match(/Reason d3/g)).toHaveLength(1);
    expect(checked(html)).toEqual([]);
  });
});

describe("a bookmark", () => {
  it("asks for a day only where a day is chosen, and says so as a date picker would", () => {
    const html = main("bookmark-refused");
    expect(html).toContain("For “On the day below”.");
    expect(html).not.toMatch(/year-month-day|Day<span|Time<span/);
    expect(html).toContain("Choose the day of the reminder");
    expect(html.match(/<input[^>]*type="(date|time)"[^>]*>/g)!.join("")).not.toContain("required");
  });

  it("tells the hour of its reminder in the list", () => {
    expect(main("bookmarks")).toContain("Reminder on 1 Dec 2026 at 08:30 UTC");
    expect(main("bookmarks", "fr")).toContain("à 08:30 UTC");
  });
});
