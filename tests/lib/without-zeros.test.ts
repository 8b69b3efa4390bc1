import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { createElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutZeros } from "#app/lib/without-zeros.ts";

/** Letters of three bytes, one at a time and begun at another place on each page, so that some meet the end of a view. */
const pages = [0, 1, 2].map((before) =>
  createElement(
    "div",
    null,
    "a".repeat(before),
    ...Array.from({ length: 2_000 }, (_, at) => createElement("b", { key: at }, "’")),
  ),
);

const rendered = (page: (typeof pages)[number]) =>
  new Promise<NonSharedBuffer>((resolve, reject) => {
    const to = new PassThrough();
    buffer(to).then(resolve, reject);
    const { pipe } = renderToPipeableStream(page, { onAllReady: () => pipe(to), onError: reject });
  });

test("what React leaves of its views is no part of a page", async () => {
  const raw = await Promise.all(pages.map(rendered));
  // The day this fails React has mended it, and ours can go.
  expect(raw.some((bytes) => bytes.includes(0))).toBe(true);
  expect(raw.map((bytes) => withoutZeros(bytes).toString())).toEqual(
    pages.map((page) => renderToString(page)),
  );
});
