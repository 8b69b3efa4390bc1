import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "#app/lib/markdown/parse.ts";
import { renderPlain } from "#app/lib/markdown/plain.ts";
import { render } from "#app/lib/markdown/render.ts";
import { sanitise } from "#app/lib/markdown/sanitise.ts";
import { scripting } from "./scripting.ts";

const origin = "https://square.example";
const folder = path.resolve("../shared/data/security");
const present = existsSync(folder);
if (!present) console.log(`skipped: ${folder} is not there`);

/** The payload lists: a line each, or a fenced block each where a page explains them. */
function corpus(): string[] {
  const intruders = path.join(folder, "patt/XSS Injection/Intruders");
  const files = path.join(folder, "patt/XSS Injection/Files");
  const read = (file: string) => readFileSync(file, "utf8");
  const owasp = read(path.join(folder, "owasp-xss/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.md"));
  const payloads = [
    ...readdirSync(intruders).flatMap((name) => read(path.join(intruders, name)).split("\n")),
    ...readdirSync(files)
      .filter((name) => /\.(svg|html|xml)$/.test(name))
      .map((name) => read(path.join(files, name))),
    ...[...owasp.matchAll(/```\w*\n([\s\S]*?)```/g)].map((block) => block[1] as string),
    ...read(path.join(folder, "markdown-it/xss.txt")).split(/^\.$/m),
    ...(JSON.parse(read(path.join(folder, "blns/blns.json"))) as string[]),
  ];
  return [...new Set(payloads.map((payload) => payload.trim()))].filter((payload) => payload !== "");
}

/** Each place of Markdown where a payload may sit. */
const places: ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `text ${payload} text`,
  (payload) => `[text](${payload})`,
  (payload) => `[text](<${payload}> "${payload}")`,
  (payload) => `![${payload}](${payload})`,
  (payload) => `<${payload}>`,
  (payload) => `[text][1]\n\n[1]: ${payload}`,
  (payload) => `<a href="${payload}" title='${payload}'>text</a>`,
  (payload) => `\`\`\`${payload}\n${payload}\n\`\`\``,
  (payload) => `| ${payload} |\n|---|\n| ${payload} |`,
  (payload) => `> - # ${payload}`,
];

describe("hostile posts", () => {
  test.skipIf(!present)(
    "no payload keeps anything that can run, in any place",
    () => {
      const payloads = corpus();
      let fired = 0;
      for (const payload of payloads) {
        for (const place of places) {
          const source = place(payload);
          const left = scripting(render(source, origin).html);
          if (left.length > 0) expect.fail(`${left.join(", ")} from ${source}`);
        }
        if (scripting(parseMarkdown(payload)).length > 0) fired++;
        expect(scripting(renderPlain(payload).html)).toEqual([]);
      }
      console.log(
        `${payloads.length} payloads in ${places.length} places; without the sanitiser ${fired} would fire`,
      );
      // The parser alone is not safe, so the check above has something to find.
      expect(fired).toBeGreaterThan(1_000);
    },
    120_000,
  );

  test("mutated markup of foreign parsing rules comes out inert", () => {
    const pieces = [
      "<svg>",
      "<math>",
      "<mtext>",
      "<mglyph>",
      "<malignmark>",
      "<annotation-xml encoding='text/html'>",
      "<style>",
      "</style>",
      "<title>",
      "<textarea>",
      "<noscript>",
      "</noscript>",
      "<template>",
      "<select>",
      "<option>",
      "<xmp>",
      "</xmp>",
      "<plaintext>",
      "<iframe>",
      "<noembed>",
      "<table>",
      "</table>",
      "<td>",
      "<tr>",
      "<form>",
      "</form>",
      "<p>",
      "</p>",
      "<a href='javascript:1'>",
      "<img src=x onerror=1>",
      "<!--",
      "-->",
      "--!>",
      "<![CDATA[",
      "]]>",
      "<b title='</style><img src=x onerror=1>'>",
      "&lt;script&gt;",
      "<script>",
      "</script>",
      "`",
      "\n\n",
      "> ",
      "    ",
      "[x](java\tscript:1)",
      "<a href='&#x6A;avascript:1'>",
      "<a href='\u0001javascript:1'>",
      "<a href=//x>",
      "\\",
      "\u0000",
      "<h1 id=cookie>",
      "<details open ontoggle=1>",
      "<video><source onerror=1>",
      "<a xlink:href='javascript:1'>",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 14 }), (parts) => {
        expect(scripting(render(parts.join(""), origin).html)).toEqual([]);
      }),
      { numRuns: 3_000 },
    );
  }, 60_000);
});

describe("what passes", () => {
  test("headings move below those of the page", () => {
    expect(render("# a\n\n## b\n\n### c\n\n###### d\n\n<h2>e</h2>", origin).html).toBe(
      "<h3>a</h3>\n<h4>b</h4>\n<h5>c</h5>\n<h6>d</h6>\n<h4>e</h4>",
    );
  });

  test("links away are marked, links inside are not", () => {
    const away = [
      "https://other.example/",
      "http://square.example/",
      "http:other.example",
      "http:\\\\other.example",
    ];
    for (const href of away) {
      expect(sanitise(`<a href="${href}" rel="follow" target="_top">x</a>`, origin)).toBe(
        `<a href="${href}" rel="nofollow ugc noopener">x</a>`,
      );
    }
    for (const href of ["/t/1", "#x", "t/2", "https://square.example/t/1", "mailto:a@b.example"]) {
      expect(sanitise(`<a href="${href}">x</a>`, origin)).toBe(`<a href="${href}">x</a>`);
    }
  });

  test("a link that only looks inside is marked, or loses its address too", () => {
    for (const href of ["//other.example", "/\\other.example", "/\t/other.example", "\\\\other.example"]) {
      expect(sanitise(`<a href="${href}">x</a>`, origin)).toMatch(
        /^<a( href="[^"]*")? rel="nofollow ugc noopener">x<\/a>$/,
      );
    }
  });

  test("images load late, tell nobody where from, and always have an alternative", () => {
    expect(render("![a](/pictures/a.png)", origin).html).toBe(
      '<p><img src="/pictures/a.png" alt="a" loading="lazy" referrerpolicy="no-referrer" /></p>',
    );
    expect(sanitise('<img src="/f/1" width="10" height="1em" srcset="x 2x">', origin)).toBe(
      '<img src="/f/1" alt="" width="10" loading="lazy" referrerpolicy="no-referrer" />',
    );
    expect(sanitise('<img src="data:image/svg+xml,x">', origin)).toBe("");
  });

  test("tasks are signs, tables and code can be scrolled from the keyboard, code is coloured by class", () => {
    expect(render("- [x] a\n- [ ] b", origin).html).toBe(
      '<ul>\n<li class="task"><span class="task-box">☑</span> a</li>\n<li class="task"><span class="task-box">☐</span> b</li>\n</ul>',
    );
    expect(render("| a |\n|---|\n| b |", origin).html).toMatch(
      /^<div class="table-scroll" tabindex="0"><table>.*<\/table><\/div>$/s,
    );
    expect(render("```js\nlet a\n```", origin).html).toBe(
      '<pre tabindex="0"><code class="language-js"><span class="hljs-keyword">let</span> a\n</code></pre>',
    );
    expect(render("```unheard\n<b>\n```", origin).html).toBe(
      '<pre tabindex="0"><code class="language-unheard">&lt;b&gt;\n</code></pre>',
    );
  });

  test("classes of the page itself cannot be borrowed", () => {
    expect(sanitise('<span class="sr-only hljs-x">a</span><code class="modal">b</code>', origin)).toBe(
      '<span class="hljs-x">a</span><code>b</code>',
    );
  });

  test("elements nested beyond sense are left out", () => {
    const html = sanitise(`${"<blockquote>".repeat(5_000)}deep`, origin);
    expect(html.match(/<blockquote>/g)?.length).toBe(60);
    expect(html).toContain("deep");
  });
});

describe("text", () => {
  test("holds the words alone, on one line", () => {
    const source =
      "# Title\n\nA *b*c &amp; &lt;d&gt; &eacute;&nbsp;`<e>`  \nf\n\n- g\n- h\n\n![i](/i.png)\n\n| j | k |\n|-|-|\n| l | m |";
    expect(render(source, origin).text).toBe("Title A bc & <d> é\u00a0<e> f g · h i j k l m");
  });

  test("is decoded once", () => {
    expect(render("`&lt;` &amp;lt;", origin).text).toBe("&lt; &lt;");
  });

  test("of a plain rendering is the source on one line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (source) => {
        const { html, text } = renderPlain(source);
        expect(text).toBe(source.replace(/\s+/g, " ").trim());
        expect(scripting(html)).toEqual([]);
      }),
    );
    expect(renderPlain("a <b>\nc\n \n\n\nd").html).toBe("<p>a &lt;b&gt;<br>\nc</p>\n<p>d</p>");
  });
});
