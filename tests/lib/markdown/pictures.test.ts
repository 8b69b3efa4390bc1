import { describe, expect, test } from "vitest";
import { nothingKnown } from "#app/lib/markdown/known.ts";
import { mentionedFiles } from "#app/lib/markdown/pictures.ts";
import { render } from "#app/lib/markdown/render.ts";

const origin = "https://forum.example";
const id = "01890000-0000-7000-8000-000000000001";
const pictures = { [id]: { width: 1_200, height: 800, widths: [480, 960, 1_200], alt: "As it was sent" } };
const html = (source: string) => render(source, origin, { ...nothingKnown, pictures }).html;

describe("an uploaded picture", () => {
  test("says its size, its widths and what it shows", () => {
    expect(html(`![A valve](/files/${id}/valve.webp "T")`)).toBe(
      `<p><img src="/files/${id}/valve.webp" srcset="/files/${id}?w=480 480w, /files/${id}?w=960 960w, /files/${id}?w=1200 1200w" sizes="(min-width: 40rem) 584px, 100vw" width="1200" height="800" loading="lazy" decoding="async" alt="A valve" title="T" /></p>`,
    );
    expect(html(`![](/files/${id})`)).toContain('alt="As it was sent"');
    expect(html(`![a](${origin}/files/${id}/x)`)).toContain(`src="/files/${id}/x"`);
  });

  test("takes nothing of that from the text", () => {
    const made = html(
      `<img src="/files/${id}" srcset="https://i.example/x 1w" width="9" sizes="1px" onload="x()">`,
    );
    expect(made).not.toMatch(/i\.example|onload|width="9"|1px/);
    expect(made).toContain('width="1200"');
  });

  test("that is not known is a link, whatever it says", () => {
    const other = id.replace(/1$/, "2");
    for (const source of [
      `![a](/files/${other}/x)`,
      `<img src="/files/${other}" srcset="/x 1w" alt="a">`,
      "![a](/files/x)",
    ]) {
      expect(html(source)).not.toContain("<img");
      expect(html(source)).toContain('<a href="/files/');
    }
  });
});

test("the files a text names are found once each, and only whole numbers", () => {
  expect(mentionedFiles(`![a](/files/${id}/x) [b](/files/${id}) /files/${id}0 /files/nothing`)).toEqual([id]);
});
