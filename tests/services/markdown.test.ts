import { spawnSync } from "node:child_process";
import { beforeAll, describe, expect, test } from "vitest";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import { scripting } from "../lib/markdown/scripting.ts";

/** The deadline is 250 ms of one thread; the margin is for ending it, and for the collector's own threads. */
const LONGEST = 250 + 350;
/** A machine busy with other tests may be late once; a source that is slow by itself is late every time. */
const TRIES = 3;

/** Renders in a thread that is warm; gives the processor time of the process, and of the calling thread alone. */
async function timed(source: string) {
  await renderMarkdown("warm again, after a thread was ended");
  const all = process.cpuUsage();
  const own = process.threadCpuUsage();
  const rendered = await renderMarkdown(source);
  const { user, system } = process.threadCpuUsage(own);
  const spent = process.cpuUsage(all);
  return { ...rendered, took: (spent.user + spent.system) / 1_000, held: (user + system) / 1_000 };
}

beforeAll(async () => {
  await renderMarkdown("warm");
});

describe("renderMarkdown", () => {
  test("gives HTML and text", async () => {
    expect(await renderMarkdown("Hello *you*\n\n<script>1</script>")).toEqual({
      html: "<p>Hello <em>you</em></p>",
      text: "Hello you",
      plain: false,
    });
  });

  test("shows a source beyond the limits as written", async () => {
    for (const source of ["x".repeat(32_001), ">".repeat(2_000)]) {
      const { html, text, plain } = await renderMarkdown(source);
      expect(plain).toBe(true);
      expect(text).toBe(source);
      expect(html).toMatch(/^<p>(x|&gt;)+<\/p>$/);
    }
  });

  test("answers all who wait when one of them is too slow", async () => {
    const slow = "_a__".repeat(8_000);
    const sources = Array.from({ length: 60 }, (_, index) =>
      index === 7 || index === 30 ? slow : `*${index}*`,
    );
    const rendered = await Promise.all(sources.map((source) => renderMarkdown(source)));
    for (const [index, { html, plain }] of rendered.entries()) {
      if (sources[index] === slow) expect(plain).toBe(true);
      else expect(html).toBe(`<p><em>${index}</em></p>`);
    }
  });

  test("a main thread that was busy does not condemn an answer that is there", async () => {
    const waiting = renderMarkdown("*fine*");
    // From here the event loop comes to its timers first and to messages after.
    await new Promise((resolve) => setImmediate(resolve));
    const end = performance.now() + 600;
    while (performance.now() < end);
    expect(await waiting).toMatchObject({ html: "<p><em>fine</em></p>", plain: false });
  });

  test("runs from plain TypeScript and lets the process end", () => {
    const code =
      'import { renderMarkdown } from "#app/services/markdown.server.ts"; console.log((await renderMarkdown("*a*")).html)';
    const run = spawnSync(process.execPath, ["--input-type=module", "--eval", code], {
      encoding: "utf8",
      timeout: 15_000,
    });
    expect(run).toMatchObject({ status: 0, stdout: "<p><em>a</em></p>\n" });
  });
});

/** Sources known to make Markdown or HTML parsers slow, each as a unit to repeat, with what goes before and after. */
const families: Record<string, string | [before: string, unit: string, after: string]> = {
  "underscores in words": "_a__",
  "stars in words": "*a**",
  "open stars": "*a ",
  "open strong": "**a ",
  "closing stars": "a* ",
  "closing strong": "a** ",
  "both in turn": "*a _b ",
  "triple stars": "***a ** b* ",
  "long run of stars": "*",
  "long run of underscores": ["a", "_", "a"],
  strikes: "~~a ~b~ ",
  "open brackets": "[",
  "nested brackets": ["", "[a](", ""],
  "links without end": "[a](<b",
  "images in images": "![",
  "bracket pairs": "[a][b]",
  "reference definitions": "[a]: /b 'c\n",
  "unused references": ["", "[a] ", "\n\n[a]: /b"],
  quotes: ">",
  "spaced quotes": "> ",
  "numbers on a line": "1. ",
  "bullets on a line": "- ",
  "bullets deeper each line": ["", "* a\n  ", ""],
  "rules or bullets": "* * *\n",
  "quoted bullets": "> - ",
  "loose lists": "- a\n\n",
  "lazy quotes": "> a\nb\n",
  backticks: "`",
  "longer backticks": ["", "`a``b```c", ""],
  "open code": "`a ",
  fences: "```\n",
  "tilde fences": "~~~a\n",
  "indented code": "    a\n\n",
  "empty table cells": ["|a|\n|-|\n", "|", ""],
  "wide table": ["", "|a", "|\n"],
  "long table": ["|a|b|\n|-|-|\n", "|c|d|\n", ""],
  "almost a table": ["a|b\n", "-|", ""],
  "underlined lines": "a\n=\n",
  dashes: "-",
  spaces: ["a", " ", "b"],
  "blank lines": ["a", " \n", "b"],
  tabs: ["- a", "\t", "b"],
  "closing hashes": ["# a", " #", " b"],
  entities: "&a",
  "long entities": "&#1234567",
  escapes: "\\",
  "angle brackets": "<",
  "open tags": "<a ",
  "tags with attributes": "<a b='",
  "nested divs": "<div>",
  "nested bold": "<b>",
  "nested tables": "<table><tr><td>",
  "nested lists": "<ul><li>",
  "closing tags": "</p>",
  comments: "<!-- a",
  "cut comments": "<!--->",
  processing: "<?a",
  cdata: "<![CDATA[",
  declarations: "<!A ",
  "open script": "<script>",
  "bare addresses": "http://a.b ",
  "dotted addresses": ["www.", "a.", ""],
  "mail addresses": "a@b.c",
  "long local parts": ["", "a.", "@b"],
  "closing parentheses": ["http://a.b/", ")", ""],
  "address references": ["http://a.b/", "&a;", ""],
  "angle addresses": "<http://a",
  "code of quotes": ["```js\n", "'a", "\n```"],
  "code of templates": ["```js\n", "`${", "\n```"],
  "code of tags": ["```html\n", "<a b=", "\n```"],
  "code of css": ["```css\n", "a{b:", "\n```"],
  "code of c++": ["```cpp\n", "a<", "\n```"],
  "code of markdown": ["```markdown\n", "_a__", "\n```"],
  "code of sql": ["```sql\n", "select (", "\n```"],
  "code of yaml": ["```yaml\n", "a: ", "\n```"],
};

describe("hostile sources", () => {
  test("each is answered in time, safely, and never holds the main thread", async () => {
    const results: { name: string; took: number; held: number; plain: boolean }[] = [];
    for (const [family, shape] of Object.entries(families)) {
      const [before, unit, after] = typeof shape === "string" ? ["", shape, ""] : shape;
      for (const size of [1_000, 4_000, 8_000, 16_000, 31_990]) {
        const source = before + unit.repeat(Math.floor((size - before.length) / unit.length)) + after;
        const name = `${family} ${size}`;
        let result = await timed(source);
        for (let tries = 1; tries < TRIES && result.took > LONGEST; tries++) result = await timed(source);
        expect(result.took, name).toBeLessThan(LONGEST);
        expect(result.held, name).toBeLessThan(50);
        if (size <= 4_000) expect(scripting(result.html), name).toEqual([]);
        results.push({ name, ...result });
      }
    }
    const most = (part: "took" | "held") => Math.round(Math.max(...results.map((result) => result[part])));
    const late = results.filter((result) => result.plain && result.took >= 250).map((result) => result.name);
    console.log(
      `${results.length} hostile sources: at most ${most("took")} ms, ${most("held")} ms of them on the main thread; ` +
        `ended by the clock: ${late.join(", ")}`,
    );
  }, 120_000);
});
