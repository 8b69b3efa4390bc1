import { expect, test } from "vitest";
import { render } from "#app/lib/markdown/render.ts";
import { shows } from "#app/lib/markdown/shows.ts";

const origin = "https://square.example";

test.each([
  ["a comment in HTML", "<!-- nobody reads this -->"],
  ["spaces of no width", "\u200b\u200c\u200d\u2060\ufeff".repeat(3)],
  ["references to them", "&#8203;&#x200b;&zwnj;"],
  ["Hangul fillers", "\u3164\u115f\u1160\uffa0".repeat(3)],
  ["Braille without dots", "\u2800".repeat(12)],
  ["marks with nothing to stand on", "\u0301\u0302\u0303"],
  ["empty elements", "<b></b><p></p><details></details>"],
  ["what is taken out", "<script>alert('here I am')</script>"],
  ["a definition of a link", "[somewhere]: https://square.example/"],
  ["a link without words", "[](https://square.example/)"],
  ["rules", "---\n\n---\n\n---"],
  ["an empty table", "| | |\n|-|-|\n| | |"],
  ["a fence around nothing", "```js\n```"],
])("%s shows nothing", (_, source) => {
  expect(shows(render(source, origin))).toBe(false);
});

test.each([
  ["one letter", "x"],
  ["one sign of another script", "茶"],
  ["a smiling face", "🙂"],
  ["figures and signs", "= 42"],
  ["a picture without words", "![](/brand/logo/abc)"],
  ["a picture of elsewhere", "![](https://elsewhere.example/a.png)"],
  ["code", "```\n;\n```"],
  ["a word after a comment", "<!-- a -->b"],
])("%s shows something", (_, source) => {
  expect(shows(render(source, origin))).toBe(true);
});
