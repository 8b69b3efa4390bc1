import { element } from "./xml.ts";

/** The two forms of file that sitemaps.org describes, in the pieces they are sent in. Addresses are absolute. */
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

export type SitemapLine = { address: string; changedAt: string | null };

export const sitemapOf = {
  index: { head: opening("sitemapindex"), line: lineOf("sitemap"), foot: "</sitemapindex>\n" },
  addresses: { head: opening("urlset"), line: lineOf("url"), foot: "</urlset>\n" },
};

function opening(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n`;
}

function lineOf(name: string): (line: SitemapLine) => string {
  return ({ address, changedAt }) =>
    `<${name}>${element("loc", address)}${changedAt ? element("lastmod", changedAt) : ""}</${name}>\n`;
}
