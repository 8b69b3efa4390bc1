import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "#app/lib/markdown/parse.ts";
import { render } from "#app/lib/markdown/render.ts";
import known from "./conformance.json" with { type: "json" };
import { shape } from "./shape.ts";

/**
 * The example suites of CommonMark and GFM. `conformance.json` lists every example whose rendering differs from
 * the book, by reason; a new difference, and one that is gone, both fail. The reasons:
 * parser (read otherwise before anything is closed: by marked, by GFM's bare links in CommonMark's own examples,
 * or by our narrower names for code languages), html (raw HTML outside the closed list), address (a link or image
 * that is empty or of a scheme not allowed), task (tasks are signs, not form controls).
 */
type Suite = "commonmark" | "gfm";
type Reason = "parser" | "html" | "address" | "task";

const folder = path.resolve("../shared/data/conformance");

describe.each<Suite>(["commonmark", "gfm"])("%s examples", (suite) => {
  const file = path.join(folder, suite, "spec.txt");
  const present = existsSync(file);
  if (!present) console.log(`skipped: ${file} is not there`);

  test.skipIf(!present)("only the listed ones differ", () => {
    const examples = readExamples(readFileSync(file, "utf8"));
    const found: Record<Reason, number[]> = { parser: [], html: [], address: [], task: [] };
    expect(examples.length).toBeGreaterThan(600);
    for (const [index, { markdown, html }] of examples.entries()) {
      const ours = render(markdown, "https://square.example").html;
      if (shape(ours) !== shape(html, { headings: 2 })) found[reasonFor(markdown, html)].push(index + 1);
    }
    const closed = found.html.length + found.address.length + found.task.length;
    const read = examples.length - found.parser.length;
    console.log(
      `${suite}: ${read} of ${examples.length} examples are read as the book says ` +
        `(${((100 * read) / examples.length).toFixed(1)} %); the sanitiser closes something in ${closed}`,
    );
    expect(found).toEqual(known[suite]);
  });
});

/** The books set an example between fences of 32 backticks, source and HTML parted by a dot, tabs as arrows. */
function readExamples(book: string): { markdown: string; html: string }[] {
  const examples = book.matchAll(/^`{32} example.*\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm);
  return [...examples].map(([, markdown = "", html = ""]) => ({
    markdown: markdown.replaceAll("→", "\t"),
    html: html.replaceAll("→", "\t"),
  }));
}

function reasonFor(markdown: string, expected: string): Reason {
  if (/<input /.test(expected)) return "task";
  if (shape(parseMarkdown(markdown)) !== shape(expected)) return "parser";
  return /<(?:a href|img src)="(?:"|(?!https?:|mailto:)[a-z0-9+.-]+:)/i.test(expected) ? "address" : "html";
}
