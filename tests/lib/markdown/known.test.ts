import { describe, expect, test } from "vitest";
import { candidates, type Known } from "#app/lib/markdown/known.ts";
import { render } from "#app/lib/markdown/render.ts";

const known: Known = {
  members: { marie: "/u/marie", "jean_paul.x": "/u/jean_paul.x" },
  threads: {
    "12": { path: "/t/12/belt", title: 'Belt <b> & "noise"' },
    "13": { path: "/t/13", title: null },
  },
  quoted: { "5": "Real <Name>" },
  pictures: {},
};
const html = (source: string) => render(source, "https://square.example", known).html;
const marie = '<a href="/u/marie">@marie</a>';

describe("a name", () => {
  test.each([
    ["Ask @marie.", `<p>Ask ${marie}.</p>`],
    ["(@jean_paul.x)", '<p>(<a href="/u/jean_paul.x">@jean_paul.x</a>)</p>'],
    ["**@marie**, @nobody", `<p><strong>${marie}</strong>, @nobody</p>`],
    ["- @marie", `<ul>\n<li>${marie}</li>\n</ul>`],
    ["@Marie", '<p><a href="/u/marie">@Marie</a></p>'],
  ])("in %j leads to the profile", (source, expected) => expect(html(source)).toBe(expected));

  test.each([
    "`@marie`",
    "```\n@marie\n```",
    "    @marie",
    "\\@marie",
    "foo@marie",
    "@marie2",
    "[see @marie](/x)",
    "a@marie.com",
    "@constructor",
  ])("is none in %j", (source) => expect(html(source)).not.toContain("/u/"));
});

describe("a number", () => {
  test("leads to its thread, with the title where it is known", () => {
    expect(html("See #12, #13 and #14.")).toBe(
      '<p>See <a href="/t/12/belt">#12 Belt &lt;b&gt; &amp; "noise"</a>, <a href="/t/13">#13</a> and #14.</p>',
    );
  });
  test.each(["`#12`", "x#12", "#12a", "&#12;", "/#12", "# 12"])("is none in %j", (source) =>
    expect(html(source)).not.toContain("/t/12"),
  );
});

describe("a quote", () => {
  test("names its author as the base does, whatever was typed", () => {
    expect(html("> [The brand itself](/p/5)\n>\n> It *is* so.")).toBe(
      '<blockquote>\n<p><cite><a href="/p/5">Real &lt;Name&gt;</a></cite></p>\n<p>It <em>is</em> so.</p>\n</blockquote>',
    );
  });
  test("of a post nobody knows stays a link in a quote", () => {
    expect(html("> [Someone](/p/6)\n>\n> Words.")).not.toContain("cite");
  });
});

test("no more than fifty of a kind are looked up", () => {
  const many = Array.from({ length: 80 }, (_, index) => `@person${index} #${index + 1}`).join(" ");
  const { usernames, threads } = candidates(many);
  expect(usernames).toHaveLength(50);
  expect(threads).toHaveLength(50);
});

test("masses of names and signs take no long time", () => {
  const began = performance.now();
  for (const unit of ["@marie ", "#12 ", "@", "#", "@a.", "@marie.-_"])
    html(unit.repeat(32_000 / unit.length));
  expect(performance.now() - began).toBeLessThan(2_000);
});
