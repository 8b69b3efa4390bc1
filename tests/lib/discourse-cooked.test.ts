import { describe, expect, test } from "vitest";
import { markdownFromCooked } from "#app/lib/discourse-cooked.ts";
import { markdownFromRaw } from "#app/lib/discourse-raw.ts";
import { parseMarkdown } from "#app/lib/markdown/parse.ts";
import { render } from "#app/lib/markdown/render.ts";
import { scripting } from "./markdown/scripting.ts";

const base = "https://forum.example.com";
const origin = "https://square.example";
const shown = (cooked: string) => render(markdownFromCooked(cooked, base), origin).html;

const payloads = [
  "javascript:alert(1)",
  "JaVa\tscript:alert(1)",
  "&#106;avascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  'x" onerror="alert(1)',
  "x' onload='alert(1)",
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  "<svg/onload=alert(1)>",
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">go</button></form>',
  '<details open ontoggle="alert(1)"><summary>x</summary>y</details>',
  '](javascript:alert(1)) [x](<javascript:alert(1)> "',
  "> <script>alert(1)</script>\n\n<script>alert(1)</script>",
  "&lt;img src=x onerror=alert(1)&gt;",
];

/** Each place that what Discourse shows is read from. */
const places: ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `<p>text ${payload} text</p>`,
  (payload) => `<a href="${payload}">text</a><a href='${payload}'>text</a>`,
  (payload) => `<img src="${payload}" alt="${payload}" title="${payload}">`,
  (payload) => `<img class="emoji" alt="${payload}" title="${payload}">`,
  (payload) =>
    `<aside class="quote" data-username="${payload}" data-post="1" data-topic="1"><div class="title">x</div><blockquote>${payload}</blockquote></aside>`,
  (payload) =>
    `<aside class="quote" data-username="x" data-post="1" data-topic="1](${payload})"><blockquote>x</blockquote></aside>`,
  (payload) =>
    `<aside class="onebox" data-onebox-src="${payload}"><h3><a href="${payload}">${payload}</a></h3></aside>`,
  (payload) => `<a class="lightbox" href="${payload}" title="${payload}"><img alt="${payload}"></a>`,
  (payload) =>
    `<a class="mention" href="${payload}">${payload}</a><a class="hashtag" href="${payload}">${payload}</a>`,
  (payload) => `<iframe src="${payload}"></iframe><video src="${payload}"></video>`,
  (payload) => `<div class="video-placeholder-container" data-video-src="${payload}"></div>`,
  (payload) => `<pre><code class="lang-${payload}">${payload}</code></pre>`,
  (payload) => `<details><summary>${payload}</summary>${payload}</details>`,
  (payload) => `${"<div>".repeat(600)}${payload}`,
];

describe("hostile HTML of another site", () => {
  test("keeps nothing that can run, from any place that is read", () => {
    let fired = 0;
    for (const payload of payloads) {
      for (const place of places) {
        const markdown = markdownFromCooked(place(payload), base);
        const left = scripting(render(markdown, origin).html);
        expect(left, `${place(payload)}\n${markdown}`).toEqual([]);
        if (scripting(parseMarkdown(markdown)).length > 0) fired++;
      }
      const typed = render(
        markdownFromRaw(`[quote="${payload}, post:1, topic:1"]\n${payload}\n[/quote]`, base),
        origin,
      );
      expect(scripting(typed.html), payload).toEqual([]);
    }
    // It is the sanitiser that stops them, not chance.
    expect(fired).toBeGreaterThan(20);
  });

  test("takes no longer for being hostile", () => {
    const many = 300_000;
    const began = performance.now();
    markdownFromRaw(`[quote="x"]\n${" ".repeat(many)}x\n${"[poll ".repeat(many / 6)}\n[/quote]`, base);
    markdownFromRaw(`${"`".repeat(many)}x\n${"![".repeat(many / 2)}`, base);
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe("what a script would have filled or played stays readable", () => {
  test("a poll is the list of its choices", () => {
    const cooked = `<p>Which?</p><div class="poll" data-poll-name="poll"><div class="poll-container"><ul><li data-poll-option-id="a1">Green</li><li data-poll-option-id="b2">Black</li></ul></div><div class="poll-info"><span class="info-number">7</span><span class="info-label">voters</span></div></div>`;
    expect(markdownFromCooked(cooked, base)).toBe("Which?\n\n-   Green\n-   Black");
    expect(
      markdownFromRaw(
        "Which?\n\n[poll type=regular results=always]\n* Green\n* Black\n[/poll]\n\nSay.",
        base,
      ),
    ).toBe("Which?\n\n\n* Green\n* Black\n\n\nSay.");
  });

  test("files, films and frames are links", () => {
    const html = shown(
      `<p><a class="attachment" href="/uploads/short-url/abc.pdf">chart.pdf</a> (12.3 KB)</p>
      <div class="video-placeholder-container" data-video-src="/uploads/a.mp4"></div>
      <p><iframe src="https://player.example.net/v/1" width="1"></iframe></p>
      <audio controls><source src="//cdn.example.net/a.mp3"><a href="//cdn.example.net/a.mp3">a</a></audio>`,
    );
    for (const address of [
      `${base}/uploads/short-url/abc.pdf`,
      `${base}/uploads/a.mp4`,
      "https://player.example.net/v/1",
      "https://cdn.example.net/a.mp3",
    ])
      expect(html).toContain(`href="${address}"`);
    expect(html).not.toMatch(/<(iframe|video|audio)/);
  });
});
