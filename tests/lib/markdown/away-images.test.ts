import { expect, test } from "vitest";
import { linkAwayImages } from "#app/lib/markdown/away-images.ts";

const origin = "https://forum.example";

test("a picture on another site becomes a link that carries its words", () => {
  expect(linkAwayImages('<p><img src="https://i.example/a.png" alt="A valve" /></p>', origin)).toBe(
    '<p><a href="https://i.example/a.png" rel="nofollow ugc noopener">A valve</a></p>',
  );
});

test("without words it is named by its file", () => {
  expect(linkAwayImages('<img src="https://i.example/x/valve.png?s=1" alt="" />', origin)).toContain(
    ">valve.png</a>",
  );
});

test("inside a link only its words stay, since links do not nest", () => {
  expect(
    linkAwayImages('<a href="https://x.example"><img src="//i.example/a.png" alt="A" /></a>', origin),
  ).toBe('<a href="https://x.example">A</a>');
});

test("a picture of this site stays one", () => {
  const own = '<img src="/brand/a.webp" alt="A" />';
  expect(linkAwayImages(own, origin)).toBe(own);
});

test("an uploaded one does where it is known, and is a link of our own where it is not", () => {
  const known = '<img src="/files/1/a.webp" srcset="/files/1?w=480 480w" alt="A" />';
  expect(linkAwayImages(known, origin)).toBe(known);
  expect(linkAwayImages('<img src="/files/1/a.webp" alt="A" />', origin)).toBe(
    '<a href="/files/1/a.webp">A</a>',
  );
});
