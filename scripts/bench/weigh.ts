import { fetchRaw } from "./fetch-raw.ts";
import type { BenchPage } from "./ground.ts";

/** Bytes over the wire, compressed, of a page with everything it needs. */
export type Weight = {
  name: string;
  reader: "visitor" | "member";
  html: number;
  css: number;
  font: number;
  js: number;
  total: number;
};

/** What a browser of today asks for. */
const accepts = { "accept-encoding": "br, gzip", "accept-language": "fr" };

export async function weigh(site: string, pages: BenchPage[], cookie: string): Promise<Weight[]> {
  const weights: Weight[] = [];
  for (const reader of ["visitor", "member"] as const) {
    for (const page of pages)
      weights.push(
        await weighPage(site, page, reader, reader === "member" ? { ...accepts, cookie } : accepts),
      );
  }
  return weights;
}

async function weighPage(
  site: string,
  { name, path }: BenchPage,
  reader: Weight["reader"],
  headers: Record<string, string>,
): Promise<Weight> {
  const html = (await fetchRaw(site + path, headers)).body.length;
  const text = await plain(site + path, headers);
  const sheets = matches(text, /<link[^>]+rel="stylesheet"[^>]*>/g).flatMap((tag) =>
    matches(tag, /(?<=href=")[^"]+/g),
  );
  const scripts = new Set([
    ...matches(text, /(?<=<script[^>]+src=")[^"]+/g),
    ...matches(text, /<link[^>]+rel="modulepreload"[^>]*>/g).flatMap((tag) =>
      matches(tag, /(?<=href=")[^"]+/g),
    ),
    ...matches(text, /(?<=["'])\/assets\/[^"']+\.js(?=["'])/g),
  ]);
  const fonts = new Set<string>();
  for (const sheet of sheets)
    for (const face of fontsOf(await plain(site + sheet, headers), /<(em|i)\b/.test(text)))
      fonts.add(new URL(face, site + sheet).pathname);
  const css = await weighAll(site, sheets, headers);
  const font = await weighAll(site, fonts, headers);
  const js = await weighAll(site, scripts, headers);
  return { name, reader, html, css, font, js, total: html + css + font + js };
}

/** Files of the faces a browser fetches: the italic one only where the page holds italics. */
function fontsOf(css: string, italics: boolean): string[] {
  return matches(css, /@font-face\s*{[^}]*}/g)
    .filter((face) => italics || !/font-style:\s*italic/.test(face))
    .flatMap((face) => matches(face, /(?<=url\(["']?)[^"')]+\.woff2/g));
}

async function weighAll(
  site: string,
  paths: Iterable<string>,
  headers: Record<string, string>,
): Promise<number> {
  let bytes = 0;
  for (const path of new Set(paths)) {
    const { status, body } = await fetchRaw(site + path, headers);
    if (status !== 200) throw new Error(`${path} answers ${status}.`);
    bytes += body.length;
  }
  return bytes;
}

async function plain(url: string, headers: Record<string, string>): Promise<string> {
  return (await fetchRaw(url, { ...headers, "accept-encoding": "identity" })).body.toString("utf8");
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([whole]) => whole);
}
