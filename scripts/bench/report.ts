import type { Round } from "./load.ts";
import type { Weight } from "./weigh.ts";

export type Report = {
  base: string;
  seconds: number;
  rounds: number;
  firstPageMs: number;
  memoryMb: { idle: number; load: number };
  pages: Round[];
  weights: Weight[];
};

export function printReport({ base, seconds, rounds, firstPageMs, memoryMb, pages, weights }: Report): void {
  console.log(`Base: the demo and ${base}.`);
  console.log(
    `20 connections, ${rounds} × ${seconds} s a page, in turns with a bare node:http server sending the same bytes.\n`,
  );
  table(
    [
      "page",
      "reader",
      "req/s",
      "p50 ms",
      "p97.5",
      "p99",
      "bare req/s",
      "ratio",
      "cpu ms/req",
      "of it database",
      "failed",
    ],
    pages.map((page) => [
      page.name,
      page.reader,
      whole(page.perSecond),
      whole(page.p50),
      whole(page.p97),
      whole(page.p99),
      whole(page.bare.perSecond),
      page.ratio.toFixed(2),
      page.processorMs.all.toFixed(2),
      page.processorMs.database.toFixed(2),
      whole(page.failed),
    ]),
  );
  console.log("\nBytes over the wire, compressed");
  table(
    ["page", "reader", "html", "css", "font", "js", "total"],
    weights.map(({ name, reader, html, css, font, js, total }) => [
      name,
      reader,
      ...[html, css, font, js, total].map(whole),
    ]),
  );
  console.log(
    `\nFirst page ${whole(firstPageMs)} ms after the start. Web process: ${memoryMb.idle} MB at rest, ${memoryMb.load} MB under load.`,
  );
}

const whole = (figure: number) => Math.round(figure).toLocaleString("en").replaceAll(",", " ");

/** The first two columns hold words, the others figures. */
function table(heads: string[], rows: string[][]): void {
  const widths = heads.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at]!.length)));
  for (const row of [heads, ...rows]) {
    console.log(
      row.map((cell, at) => (at < 2 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!))).join("  "),
    );
  }
}
