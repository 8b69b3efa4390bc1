import { spawnSync } from "node:child_process";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { beforeAll, describe, expect, test } from "vitest";
import { renderMarkdown } from "#app/services/markdown.server.ts";
import { scripting } from "../lib/markdown/scripting.ts";

/** The deadline is 250 ms; the margin is for ending the thread and for a machine busy with other tests. */
const LONGEST = 250 + 150;

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
    const rendered = await Promise.all(sources.map(renderMarkdown));
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
    const run = spawnSync("node", ["--input-type=module", "--eval", code], {
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
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const slowest: { name: string; size: number; took: number; plain: boolean }[] = [];
    delay.enable();
    for (const [name, family] of Object.entries(families)) {
      const [before, unit, after] = typeof family === "string" ? ["", family, ""] : family;
      for (const size of [1_000, 4_000, 8_000, 16_000, 31_990]) {
        const source = before + unit.repeat(Math.floor((size - before.length) / unit.length)) + after;
        await renderMarkdown("warm again after a thread was ended");
        const start = performance.now();
        const { html, plain } = await renderMarkdown(source);
        const took = performance.now() - start;
        slowest.push({ name, size, took: Math.round(took), plain });
        expect(took, `${name} at ${size}`).toBeLessThan(LONGEST);
        if (size <= 4_000) expect(scripting(html), name).toEqual([]);
      }
    }
    delay.disable();
    slowest.sort((a, b) => b.took - a.took);
    const late = slowest
      .filter((one) => one.plain && one.took >= 250)
      .map((one) => `${one.name} ${one.size}`);
    console.log(
      `${slowest.length} hostile sources; slowest ${slowest[0]?.took} ms (${slowest[0]?.name}); ` +
        `main thread held ${Math.round(delay.percentile(99) / 1e6)} ms at p99; ended by the clock: ${late.join(", ")}`,
    );
    expect(delay.percentile(99) / 1e6).toBeLessThan(50);
  }, 120_000);
});
