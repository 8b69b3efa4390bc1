import { escapeHtml } from "./markdown/escape.ts";

export type Embedded = { product?: string; tag?: string; query?: string; lang?: string; limit?: number };

/** How the element is written for this; attributes that say nothing are left out. */
export function embedAttributes({ limit, ...rest }: Embedded): Record<string, string> {
  const all = Object.entries({ ...rest, limit: limit === undefined ? undefined : String(limit) });
  return Object.fromEntries(all.filter((one): one is [string, string] => Boolean(one[1])));
}

/**
 * What is pasted into a page of another site.
 * @param site the origin of this one @param fallback a link shown where the script does not run
 */
export function embedSnippet(site: string, embedded: Embedded, fallback: { href: string; words: string }) {
  const attributes = Object.entries(embedAttributes(embedded))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join("");
  return [
    `<script src="${site}/embed.js" async></script>`,
    `<parvis-answers${attributes}>`,
    `  <a href="${escapeHtml(fallback.href)}">${escapeHtml(fallback.words)}</a>`,
    "</parvis-answers>",
  ].join("\n");
}
